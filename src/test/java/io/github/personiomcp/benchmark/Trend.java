package io.github.personiomcp.benchmark;

import java.util.List;

/**
 * What becomes of a quantity in the course of time: its line of least squares over the last two thirds of the samples. By then what is made
 * once is there.
 *
 * @param mean of these samples
 * @param rise along the line, from the first of these samples to the last
 * @param noise what the rise may be without any trend: three standard errors of it
 */
record Trend(double mean, double rise, double noise) {

    private static final int ERRORS = 3;

    /** @param all samples at even distances, six or more */
    static Trend of(List<Double> all) {
        List<Double> samples = all.subList(all.size() / 3, all.size());
        int count = samples.size();
        double mean = samples.stream().mapToDouble(value -> value).average().orElseThrow();
        double middle = (count - 1) / 2.0;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < count; i++) {
            squares += (i - middle) * (i - middle);
            products += (i - middle) * (samples.get(i) - mean);
        }
        double slope = products / squares;
        double residuals = 0;
        for (int i = 0; i < count; i++) {
            double residual = samples.get(i) - mean - slope * (i - middle);
            residuals += residual * residual;
        }
        double error = Math.sqrt(residuals / (count - 2) / squares);
        return new Trend(mean, slope * (count - 1), ERRORS * error * (count - 1));
    }

    /** The most that the rise may be for nothing to rise: what noise explains, or what does not matter. */
    double allowed(double negligible) {
        return Math.max(noise, negligible);
    }
}
