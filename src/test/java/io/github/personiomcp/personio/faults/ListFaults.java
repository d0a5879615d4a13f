package io.github.personiomcp.personio.faults;

import static io.github.personiomcp.domain.PersonioException.Kind.BAD_ANSWER;
import static io.github.personiomcp.personio.faults.Fault.always;
import static io.github.personiomcp.personio.faults.Fault.times;
import static io.github.personiomcp.personio.faults.Outcome.AS_SENT;
import static io.github.personiomcp.personio.faults.Outcome.CORRECT;
import static io.github.personiomcp.personio.faults.Outcome.TOLD;
import static io.github.personiomcp.personio.faults.Outcome.correct;
import static io.github.personiomcp.personio.faults.Outcome.name;

import java.util.List;

/** Lists that are not what they say. What is no list is not touched by them. */
final class ListFaults {

    private static final Outcomes SEEN = reading(CORRECT, TOLD, name(BAD_ANSWER));
    private static final Outcomes REPAIRED = reading(CORRECT);

    static final List<Fault> ALL = List.of(
            always("duplicate row", SEEN, Effects.lists(Effects::doubled)),
            times(1, "missing row once", REPAIRED, Effects.counted(Effects.lists(Effects::shortened))),
            always("missing row", SEEN, Effects.counted(Effects.lists(Effects::shortened))),
            always(
                    "missing row that nobody counted",
                    reading(CORRECT, AS_SENT, TOLD, name(BAD_ANSWER), "rejected", "refused"),
                    Effects.uncounted(Effects.lists(Effects::shortened))),
            always("total too low", REPAIRED, Effects.says(Effects::shrunk)),
            always("total too high", SEEN, Effects.says(Effects::grown)),
            always("shrinking total", SEEN, Effects.says(Effects::fewer)),
            always("cursor that leads in a circle", SEEN, Effects.circling()),
            always(
                    "next page without a cursor",
                    SEEN,
                    Effects.says(body -> Effects.linked(body, "https://x.example/v2/x"))),
            always("next page at a foreign host", REPAIRED, Effects.says(Effects::foreign)));

    private ListFaults() {}

    /** A list that is in doubt is read once more. */
    private static Outcomes reading(String... results) {
        return Outcomes.everywhere(Outcome.any(2, results)).onWrites(correct(1)).onTokens(correct(1));
    }
}
