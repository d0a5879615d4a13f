package io.github.personiomcp.toolset.absences;

import io.github.personiomcp.directory.KnownValues;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.schema.ArgumentCheck;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.toolset.Listings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The arguments {@code absence_type} and {@code status}. */
record AbsenceFilter(Absences absences) {

    /**
     * Whether an absence is of one of the kinds and has one of the statuses asked for; any where none is.
     *
     * @throws InvalidArgumentException for a kind or status that does not exist
     * @throws RefusedException for a kind that may be hidden
     */
    Predicate<AbsencePeriod> of(Arguments arguments, CallContext context) {
        return ofType(arguments, context).and(ofStatus(arguments));
    }

    private Predicate<AbsencePeriod> ofType(Arguments arguments, CallContext context) {
        List<String> wanted = arguments.texts("absence_type");
        if (wanted.isEmpty()) {
            return period -> true;
        }
        List<AbsenceType> types = absences.types(context);
        Set<String> known = types.stream().map(AbsenceType::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> meant = meant("absence_type", wanted, known, Listings.notes(types.stream()));
        return period -> meant.contains(period.type().name());
    }

    private static Predicate<AbsencePeriod> ofStatus(Arguments arguments) {
        List<String> wanted = arguments.texts("status");
        Set<String> meant =
                meant("status", wanted, new TreeSet<>(Set.of("approved", "pending", "rejected")), List.of());
        return period -> meant.isEmpty() || meant.contains(period.status());
    }

    private static Set<String> meant(String argument, List<String> wanted, Set<String> known, List<Message> notes) {
        return wanted.stream()
                .map(one -> KnownValues.match(argument, one, known)
                        .orElseThrow(() -> refusal(ArgumentCheck.unknown(argument, one, known), notes)))
                .collect(Collectors.toSet());
    }

    /** Where kinds are hidden, one that is unknown may be one of them. */
    private static RuntimeException refusal(Message unknown, List<Message> notes) {
        return notes.isEmpty()
                ? new InvalidArgumentException(unknown)
                : RefusedException.denied("{0} {1}", unknown, Message.sentences(notes));
    }
}
