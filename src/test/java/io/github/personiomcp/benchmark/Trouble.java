package io.github.personiomcp.benchmark;

import java.util.Random;
import java.util.stream.Stream;

/** What may befall one request, and does not befall the next. */
enum Trouble {
    TOO_MANY_REQUESTS(4),
    BAD_GATEWAY(21),
    UNAVAILABLE(21),
    GATEWAY_TIMEOUT(20),
    RESET(15),
    TRUNCATED(15),
    SILENT(4);

    private static final int ALL =
            Stream.of(values()).mapToInt(trouble -> trouble.weight).sum();

    private final int weight;

    /** @param weight how often, beside the others; those that hold others up are rarer, so that a run ends in minutes */
    Trouble(int weight) {
        this.weight = weight;
    }

    static Trouble drawn(Random random) {
        int left = random.nextInt(ALL);
        for (Trouble trouble : values()) {
            left -= trouble.weight;
            if (left < 0) {
                return trouble;
            }
        }
        throw new IllegalStateException("Nothing was drawn");
    }
}
