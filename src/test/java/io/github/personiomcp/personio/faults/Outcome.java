package io.github.personiomcp.personio.faults;

import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What may come of a fault.
 *
 * @param most how often the request that it befalls is sent at most
 * @param results any of these
 */
record Outcome(int most, List<String> results) {

    static final String CORRECT = "correct";

    /** What is missing is told beside what is there. */
    static final String TOLD = "told to be incomplete";

    /** Other facts than Personio has, since its answer gave no sign of it. */
    static final String AS_SENT = "as sent";

    static Outcome correct(int most) {
        return new Outcome(most, List.of(CORRECT));
    }

    static Outcome failure(int most, Kind... kinds) {
        return new Outcome(most, Arrays.stream(kinds).map(Outcome::name).toList());
    }

    static Outcome any(int most, String... results) {
        return new Outcome(most, List.of(results));
    }

    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean allows(String result) {
        return results.contains(result);
    }

    @Override
    public String toString() {
        return String.join(" or ", results) + " (" + most + ")";
    }
}
