package io.github.personiomcp.policy;

import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes of attendances without bank account numbers in comments and names of projects, and none where attendances are withheld: what
 * stands before a change and what overlaps it tells of somebody's working time.
 */
final class AttendanceWriteRedaction implements AttendanceWrites {

    private final AttendanceWrites writes;
    private final SensitiveValues sensitive;
    private final boolean withheld;

    private AttendanceWriteRedaction(Policy policy, AttendanceWrites writes) {
        this.writes = writes;
        this.sensitive = new SensitiveValues(policy.visibility());
        this.withheld = policy.preset().withholds(Toolset.TIME);
    }

    /** {@code writes} as {@code policy} allows them. */
    static AttendanceWrites under(Policy policy, AttendanceWrites writes) {
        return new AttendanceWriteRedaction(policy, writes);
    }

    @Override
    public Stored find(String id, CallContext context) {
        requireOffered();
        Stored stored = writes.find(id, context);
        return new Stored(shown(stored.entry()), stored.status());
    }

    @Override
    public Receipt record(Entry entry, CallContext context) {
        requireOffered();
        sensitive.requireVisible(Message.of("The comment"), entry.comment());
        return writes.record(entry, context);
    }

    @Override
    public void update(String id, Entry before, Entry after, CallContext context) {
        requireOffered();
        sensitive.requireVisible(Message.of("The comment"), after.comment());
        boolean kept = Objects.equals(before.project(), after.project());
        writes.update(id, kept ? on(null, before) : before, kept ? on(null, after) : after, context);
    }

    @Override
    public void delete(String id, CallContext context) {
        requireOffered();
        writes.delete(id, context);
    }

    @Override
    public List<String> projects(CallContext context) {
        requireOffered();
        return writes.projects(context).stream()
                .filter(name -> !sensitive.hide(name))
                .toList();
    }

    private void requireOffered() {
        if (withheld) {
            throw RefusedException.denied("Attendances are neither shown nor changed by this server.");
        }
    }

    private Entry shown(Entry entry) {
        return new Entry(
                entry.employeeId(),
                entry.kind(),
                entry.start(),
                entry.end(),
                sensitive.shownIfAny(entry.project()),
                sensitive.shownIfAny(entry.comment()));
    }

    /** A project that stays need not be named, which may be hidden. */
    private static Entry on(@Nullable String project, Entry entry) {
        return new Entry(entry.employeeId(), entry.kind(), entry.start(), entry.end(), project, entry.comment());
    }
}
