package io.github.personiomcp.policy;

import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of attendances without bank account numbers in comments, and none where attendances are withheld: what stands before a change
 * and what overlaps it tells of somebody's working time.
 */
final class AttendanceWriteRedaction implements AttendanceWrites {

    /** Instead of a comment that is hidden; it stays as it is stored where a change keeps it. */
    static final String HIDDEN_COMMENT = "(hidden by this server's policy)";

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
        return hides(stored.entry().comment()) ? new Stored(withoutComment(stored.entry()), stored.status()) : stored;
    }

    @Override
    public Receipt record(Entry entry, CallContext context) {
        requireOffered();
        requireVisible(entry);
        return writes.record(entry, context);
    }

    @Override
    public void update(String id, Entry before, Entry after, CallContext context) {
        requireOffered();
        requireVisible(after);
        writes.update(id, before, after, context);
    }

    @Override
    public void delete(String id, CallContext context) {
        requireOffered();
        writes.delete(id, context);
    }

    @Override
    public List<String> projects(CallContext context) {
        requireOffered();
        return writes.projects(context);
    }

    private void requireOffered() {
        if (withheld) {
            throw RefusedException.denied("Attendances are neither shown nor changed by this server.");
        }
    }

    private void requireVisible(Entry entry) {
        if (hides(entry.comment())) {
            throw RefusedException.denied(
                    "The comment holds a bank account number, which this server's policy hides, so that it cannot be written here. The"
                            + " operator decides that with --expose bank and --hide.");
        }
    }

    private boolean hides(@Nullable String comment) {
        return comment != null && sensitive.hide(comment);
    }

    private static Entry withoutComment(Entry entry) {
        return new Entry(entry.employeeId(), entry.kind(), entry.start(), entry.end(), entry.project(), HIDDEN_COMMENT);
    }
}
