package dev.migrate.engine.parse;

import dev.migrate.db.url.DatabaseEngine;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How files are understood: what {@code parse} shows.
 *
 * @param dialect whose scripts they were taken for
 * @param files in the order in which they were named
 */
public record ParseReport(DatabaseEngine dialect, List<ParsedFile> files) {
    public ParseReport {
        files = List.copyOf(files);
    }

    /** What is wrong with any of the files. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (ParsedFile file : files) {
            problems.addAll(file.problems());
        }
        return problems;
    }

    /** How many of the files can't be made out, or not all of them. */
    public int unclear() {
        return (int) files.stream().filter(ParsedFile::isUnclear).count();
    }

    /** How many statements there are in all that can be made out. */
    public long statements() {
        long statements = 0;
        for (ParsedFile file : files) {
            for (ParsedScript script : file.scripts()) {
                statements += script.outline().statements();
            }
        }
        return statements;
    }

    /** The same with a change to every text of a script that is shown. */
    public ParseReport withTexts(UnaryOperator<String> change) {
        List<ParsedFile> changed = new ArrayList<>();
        for (ParsedFile file : files) {
            changed.add(file.withTexts(change));
        }
        return new ParseReport(dialect, changed);
    }

    /**
     * A file, as far as it can be made out.
     *
     * @param scripts those of its sections that can be made out
     */
    public record ParsedFile(String name, List<ParsedScript> scripts, List<Problem> problems) {
        public ParsedFile {
            scripts = List.copyOf(scripts);
            problems = List.copyOf(problems);
        }

        boolean isUnclear() {
            return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        }

        private ParsedFile withTexts(UnaryOperator<String> change) {
            List<ParsedScript> changed = new ArrayList<>();
            for (ParsedScript script : scripts) {
                changed.add(script.withTexts(change));
            }
            List<Problem> told = new ArrayList<>();
            for (Problem problem : problems) {
                told.add(problem.withMessage(change));
            }
            return new ParsedFile(name, changed, told);
        }
    }
}
