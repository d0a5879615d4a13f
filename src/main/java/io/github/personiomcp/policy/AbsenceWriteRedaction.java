package io.github.personiomcp.policy;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * Changes of absences without the reason where the reason is a matter of health: such an absence can be moved and cancelled as "absent",
 * its comment stays unseen, and none can be requested, because its kind cannot be named.
 */
final class AbsenceWriteRedaction implements AbsenceWrites {

    private final AbsenceWrites writes;

    AbsenceWriteRedaction(AbsenceWrites writes) {
        this.writes = writes;
    }

    /** {@code writes}, redacted unless the policy exposes health. */
    static AbsenceWrites under(Policy policy, AbsenceWrites writes) {
        return policy.visibility().shows(SensitiveClass.HEALTH) ? writes : new AbsenceWriteRedaction(writes);
    }

    @Override
    public Stored find(String id, CallContext context) {
        Stored stored = writes.find(id, context);
        AbsenceType shown = AbsenceRedaction.shown(stored.period().type());
        if (!shown.equals(AbsenceRedaction.ABSENT)) {
            return stored;
        }
        AbsencePeriod redacted = stored.period().withType(shown);
        return new Stored(redacted, null, stored.changeable());
    }

    /** {@inheritDoc} Refuses kinds of health, also those that were named although they are listed nowhere. */
    @Override
    public String request(Wanted wanted, CallContext context) {
        AbsenceType shown = AbsenceRedaction.shown(wanted.type());
        if (shown.equals(AbsenceRedaction.ABSENT)) {
            throw new InvalidArgumentException("This kind of absence cannot be requested here. " + shown.note());
        }
        return writes.request(wanted, context);
    }

    @Override
    public void update(String id, AbsenceTime time, @Nullable String comment, CallContext context) {
        writes.update(id, time, comment, context);
    }

    @Override
    public void cancel(String id, CallContext context) {
        writes.cancel(id, context);
    }
}
