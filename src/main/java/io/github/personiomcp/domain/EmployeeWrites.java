package io.github.personiomcp.domain;

import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Port: changing people. Values are keyed by readable attribute key and have the shape that {@link Employee} gives them; null clears;
 * a {@link AttributeType#PERSON} is given by id, and an {@link OrganizationUnit} that shares its name with others as itself. Personio
 * silently ignores what it cannot set: callers read back and compare.
 */
public interface EmployeeWrites {

    Receipt create(Map<String, @Nullable Object> values, CallContext context);

    Receipt update(String id, Map<String, @Nullable Object> changes, CallContext context);

    /**
     * Refuses what a write of {@code values} would be refused for, as far as that can be told without writing.
     *
     * @param effect whether somebody is created or changed
     * @throws InvalidArgumentException naming what cannot be set
     * @throws PersonioException where that cannot be looked up
     */
    default void requirePossible(Map<String, @Nullable Object> values, Effect effect, CallContext context) {}

    /**
     * What Personio answered.
     *
     * @param warnings Personio's own remarks, said to be its own, and what of a change was not stored where only a part of it was
     * @param failed keys of what was not stored, or perhaps not, because a later step failed
     */
    record Receipt(String id, List<Message> warnings, Set<String> failed) {
        public Receipt {
            warnings = List.copyOf(warnings);
            failed = Set.copyOf(failed);
        }

        /** Every step was acknowledged. */
        public Receipt(String id, List<Message> warnings) {
            this(id, warnings, Set.of());
        }

        /**
         * This receipt of a first step, which stored {@code stored}, after a second one failed that was to store {@code others}.
         *
         * @throws PersonioException of kind CANCELLED where that is why it failed
         */
        public <E extends RuntimeException & Spoken> Receipt halfway(
                Collection<String> stored, Collection<String> others, E failure) {
            Kind kind = failure instanceof PersonioException known ? known.kind() : Kind.REJECTED;
            Message told = Message.of(
                    kind == Kind.OUTCOME_UNKNOWN
                            ? "Only {0} was stored for certain; perhaps not {1}: {2}"
                            : "Only {0} was stored; not {1}: {2}",
                    String.join(", ", stored),
                    String.join(", ", others),
                    failure.said());
            if (kind == Kind.CANCELLED) {
                throw new PersonioException(
                        kind, Message.of("Stopped halfway with employee {0}. {1}", id, told), failure);
            }
            List<Message> all =
                    Stream.concat(warnings.stream(), Stream.of(told)).toList();
            return new Receipt(id, all, Set.copyOf(others));
        }
    }
}
