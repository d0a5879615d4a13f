package io.github.personiomcp.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attendances that are stored, by day and id. Thread-safe; made when first asked for, and what is written stays. Once one of its
 * periods is written to, a day's work falls apart into them.
 */
final class AttendanceBook {

    /**
     * What came of a write.
     *
     * @param affected ids of periods that were cut for a break, and of those that were split off them
     */
    record Written(String id, List<String> affected) {}

    private final Lazy<List<Attendance>> generated;
    private volatile List<Attendance> written = List.of();
    private boolean opened;
    private long last;

    AttendanceBook(Lazy<List<Attendance>> generated) {
        this.generated = generated;
    }

    synchronized List<Attendance> all() {
        if (!opened) {
            opened = true;
            written = generated.get();
        }
        return written;
    }

    /** The period that has this id in v2. */
    Optional<AttendancePart> find(String id) {
        return all().stream()
                .flatMap(whole -> AttendancePart.of(whole).stream())
                .filter(part -> part.id().equals(id))
                .findFirst();
    }

    /** Stores a new period; nothing where it overlaps one that it does not cut. */
    synchronized Optional<Written> add(AttendanceRequest wanted) {
        return store(new ArrayList<>(all()), wanted, null);
    }

    /** Stores a period in the place of the one with this id; nothing where it overlaps one that it does not cut. */
    synchronized Optional<Written> replace(String id, AttendanceRequest wanted) {
        List<Attendance> next = new ArrayList<>(all());
        take(next, id);
        return store(next, wanted, id);
    }

    synchronized void remove(String id) {
        List<Attendance> next = new ArrayList<>(all());
        take(next, id);
        written = List.copyOf(next);
    }

    private Optional<Written> store(List<Attendance> next, AttendanceRequest wanted, @Nullable String id) {
        Attendance added = wanted.attendance(nextId(), id);
        AttendancePart part = AttendancePart.of(added).get(0);
        List<AttendancePart> inTheWay = next.stream()
                .flatMap(whole -> AttendancePart.of(whole).stream())
                .filter(part::overlaps)
                .toList();
        if (inTheWay.stream().anyMatch(other -> !part.pause() || other.pause())) {
            return Optional.empty();
        }
        next.add(added);
        List<String> affected = new ArrayList<>();
        for (AttendancePart work : inTheWay) {
            affected.add(work.id());
            affected.addAll(cut(next, work, part));
        }
        written = List.copyOf(next);
        return Optional.of(new Written(part.id(), affected));
    }

    /** Leaves of {@code work} what is before and after the break; what is before, or else after it, keeps the id. */
    private List<String> cut(List<Attendance> next, AttendancePart work, AttendancePart pause) {
        take(next, work.id());
        List<String> splitOff = new ArrayList<>();
        LocalDateTime end = pause.end();
        boolean before = work.start().isBefore(pause.start());
        if (before) {
            next.add(piece(work, work.id(), work.start(), pause.start()));
        }
        if (end != null && (work.end() == null || work.end().isAfter(end))) {
            Attendance after = piece(work, before ? null : work.id(), end, work.end());
            next.add(after);
            if (before) {
                splitOff.add(AttendancePart.of(after).get(0).id());
            }
        }
        return splitOff;
    }

    /** Removes one period; the others of the same day's work stay as periods by themselves. */
    private void take(List<Attendance> next, String id) {
        AttendancePart gone = next.stream()
                .flatMap(whole -> AttendancePart.of(whole).stream())
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
        next.remove(gone.whole());
        for (AttendancePart other : AttendancePart.of(gone.whole())) {
            if (!other.equals(gone)) {
                next.add(piece(other, other.id(), other.start(), other.end()));
            }
        }
    }

    private Attendance piece(AttendancePart of, @Nullable String id, LocalDateTime start, @Nullable LocalDateTime end) {
        AttendanceRequest rest = new AttendanceRequest(
                of.whole().employeeId(),
                of.pause(),
                start,
                end,
                of.whole().project(),
                of.comment(),
                of.whole().status());
        return rest.attendance(nextId(), id).on(of.whole().date());
    }

    /** Never one that was given before. */
    private long nextId() {
        if (last == 0) {
            last = all().stream().mapToLong(Attendance::id).max().orElse(900_000);
        }
        return ++last;
    }

    static int minutes(LocalDateTime start, @Nullable LocalDateTime end) {
        return end == null ? 0 : (int) Duration.between(start, end).toMinutes();
    }
}
