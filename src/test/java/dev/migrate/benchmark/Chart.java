package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines over a few steps, as a picture that can be read on light and on dark pages. */
final class Chart {
    private static final int LEFT = 60;
    private static final int RIGHT = 480;
    private static final int TOP = 40;
    private static final int BOTTOM = 300;
    private static final int GRID_LINES = 4;
    private static final int LEGEND = 500;
    private static final List<String> COLORS =
            List.of("#2f81f7", "#d1641b", "#3fa34d", "#a371f7", "#c0397b", "#8b949e");
    private static final String BEGIN = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 340" font-family="sans-serif" font-size="13">
            <style>
            text { fill: #1f2328 }
            line { stroke: #d0d7de }
            @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } line { stroke: #3d444d } }
            polyline { fill: none; stroke-width: 2 }
            </style>
            """;

    private final String title;
    private final List<String> steps;
    private final List<Series> lines = new ArrayList<>();

    /** One line; its values belong to the steps in turn. */
    private record Series(String name, List<Double> values) {}

    Chart(String title, List<String> steps) {
        this.title = title;
        this.steps = List.copyOf(steps);
    }

    void add(String name, List<Double> values) {
        lines.add(new Series(name, List.copyOf(values)));
    }

    void write(Path file) throws IOException {
        StringBuilder picture = new StringBuilder(BEGIN);
        picture.append(text(LEFT, TOP - 18, "start", title));
        double most = lines.stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        for (int mark = 0; mark <= GRID_LINES; mark++) {
            double value = most * mark / GRID_LINES;
            double y = y(value, most);
            picture.append(format("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>%n", LEFT, RIGHT, y, y));
            picture.append(text(LEFT - 8, y + 4, "end", format("%.2f", value)));
        }
        for (int step = 0; step < steps.size(); step++) {
            picture.append(text(x(step), BOTTOM + 20, "middle", steps.get(step)));
        }
        for (int number = 0; number < lines.size(); number++) {
            picture.append(line(number, most));
        }
        Files.writeString(file, picture.append("</svg>\n"), UTF_8);
    }

    private String line(int number, double most) {
        Series line = lines.get(number);
        String color = COLORS.get(number % COLORS.size());
        StringBuilder points = new StringBuilder();
        for (int step = 0; step < line.values().size(); step++) {
            points.append(format("%.1f,%.1f ", x(step), y(line.values().get(step), most)));
        }
        int y = TOP + 22 * number;
        String sample = LEGEND + "," + y + " " + (LEGEND + 24) + "," + y;
        return format(
                        "<polyline stroke=\"%s\" points=\"%s\"/>%n",
                        color, points.toString().strip())
                + format("<polyline stroke=\"%s\" points=\"%s\"/>%n", color, sample)
                + text(LEGEND + 32, y + 4, "start", line.name());
    }

    private double x(int step) {
        return LEFT + 20 + (RIGHT - LEFT - 40.0) * step / Math.max(1, steps.size() - 1);
    }

    private static double y(double value, double most) {
        return BOTTOM - (BOTTOM - TOP) * value / most;
    }

    private static String text(double x, double y, String anchor, String words) {
        return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }
}
