package dev.migrate.sql.placeholder;

import static dev.migrate.sql.placeholder.Placeholder.OPENING;

import dev.migrate.model.Nearest;
import dev.migrate.model.PlaceholderName;
import dev.migrate.sql.Regions;
import dev.migrate.sql.Regions.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the text of a statement, and replaces what it can. */
final class ReplacedText {
    private static final char CLOSING = '}';
    private static final int LONGEST_SHOWN = 40;

    private final String text;
    private final Replacer replacer;
    private final Regions regions;
    private final Replacement.Builder replacement;
    private final List<Mistake> mistakes = new ArrayList<>();

    ReplacedText(String text, Replacer replacer) {
        this.text = text;
        this.replacer = replacer;
        regions = new Regions(text, replacer.syntax());
        replacement = new Replacement.Builder(text);
        int next = text.indexOf(OPENING);
        while (next >= 0) {
            next = text.indexOf(OPENING, handle(next));
        }
    }

    Replacement replacement() {
        return replacement.build();
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** Handles what may be a placeholder; answers where to look for the next one. */
    private int handle(int start) {
        boolean afterDollar = start > 0 && text.charAt(start - 1) == '$';
        Optional<Region> before = afterDollar ? Optional.of(regions.at(start - 1)) : Optional.empty();
        Region region = regions.at(start);
        int inside = start + OPENING.length();
        if (!isLookedInto(region)) {
            return inside;
        }
        if (before.isPresent() && before.get() == region) {
            replacement.replace(start - 1, start, "");
            return inside;
        }
        Optional<Placeholder> found = placeholder(start, region);
        found.ifPresent(placeholder -> replace(start, placeholder));
        return found.map(Placeholder::end).orElse(inside);
    }

    private boolean isLookedInto(Region region) {
        return switch (region) {
            case CODE, QUOTED -> true;
            case DOLLAR_QUOTED -> replacer.looksIntoDollarQuotes();
            case DOLLAR_QUOTE, COMMENT -> false;
        };
    }

    private Optional<Placeholder> placeholder(int start, Region region) {
        int end = text.indexOf(CLOSING, start);
        String content = end < 0 ? "" : text.substring(start + OPENING.length(), end);
        int colon = content.indexOf(':');
        Optional<PlaceholderName> name = PlaceholderName.parse(colon < 0 ? content : content.substring(0, colon));
        if (name.isEmpty()) {
            mistake(start, "'" + shown(start, end) + "' is no placeholder; a plain ${ is written $${");
            return Optional.empty();
        }
        Optional<Form> form = colon < 0 ? Optional.of(Form.PLAIN) : Form.of(content.substring(colon + 1));
        if (form.isEmpty()) {
            mistake(
                    start,
                    "'" + shown(start, end) + "' ends with neither :identifier nor :literal; there are no other forms");
            return Optional.empty();
        }
        if (form.get() != Form.PLAIN && region == Region.QUOTED) {
            mistake(start, "'" + shown(start, end) + "' brings its own quotes, and stands within others");
            return Optional.empty();
        }
        return Optional.of(new Placeholder(name.get(), form.get(), end + 1));
    }

    private void replace(int start, Placeholder placeholder) {
        Optional<String> value = replacer.value(placeholder);
        if (value.isEmpty()) {
            mistakes.add(new Mistake(start, missing(placeholder.name()), Optional.of(placeholder.name())));
            return;
        }
        replacement.replace(start, placeholder.end(), value.get());
    }

    private String missing(PlaceholderName name) {
        List<String> known = new ArrayList<>();
        replacer.names().forEach(one -> known.add(one.text()));
        return "${" + name + "} has no value"
                + Nearest.to(name.text(), known)
                        .map(near -> "; did you mean ${" + near + "}?")
                        .orElse("");
    }

    private void mistake(int start, String message) {
        mistakes.add(new Mistake(start, message, Optional.empty()));
    }

    /** What is no placeholder, up to the end of its line and not too long. */
    private String shown(int start, int end) {
        int stop = start;
        int last = Math.min(text.length(), end < 0 ? text.length() : end + 1);
        while (stop < last && stop - start < LONGEST_SHOWN && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
            stop++;
        }
        return text.substring(start, stop) + (stop < last ? "…" : "");
    }
}
