package dev.migrate.report;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns; a column that is empty in every row is left out. */
final class TextTable {
    private static final String GAP = "  ";

    /** Dresses the text of a cell up without changing its width. */
    interface Paint {
        String on(String text);
    }

    private record Cell(String text, Paint paint) {}

    private final List<String> headers;
    private final List<Cell[]> rows = new ArrayList<>();
    private final int[] widths;

    /** Columns by their headers; a table whose first header is empty has no header line. */
    TextTable(String... headers) {
        this.headers = List.of(headers);
        widths = new int[headers.length];
    }

    void row(String... cells) {
        Cell[] row = new Cell[headers.size()];
        for (int i = 0; i < row.length; i++) {
            String text = i < cells.length ? Text.line(cells[i]) : "";
            row[i] = new Cell(text, same -> same);
            widths[i] = Math.max(widths[i], Text.width(text));
        }
        rows.add(row);
    }

    /** Paints a cell of the newest row. */
    void paint(int column, Paint paint) {
        Cell[] row = rows.get(rows.size() - 1);
        row[column] = new Cell(row[column].text(), paint);
    }

    /** Cuts the texts of a column so that the table fits, but never below a width at which they say something. */
    void fit(int column, int columns, int atLeast) {
        int total = 0;
        for (int i = 0; i < widths.length; i++) {
            total += widths[i] == 0 ? 0 : width(i) + GAP.length();
        }
        int excess = total - GAP.length() - columns;
        if (excess <= 0 || widths[column] <= atLeast) {
            return;
        }
        widths[column] = Math.max(atLeast, widths[column] - excess);
        for (Cell[] row : rows) {
            row[column] = new Cell(Text.cut(row[column].text(), widths[column]), row[column].paint());
        }
    }

    void print(StringBuilder out) {
        if (!headers.get(0).isEmpty()) {
            printHeader(out);
        }
        for (Cell[] row : rows) {
            StringBuilder line = new StringBuilder();
            int pending = 0;
            for (int i = 0; i < row.length; i++) {
                if (widths[i] == 0) {
                    continue;
                }
                if (!row[i].text().isEmpty()) {
                    line.append(Text.spaces(pending)).append(row[i].paint().on(row[i].text()));
                    pending = 0;
                }
                pending += width(i) - Text.width(row[i].text()) + GAP.length();
            }
            out.append(line).append('\n');
        }
    }

    private void printHeader(StringBuilder out) {
        StringBuilder names = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                names.append(Text.pad(headers.get(i), width(i))).append(GAP);
                rules.append("-".repeat(width(i))).append(GAP);
            }
        }
        out.append(names.toString().stripTrailing()).append('\n');
        out.append(rules.toString().stripTrailing()).append('\n');
    }

    private int width(int column) {
        return Math.max(widths[column], Text.width(headers.get(column)));
    }
}
