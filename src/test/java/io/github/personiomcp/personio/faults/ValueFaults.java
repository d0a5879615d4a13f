package io.github.personiomcp.personio.faults;

import static io.github.personiomcp.domain.PersonioException.Kind.BAD_ANSWER;
import static io.github.personiomcp.domain.PersonioException.Kind.NOT_FOUND;
import static io.github.personiomcp.domain.PersonioException.Kind.OUTCOME_UNKNOWN;
import static io.github.personiomcp.domain.PersonioException.Kind.REJECTED;
import static io.github.personiomcp.personio.faults.Effects.NODES;
import static io.github.personiomcp.personio.faults.Effects.values;
import static io.github.personiomcp.personio.faults.Fault.always;
import static io.github.personiomcp.personio.faults.Outcome.AS_SENT;
import static io.github.personiomcp.personio.faults.Outcome.CORRECT;
import static io.github.personiomcp.personio.faults.Outcome.TOLD;
import static io.github.personiomcp.personio.faults.Outcome.name;

import java.util.List;

/** Answers of the right shape whose values are none: what the API does not promise is read as empty or refused, and breaks nothing. */
final class ValueFaults {

    private static final Outcomes CALM = Outcomes.everywhere(Outcome.any(
                    2, CORRECT, AS_SENT, TOLD, name(BAD_ANSWER), name(NOT_FOUND), name(REJECTED), "refused"))
            .onWrites(Outcome.any(1, CORRECT, AS_SENT, name(OUTCOME_UNKNOWN)))
            .onTokens(Outcome.any(1, CORRECT, name(BAD_ANSWER)));

    static final List<Fault> ALL = List.of(
            always("elements that are none", CALM, Effects.lists(Effects::mixed)),
            always("values that are null", CALM, values(NODES.nullNode())),
            always("values that are numbers", CALM, values(NODES.numberNode(-7.5))),
            always("values that are hostile text", CALM, values(NODES.stringNode("\u202e<b>x"))),
            always("values that are true", CALM, values(NODES.booleanNode(true))),
            always("values that are objects", CALM, values(NODES.objectNode().put("value", 1))),
            always("values that are lists", CALM, values(NODES.arrayNode().add(1))));

    private ValueFaults() {}
}
