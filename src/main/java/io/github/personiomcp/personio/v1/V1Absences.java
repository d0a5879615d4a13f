package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.text.Message;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Absences over v1, which keeps those counted in days and those counted in hours at two endpoints (API reference 4.7,
 * 4.8).
 */
public final class V1Absences implements Absences {

    static final String DAYS = "/v1/company/time-offs";
    static final String HOURS = "/v1/company/absence-periods";

    private static final int PAGE_SIZE = 200;

    private final V1Client client;
    private final V1Lists lists;
    private final AbsenceTypes types;
    private final ZoneId zone;

    /**
     * @param zone where absences counted in hours take place that do not say so themselves
     * @param clock tells when the tenant's types of absence are to be fetched again
     */
    public V1Absences(ApiClient client, ZoneId zone, Clock clock) {
        this.client = new V1Client(client);
        this.lists = new V1Lists(this.client);
        this.types = new AbsenceTypes(lists, clock);
        this.zone = zone;
    }

    /**
     * {@inheritDoc}
     *
     * @throws PersonioException also where only one of the two endpoints is refused: half of the absences would be a
     * wrong answer
     */
    @Override
    public List<AbsencePeriod> overlapping(DateRange range, Set<String> employeeIds, CallContext context) {
        Whose whose = new Whose(employeeIds);
        List<DayAbsence> days =
                read(DAYS, range, whose, context).stream().map(DayAbsence::new).toList();
        Set<String> seen = new HashSet<>();
        days.forEach(absence -> seen.add(absence.idInV2()));
        Stream<HourAbsence> hours = read(HOURS, range, whose, context).stream()
                .map(HourAbsence::new)
                .filter(absence -> !seen.contains(absence.id()));
        return Stream.concat(
                        days.stream().map(absence -> period(absence, context)),
                        hours.map(absence -> period(absence, context)))
                .filter(period -> range.overlaps(period.from(), period.to()))
                .filter(period -> whose.includes(period.employeeId()))
                .toList();
    }

    /** {@inheritDoc} They stand in the periods already. */
    @Override
    public List<AbsencePeriod> withDurations(List<AbsencePeriod> periods, CallContext context) {
        return periods;
    }

    @Override
    public List<AbsenceType> types(CallContext context) {
        return types.all(context);
    }

    /**
     * The id under which v2 knows an absence that this list shows under {@code number}.
     *
     * @throws PersonioException {@link Kind#NOT_FOUND} also where Personio does not tell
     */
    public String idInV2(String number, CallContext context) {
        String id = new DayAbsence(dayAbsence(number, context)).idInV2();
        if (id == null) {
            throw new PersonioException(
                    Kind.NOT_FOUND,
                    Message.of(
                            "Personio does not tell under which id its v2 API knows the absence {0}. Change it in Personio"
                                    + " itself.",
                            number));
        }
        return id;
    }

    /** An absence counted in days, by its number. */
    JsonNode dayAbsence(String number, CallContext context) {
        try {
            return client.send(
                            ApiRequest.get(EndpointFamily.V1_OTHER, DAYS + "/" + number), Right.ABSENCES_READ, context)
                    .path("data");
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? unknown(number) : e;
        }
    }

    /** An absence counted in hours, by its id. */
    JsonNode hourAbsence(String id, CallContext context) {
        ApiRequest request = ApiRequest.get(EndpointFamily.V1_OTHER, HOURS).with("absence_periods[]", id);
        return lists.all(new V1List(request, Right.ABSENCES_READ, Paging.PAGE_NUMBER, PAGE_SIZE), context).stream()
                .filter(absence -> id.equals(new HourAbsence(absence).id()))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    AbsencePeriod period(DayAbsence absence, CallContext context) {
        return absence.period(types.of(absence.type(), Unit.DAY, context));
    }

    AbsencePeriod period(HourAbsence absence, CallContext context) {
        return absence.period(types.of(absence.type(), Unit.HOUR, context), zone);
    }

    AbsenceTypes tenantTypes() {
        return types;
    }

    static PersonioException unknown(String id) {
        return new PersonioException(
                Kind.NOT_FOUND,
                Message.of("Personio has no absence with the id '{0}'; list_absences shows the ids.", id));
    }

    private List<JsonNode> read(String path, DateRange range, Whose whose, CallContext context) {
        ApiRequest request = ApiRequest.get(EndpointFamily.V1_OTHER, path)
                .with("start_date", range.from())
                .with("end_date", range.to());
        return lists.all(
                new V1List(whose.narrow(request), Right.ABSENCES_READ, Paging.PAGE_NUMBER, PAGE_SIZE), context);
    }
}
