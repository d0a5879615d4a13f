package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.SideBySide;
import io.github.personiomcp.text.Message;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Absences over v2, which keeps those counted in days and those counted in hours in one list (API reference 5.3, 5.4). */
public final class V2Absences implements Absences {

    static final String PATH = "/v2/absence-periods";
    static final String RIGHT = "Absences: read";

    private static final String NARROW = "Ask for fewer: a shorter period, or some people by employees or where.";
    private static final SideBySide SIDE_BY_SIDE = new SideBySide("personio-absences", 4);

    private final V2Client client;
    private final AbsenceTypes types;
    private final KeptDurations kept;
    private final AbsenceDurations durations;

    /** @param clock tells when types and durations are to be fetched again */
    public V2Absences(ApiClient client, Clock clock) {
        this.client = new V2Client(client);
        this.types = new AbsenceTypes(this.client, clock);
        this.kept = new KeptDurations(clock);
        this.durations = new AbsenceDurations(this.client, kept);
    }

    /** {@inheritDoc} Neither durations nor names of people: v2 tells the ones only by {@link #withDurations}, the others not at all. */
    @Override
    public List<AbsencePeriod> overlapping(DateRange range, Set<String> employeeIds, CallContext context) {
        return readInTime(AbsenceWindows.of(range, employeeIds), context).stream()
                .map(absence -> period(absence, context))
                .filter(period -> range.overlaps(period.from(), period.to()))
                .filter(period -> employeeIds.isEmpty() || employeeIds.contains(period.employeeId()))
                .toList();
    }

    /**
     * {@inheritDoc} One request each, at the permitted rate, for those that were not read within the last hour or were changed since; what
     * was read stays known where it was not all.
     */
    @Override
    public List<AbsencePeriod> withDurations(List<AbsencePeriod> periods, CallContext context) {
        return durations.tell(periods, context);
    }

    @Override
    public List<AbsenceType> types(CallContext context) {
        return types.all(context);
    }

    AbsenceTypes tenantTypes() {
        return types;
    }

    private Collection<JsonNode> readInTime(List<ApiRequest> windows, CallContext context) {
        return OneCall.read(Message.of("absences"), Message.of(NARROW), () -> read(windows, context));
    }

    /** Each absence once, also where it was changed between two windows. */
    private Collection<JsonNode> read(List<ApiRequest> windows, CallContext context) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        AtomicInteger done = new AtomicInteger();
        List<Callable<List<JsonNode>>> reads = windows.stream()
                .<Callable<List<JsonNode>>>map(window -> () -> client.all(window, RIGHT, context))
                .toList();
        SIDE_BY_SIDE.run(reads, absences -> {
            absences.forEach(absence -> byId.put(required(absence, "id", Message.of("an id")), absence));
            context.progress().report(done.incrementAndGet(), windows.size(), "parts of the period read");
        });
        return byId.values();
    }

    AbsencePeriod period(JsonNode absence, CallContext context) {
        String id = required(absence, "id", Message.of("an id"));
        String person = required(absence.path("person"), "id", Message.of("its person"));
        AbsenceType type = types.of(V2Errors.text(absence.path("absence_type"), "id"), context);
        AbsenceSpan span = AbsenceSpan.of(absence, type.unit());
        kept.seen(id, V2Errors.text(absence, "updated_at"));
        return new AbsencePeriod(
                id,
                person,
                person,
                type,
                V2Errors.text(absence.path("approval"), "status").strip().toLowerCase(Locale.ROOT),
                span.from(),
                span.to(),
                span.fromHalf(),
                span.toHalf(),
                span.fromTime(),
                span.toTime(),
                span.fromTime() == null && span.toTime() == null ? null : zone(absence),
                null,
                null);
    }

    private static @Nullable ZoneId zone(JsonNode absence) {
        String named = V2Errors.text(absence, "timezone_id").strip();
        try {
            return named.isEmpty() ? null : ZoneId.of(named);
        } catch (DateTimeException unknownZone) {
            return null;
        }
    }

    private static String required(JsonNode object, String field, Message what) {
        String text = V2Errors.text(object, field).strip();
        if (text.isEmpty()) {
            throw new PersonioException(
                    Kind.BAD_ANSWER, Message.of("Personio delivered an absence without {0}.", what));
        }
        return text;
    }
}
