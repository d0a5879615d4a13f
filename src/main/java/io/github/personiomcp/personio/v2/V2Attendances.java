package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.personio.http.ApiClient;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Attendances over v2, where breaks are periods of their own (API reference 5.5). */
public final class V2Attendances implements Attendances {

    private final StretchReader stretches;
    private final ProjectNames projects;

    /** @param clock tells in its zone which day is today, and when what was read is too old */
    public V2Attendances(ApiClient api, Clock clock) {
        V2Client client = new V2Client(api);
        this.stretches = new StretchReader(client, clock);
        this.projects = new ProjectNames(client, clock);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Personio splits work around its breaks. Where a break lies within a period of work of the same person all the
     * same, its minutes are taken off the work, so that totals agree with v1, which nets them; a rejected break takes
     * nothing.
     *
     * <p>Days before yesterday may be as they were five minutes ago, but never as they were before {@link #changed}.
     */
    @Override
    public List<AttendancePeriod> in(DateRange range, Set<String> employeeIds, CallContext context) {
        List<Stretch> found = stretches.read(range, employeeIds, context).stream()
                .filter(stretch -> range.contains(stretch.date()))
                .filter(stretch -> employeeIds.isEmpty() || employeeIds.contains(stretch.personId()))
                .toList();
        Map<String, List<Stretch>> breaks = found.stream()
                .filter(stretch -> stretch.pause() && !stretch.status().equals("rejected"))
                .sorted(Comparator.comparing(Stretch::start))
                .collect(Collectors.groupingBy(Stretch::personId));
        return found.stream()
                .map(stretch -> period(stretch, breaks.getOrDefault(stretch.personId(), List.of()), context))
                .toList();
    }

    /** Something was, or may have been, written: nothing that was read before is shown again. */
    void changed() {
        stretches.forgetAll();
    }

    ProjectNames projects() {
        return projects;
    }

    private AttendancePeriod period(Stretch stretch, List<Stretch> breaks, CallContext context) {
        LocalDateTime end = stretch.end();
        String projectId = stretch.projectId();
        return new AttendancePeriod(
                stretch.id(),
                stretch.personId(),
                stretch.date(),
                stretch.start().toLocalTime(),
                end == null ? null : end.toLocalTime(),
                stretch.pause() ? Kind.BREAK : Kind.WORK,
                stretch.pause() ? stretch.minutes() : stretch.minutes() - minutesOff(stretch, breaks),
                projectId == null ? null : projects.of(projectId, context),
                stretch.status());
    }

    /** Minutes of {@code work} that are breaks; where two breaks overlap, shared minutes count once. */
    private static long minutesOff(Stretch work, List<Stretch> breaksByStart) {
        long off = 0;
        LocalDateTime counted = LocalDateTime.MIN;
        for (Stretch pause : breaksByStart) {
            off += work.minutesShared(pause, counted);
            LocalDateTime end = pause.end();
            counted = end != null && end.isAfter(counted) ? end : counted;
        }
        return off;
    }
}
