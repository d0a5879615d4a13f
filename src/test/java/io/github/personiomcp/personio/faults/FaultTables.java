package io.github.personiomcp.personio.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix as Markdown. */
final class FaultTables {

    private static final String LEGEND = """
            # When Personio or the network fails

            Each row is something that goes wrong, each column the request that it befalls: a read (a single record or the first page of a
            list), a later page, a change, or the sign-in. A cell says what the caller gets, and in brackets how often that request is
            sent at most. `correct` is the whole truth; everything else is an error that says what to do, or data that are told to be
            incomplete. A change that may have arrived is never sent again: its outcome is then told to be unknown. The table is generated
            from `FaultMatrixTest`, which tries every row at every request of every operation that the server knows, in a build that also
            writes the result of each to `target/fault-matrix.md`. Whatever a row does to a connection, its TLS handshake included, is met once over a real
            one on this computer, and told to every request in time that passes at once.

            """;

    private FaultTables() {}

    /** What is documented, by fault and class of operation. */
    static String compact() {
        return LEGEND
                + table(
                        "fault | read | later page | change | sign-in",
                        Fault.all().stream().map(FaultTables::row))
                + """

                `as sent` appears where Personio's answer gives no sign of what is wrong with it. `refused` names an argument that the
                answer makes impossible. A sign-in that fails is tried by each of up to eight reads that run side by side.

                ## Operations that go on

                Some operations need more than one request, and serve what they have where a lesser one fails.

                """
                + table(
                        "operation | request | instead",
                        Leniency.ALL.stream().map(one -> one.operation() + " | " + places(one) + " | " + one.why()));
    }

    /** What came of every cell. */
    static String whole(FaultMatrix matrix) {
        Map<String, String> rows = new TreeMap<>();
        matrix.cells()
                .forEach(cell -> rows.put(
                        cell.face().name() + " | " + cell.place().label() + " | " + cell.fault(),
                        cell.result() + " | " + cell.sent().size() + " | "
                                + cell.words().replace("|", "/")));
        return table(
                "operation | request | fault | result | sent | told",
                rows.entrySet().stream().map(row -> row.getKey() + " | " + row.getValue()));
    }

    private static String row(Fault fault) {
        Outcomes outcomes = fault.outcomes();
        return Stream.of(fault, outcomes.read(), outcomes.laterPage(), outcomes.write(), outcomes.token())
                .map(String::valueOf)
                .collect(Collectors.joining(" | "));
    }

    private static String places(Leniency leniency) {
        return leniency.places().size() == Place.values().length
                ? "any"
                : leniency.places().stream().sorted().map(Place::label).collect(Collectors.joining(", "));
    }

    private static String table(String head, Stream<String> rows) {
        String rule = head.replaceAll("[^|]+", " --- ").strip();
        return Stream.concat(Stream.of(head, rule), rows)
                .map(row -> "| " + row + " |\n")
                .collect(Collectors.joining());
    }
}
