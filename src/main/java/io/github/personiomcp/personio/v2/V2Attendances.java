package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Attendances over v2, where breaks are periods of their own (API reference 5.5). */
public final class V2Attendances implements Attendances {

    private static final String NARROW = "Ask for fewer: a shorter period, or some people by employees or where.";
    private static final int PAGE_SIZE = 100;
    private static final int NAMED_AT_ONCE = 50;
    private static final int MOST_NAMED = 200;

    private final V2Client client;
    private final ProjectNames projects;

    /** @param clock tells when the names of the projects are to be fetched again */
    public V2Attendances(ApiClient client, Clock clock) {
        this.client = new V2Client(client);
        this.projects = new ProjectNames(this.client, clock);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Personio splits work around its breaks. Where a break lies within a period of work of the same person all the
     * same, its minutes are taken off the work, so that totals agree with v1, which nets them; a rejected break takes
     * nothing.
     */
    @Override
    public List<AttendancePeriod> in(DateRange range, Set<String> employeeIds, CallContext context) {
        List<Stretch> stretches = readInTime(range, employeeIds, context).stream()
                .map(Stretch::of)
                .distinct()
                .filter(stretch -> range.contains(stretch.date()))
                .filter(stretch -> employeeIds.isEmpty() || employeeIds.contains(stretch.personId()))
                .toList();
        Map<String, List<Stretch>> breaks = stretches.stream()
                .filter(stretch -> stretch.pause() && !stretch.status().equals("rejected"))
                .sorted(Comparator.comparing(Stretch::start))
                .collect(Collectors.groupingBy(Stretch::personId));
        return stretches.stream()
                .map(stretch -> period(stretch, breaks.getOrDefault(stretch.personId(), List.of()), context))
                .toList();
    }

    /** A list that is too long for one call stays too long however often it is asked for; only asking for less helps. */
    private List<JsonNode> readInTime(DateRange range, Set<String> employeeIds, CallContext context) {
        try {
            return read(range, employeeIds, context);
        } catch (PersonioException e) {
            if (e.kind() == PersonioException.Kind.RATE_LIMITED) {
                throw new PersonioException(
                        e.kind(), "There are more attendances than one call may read. " + NARROW, e);
            }
            if (e.kind() == PersonioException.Kind.TIMEOUT) {
                throw new PersonioException(e.kind(), e.getMessage() + ". If that stays so: " + NARROW, e);
            }
            throw e;
        }
    }

    private List<JsonNode> read(DateRange range, Set<String> employeeIds, CallContext context) {
        ApiRequest request = ApiRequest.get(EndpointFamily.V2_ATTENDANCES, "/v2/attendance-periods")
                .with("attribution_date.gte", range.from())
                .with("attribution_date.lte", range.to())
                .with("limit", PAGE_SIZE);
        if (employeeIds.isEmpty() || employeeIds.size() > MOST_NAMED) {
            return client.all(request, "Attendances: read", context);
        }
        List<String> ids = List.copyOf(new TreeSet<>(employeeIds));
        List<JsonNode> periods = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += NAMED_AT_ONCE) {
            List<String> chunk = ids.subList(start, Math.min(ids.size(), start + NAMED_AT_ONCE));
            periods.addAll(
                    client.all(request.with("person.id", String.join(",", chunk)), "Attendances: read", context));
        }
        return periods;
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
