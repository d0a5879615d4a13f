package io.github.personiomcp.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measurements of one thing, in milliseconds or whatever their unit is. */
final class Figures {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    int size() {
        return values.size();
    }

    double median() {
        return quantile(0.5);
    }

    double quantile(double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }

    double mean() {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    double max() {
        return Collections.max(values);
    }

    /** The median of the ratios to measurements that were made in turn with these. */
    double ratioTo(Figures peer) {
        Figures ratios = new Figures();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / peer.values.get(i));
        }
        return ratios.median();
    }
}
