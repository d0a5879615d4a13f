package io.github.personiomcp.benchmark;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What came to a {@link FaultyPersonio}.
 *
 * @param requests all of them, those for access tokens too
 * @param troubled those that met with trouble
 * @param refused those of them that were answered with 429
 * @param underWay requests of a family that came within a moment after a 429 to it, and were under way when it was sent
 * @param early requests of a family that came later than that and before the time at which they were permitted again
 */
record Counts(long requests, long troubled, long refused, long underWay, long early) {

    Counts since(Counts before) {
        return new Counts(
                requests - before.requests,
                troubled - before.troubled,
                refused - before.refused,
                underWay - before.underWay,
                early - before.early);
    }

    String line() {
        return LongStream.of(requests, troubled, refused, underWay, early)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    static Counts parse(String line) {
        long[] all =
                Arrays.stream(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        return new Counts(all[0], all[1], all[2], all[3], all[4]);
    }
}
