package dev.migrate.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The measurements of one thing, one a round. */
final class Figures {
    private final List<Measurement> rounds = new ArrayList<>();

    void add(Measurement measurement) {
        rounds.add(measurement);
    }

    /** Three cells: time, processor time and memory, each the median and in brackets the least and the most. */
    String cells() {
        return cell("%.2f", Measurement::wallSeconds)
                + cell("%.2f", Measurement::processorSeconds)
                + cell("%.0f", Measurement::peakMebibytes);
    }

    /** How many times as long it took: the median of the rounds' own ratios, because a machine's speed changes. */
    String ratio(Figures yardstick) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds.size(); round++) {
            ratios.add(rounds.get(round).wallSeconds()
                    / yardstick.rounds.get(round).wallSeconds());
        }
        return format("%.2f", median(ratios.stream().sorted().toList())) + " | ";
    }

    private String cell(String format, ToDoubleFunction<Measurement> figure) {
        List<Double> sorted =
                rounds.stream().mapToDouble(figure).sorted().boxed().toList();
        return format(format, median(sorted)) + " (" + format(format, sorted.get(0)) + "–"
                + format(format, sorted.get(sorted.size() - 1)) + ") | ";
    }

    private static double median(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
