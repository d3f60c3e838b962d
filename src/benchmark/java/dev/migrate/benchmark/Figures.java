package dev.migrate.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Measurements by what was measured, one a round. */
final class Figures {
    private final Map<String, List<Measurement>> series = new LinkedHashMap<>();

    void add(String what, Measurement measurement) {
        series.computeIfAbsent(what, absent -> new ArrayList<>()).add(measurement);
        System.out.printf(
                Locale.ROOT,
                "%-40s %8.3f s %8.2f s on processors %7.1f MiB%n",
                what,
                measurement.wallSeconds(),
                measurement.processorSeconds(),
                measurement.peakMebibytes());
    }

    /** The median, and in brackets the least and the most. */
    String time(String what) {
        List<Double> values = values(what, Measurement::wallSeconds);
        return number(median(values)) + " (" + number(values.get(0)) + "–" + number(values.get(values.size() - 1))
                + ")";
    }

    /** Two cells: the medians of processor time and of memory. */
    String resources(String what) {
        return number(median(values(what, Measurement::processorSeconds))) + " | "
                + Math.round(median(values(what, Measurement::peakMebibytes)));
    }

    /** How many times as long it took: the median of the rounds' own ratios, because a machine's speed changes. */
    String ratio(String what, String yardstick) {
        List<Double> ratios = new ArrayList<>();
        List<Measurement> others = of(yardstick);
        for (Measurement one : of(what)) {
            ratios.add(one.wallSeconds() / others.get(ratios.size()).wallSeconds());
        }
        return number(median(ratios));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private List<Double> values(String what, ToDoubleFunction<Measurement> figure) {
        return of(what).stream().mapToDouble(figure).sorted().boxed().toList();
    }

    private List<Measurement> of(String what) {
        return series.getOrDefault(what, List.of());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
