package io.github.personiomcp.personio.v1;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON of the kinds that occur in envelopes, put together at random. */
record RandomJson(Random random) {

    String envelope() {
        return random.nextInt(4) == 0
                ? value(3)
                : "{\"label\":\"L\",\"value\":" + value(3) + ",\"type\":\"standard\",\"currency\":" + value(1) + "}";
    }

    private String value(int depth) {
        List<Supplier<String>> kinds = List.of(
                () -> "null",
                () -> "\"\"",
                () -> "\"[\\\"A\\\",null,{}]\"",
                () -> "\"[\"",
                () -> "\"2020-02-01T00:00:00+01:00\"",
                () -> "\"1e99999\"",
                () -> String.valueOf(random.nextLong()),
                () -> String.valueOf(random.nextGaussian() * 1e300),
                () -> "1e400",
                () -> String.valueOf(random.nextBoolean()),
                () -> "[" + several(depth, "") + "]",
                () -> "{" + several(depth, "\"%s\":") + "}",
                () -> "{\"type\":\"X\",\"attributes\":{" + several(depth, "\"%s\":") + "}}",
                () -> "{\"value\":" + (depth > 0 ? value(depth - 1) : "1") + "}");
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private String several(int depth, String prefix) {
        List<String> names = List.of("id", "name", "first_name", "attributes", "value", "label");
        return IntStream.range(0, depth == 0 ? 0 : random.nextInt(4))
                .mapToObj(index ->
                        prefix.formatted(names.get((index + random.nextInt(3)) % names.size())) + value(depth - 1))
                .collect(Collectors.joining(","));
    }
}
