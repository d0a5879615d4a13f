package io.github.personiomcp.personio.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One bucket of permits for each family of endpoints. */
final class Permits {

    private final Map<EndpointFamily, PermitBucket> buckets = new EnumMap<>(EndpointFamily.class);

    /** @param perMinute instead of the rate that a family has by itself */
    Permits(Map<EndpointFamily, Integer> perMinute, Waiting waiting, BackOff backOff) {
        for (EndpointFamily family : EndpointFamily.values()) {
            buckets.put(family, new PermitBucket(family, rate(family, perMinute), waiting, backOff));
        }
    }

    PermitBucket of(EndpointFamily family) {
        PermitBucket bucket = buckets.get(family);
        if (bucket == null) {
            throw new IllegalStateException("No permits for " + family.label());
        }
        return bucket;
    }

    /** How the permits of every family are at the moment. */
    List<PermitState> states() {
        return buckets.values().stream().map(PermitBucket::state).toList();
    }

    private static Rate rate(EndpointFamily family, Map<EndpointFamily, Integer> perMinute) {
        int rate = perMinute.getOrDefault(family, family.perMinute());
        return new Rate(rate, Math.min(rate, family.burst()));
    }
}
