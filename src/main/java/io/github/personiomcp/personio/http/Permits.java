package io.github.personiomcp.personio.http;

import java.util.EnumMap;
import java.util.Map;

/** One bucket of permits for each family of endpoints. */
final class Permits {

    private final Map<EndpointFamily, PermitBucket> buckets = new EnumMap<>(EndpointFamily.class);

    /** @param perMinute instead of the rate that a family has by itself */
    Permits(Map<EndpointFamily, Integer> perMinute, PermitSources sources, Waiting waiting, BackOff backOff) {
        for (EndpointFamily family : EndpointFamily.values()) {
            Rate rate = rate(family, perMinute);
            buckets.put(family, new PermitBucket(family, rate, sources.of(family, rate), waiting, backOff));
        }
    }

    PermitBucket of(EndpointFamily family) {
        PermitBucket bucket = buckets.get(family);
        if (bucket == null) {
            throw new IllegalStateException("No permits for " + family.label());
        }
        return bucket;
    }

    private static Rate rate(EndpointFamily family, Map<EndpointFamily, Integer> perMinute) {
        int rate = perMinute.getOrDefault(family, family.perMinute());
        return new Rate(rate, Math.min(rate, family.burst()));
    }
}
