package io.github.personiomcp.personio.v2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** Moments of v2, which are in UTC (API reference 7). */
final class Stamps {

    private Stamps() {}

    /** The day in {@code zone} of the latest of these moments; missing where none of them is one. */
    static JsonNode day(ZoneId zone, JsonNode... moments) {
        return Stream.of(moments)
                .flatMap(Stamps::moment)
                .max(Comparator.naturalOrder())
                .<JsonNode>map(moment ->
                        StringNode.valueOf(moment.atZone(zone).toLocalDate().toString()))
                .orElse(MissingNode.getInstance());
    }

    private static Stream<Instant> moment(JsonNode value) {
        try {
            return Stream.of(OffsetDateTime.parse(V2Values.text(value).strip()).toInstant());
        } catch (DateTimeException notAMoment) {
            return Stream.of();
        }
    }
}
