package io.github.personiomcp.benchmark;

import java.util.Arrays;

/** Measurements of one thing, in milliseconds or whatever their unit is. */
final class Figures {

    private double[] values = new double[1 << 10];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    double median() {
        return quantile(0.5);
    }

    double quantile(double share) {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(size - 1L, Math.round(share * (size - 1)))];
    }

    double mean() {
        return Arrays.stream(values, 0, size).average().orElseThrow();
    }

    double max() {
        return Arrays.stream(values, 0, size).max().orElseThrow();
    }

    /** The median of the ratios to measurements that were made in turn with these. */
    double ratioTo(Figures peer) {
        Figures ratios = new Figures();
        for (int i = 0; i < size; i++) {
            ratios.add(values[i] / peer.values[i]);
        }
        return ratios.median();
    }
}
