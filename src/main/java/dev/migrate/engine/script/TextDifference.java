package dev.migrate.engine.script;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** What has changed between two texts, in the form that everybody reads. */
public final class TextDifference {
    private static final int CONTEXT = 2;
    private static final int LIMIT = 40;

    private TextDifference() {}

    /** Lines of a unified difference, cut where it becomes long. */
    public static List<String> lines(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        List<String> difference = UnifiedDiffUtils.generateUnifiedDiff(
                "as applied", "as it is now", old, DiffUtils.diff(old, now), CONTEXT);
        return difference.size() <= LIMIT ? difference : difference.subList(0, LIMIT);
    }
}
