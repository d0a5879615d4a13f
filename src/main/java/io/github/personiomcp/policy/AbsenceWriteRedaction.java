package io.github.personiomcp.policy;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.text.Digest;
import io.github.personiomcp.text.Message;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes of absences with no more of their reasons than may be seen: one whose kind is not shown can be moved and cancelled as "absent",
 * and none of that kind can be requested, because it cannot be named.
 */
final class AbsenceWriteRedaction implements AbsenceWrites {

    private final AbsenceWrites writes;
    private final AbsenceView view;

    /** Digests of the comments that callers have written themselves, and who did: they may see that these are stored. */
    private final Recent own = new Recent();

    private AbsenceWriteRedaction(AbsenceView view, AbsenceWrites writes) {
        this.view = view;
        this.writes = writes;
    }

    /** {@code writes} as {@code policy} lets them be seen. */
    static AbsenceWrites under(Policy policy, AbsenceWrites writes) {
        return new AbsenceWriteRedaction(AbsenceView.of(policy), writes);
    }

    @Override
    public Stored find(String id, CallContext context) {
        Stored stored = writes.find(id, context);
        AbsenceType type = stored.period().type();
        AbsencePeriod period = stored.period().withType(view.shown(type));
        return view.showsComment(type, stored.comment()) || own.contains(note(id, stored.comment(), context))
                ? new Stored(period, stored.comment(), stored.changeable())
                : new Stored(period, null, stored.changeable(), false);
    }

    /** {@inheritDoc} Refuses kinds that are not shown, also those that were named although they are listed nowhere. */
    @Override
    public String request(Wanted wanted, CallContext context) {
        AbsenceType shown = view.shown(wanted.type());
        Message note = shown.note();
        if (note != null) {
            throw RefusedException.denied("This kind of absence cannot be requested here. {0}", note);
        }
        view.sensitive().requireVisible(Message.of("The comment"), wanted.comment());
        String id = writes.request(wanted, context);
        own.add(note(id, wanted.comment(), context));
        return id;
    }

    @Override
    public void update(String id, AbsenceTime time, @Nullable String comment, CallContext context) {
        view.sensitive().requireVisible(Message.of("The comment"), comment);
        own.add(note(id, comment, context));
        writes.update(id, time, comment, context);
    }

    @Override
    public void cancel(String id, CallContext context) {
        writes.cancel(id, context);
    }

    private static String note(String id, @Nullable String comment, CallContext context) {
        String note = context.caller().name() + "\n" + id + "\n" + Objects.requireNonNullElse(comment, "");
        return comment == null ? "" : Digest.of(note.getBytes(StandardCharsets.UTF_8));
    }
}
