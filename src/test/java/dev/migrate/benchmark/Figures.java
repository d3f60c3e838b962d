package dev.migrate.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The measurements of one thing, one a round. */
final class Figures {
    private final List<Measurement> rounds = new ArrayList<>();

    void add(Measurement measurement) {
        rounds.add(measurement);
    }

    /** Three cells: time, processor time and memory, each the median and in brackets the least and the most. */
    String cells() {
        return cell(Measurement::wallSeconds, 2)
                + cell(Measurement::processorSeconds, 2)
                + cell(Measurement::peakMebibytes, 0);
    }

    /** How many times as long it took: the median of the rounds' own ratios, because a machine's speed changes. */
    String ratio(Figures yardstick) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds.size(); round++) {
            double base = yardstick.rounds.get(round).wallSeconds();
            ratios.add(rounds.get(round).wallSeconds() / base);
        }
        Collections.sort(ratios);
        return rounded(median(ratios), 2) + " | ";
    }

    private String cell(ToDoubleFunction<Measurement> figure, int decimals) {
        List<Double> sorted = new ArrayList<>();
        rounds.forEach(round -> sorted.add(figure.applyAsDouble(round)));
        Collections.sort(sorted);
        return rounded(median(sorted), decimals) + " (" + rounded(sorted.get(0), decimals) + "–"
                + rounded(sorted.get(sorted.size() - 1), decimals) + ") | ";
    }

    private static String rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static double median(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
