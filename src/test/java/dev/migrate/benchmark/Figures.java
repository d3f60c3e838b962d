package dev.migrate.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
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
        return cell(Measurement::wallSeconds) + cell(Measurement::processorSeconds) + cell(Measurement::peakMebibytes);
    }

    /** A cell: how many times as long it took, as the median of the rounds' own ratios, because a machine's speed changes. */
    String ratio(Figures yardstick) {
        double[] ratios = new double[rounds.size()];
        for (int round = 0; round < ratios.length; round++) {
            double base = yardstick.rounds.get(round).wallSeconds();
            ratios[round] = rounds.get(round).wallSeconds() / base;
        }
        Arrays.sort(ratios);
        return String.format(Locale.ROOT, "%.2f | ", median(ratios));
    }

    double medianSeconds() {
        return median(sorted(Measurement::wallSeconds));
    }

    private String cell(ToDoubleFunction<Measurement> figure) {
        double[] sorted = sorted(figure);
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        String number = most < 1 ? "%.3f" : most < 100 ? "%.2f" : "%.0f";
        String cell = number + " (" + number + "–" + number + ") | ";
        return String.format(Locale.ROOT, cell, median(sorted), least, most);
    }

    private double[] sorted(ToDoubleFunction<Measurement> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray();
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
