package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.text.Message;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writing absences over v1, which requests and deletes those counted in days and those counted in hours at two endpoints and changes none
 * (API reference 4.7, 4.8). Numbers are ids of days, the others of hours.
 */
public final class V1AbsenceWrites implements AbsenceWrites {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final V1Client client;
    private final V1Absences absences;

    public V1AbsenceWrites(ApiClient client, V1Absences absences) {
        this.client = new V1Client(client);
        this.absences = absences;
    }

    @Override
    public Stored find(String id, CallContext context) {
        if (days(id)) {
            JsonNode absence = absences.dayAbsence(id, context);
            return new Stored(absences.period(new DayAbsence(absence), context), comment(absence), false);
        }
        JsonNode absence = absences.hourAbsence(id, context);
        return new Stored(absences.period(new HourAbsence(absence), context), comment(absence), false);
    }

    @Override
    public String request(Wanted wanted, CallContext context) {
        boolean hours = wanted.type().unit() == Unit.HOUR;
        Map<String, String> form = form(wanted, hours);
        form.put("time_off_type_id", absences.tenantTypes().number(wanted.type(), context));
        ApiRequest request = ApiRequest.write(
                Effect.CREATE,
                EndpointFamily.V1_OTHER,
                "POST",
                hours ? V1Absences.HOURS : V1Absences.DAYS,
                new ApiRequest.Body("application/x-www-form-urlencoded", encoded(form)));
        JsonNode data = sent(request, context).path("data");
        String id = Envelope.idOf(data.isArray() ? data.path(0) : data);
        if (id == null) {
            throw new PersonioException(
                    Kind.OUTCOME_UNKNOWN, "Personio accepted the absence but did not say under which id.");
        }
        return id;
    }

    @Override
    public void update(String id, AbsenceTime time, @Nullable String comment, CallContext context) {
        throw new InvalidArgumentException(
                "Absences cannot be changed over Personio's v1 API: cancel this one and request another.");
    }

    /** {@inheritDoc} The call has no parameter about approval. */
    @Override
    public void cancel(String id, CallContext context) {
        if (!ID.matcher(id).matches()) {
            throw V1Absences.unknown(id);
        }
        String path = (days(id) ? V1Absences.DAYS : V1Absences.HOURS) + "/" + id;
        try {
            client.send(ApiRequest.delete(EndpointFamily.V1_OTHER, path), Right.ABSENCES_WRITE, context);
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? V1Absences.unknown(id) : e;
        }
    }

    /** Refusals are localised, so what may be the reason is said besides. */
    private JsonNode sent(ApiRequest request, CallContext context) {
        try {
            return client.send(request, Right.ABSENCES_WRITE, context);
        } catch (PersonioException e) {
            if (e.kind() != Kind.REJECTED) {
                throw e;
            }
            throw new PersonioException(
                    Kind.REJECTED,
                    Message.of(
                            "{0} Nothing was written. The absence may overlap another one of this person, or its kind may"
                                    + " not allow it.",
                            e.said()),
                    e);
        }
    }

    private static Map<String, String> form(Wanted wanted, boolean hours) {
        AbsenceTime time = wanted.time();
        if (time.to() == null) {
            throw new InvalidArgumentException(
                    "'to' is needed: an open end cannot be requested over Personio's v1 API.");
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("employee_id", wanted.employeeId());
        form.put("start_date", time.from().toString());
        form.put("end_date", time.to().toString());
        if (!hours) {
            form.put("half_day_start", String.valueOf(time.fromHalf()));
            form.put("half_day_end", String.valueOf(time.toHalf()));
        } else if (time.fromTime() != null && time.toTime() != null) {
            form.put("start_time", time.fromTime().toString());
            form.put("end_time", time.toTime().toString());
        }
        if (wanted.comment() != null) {
            form.put("comment", wanted.comment());
        }
        form.put("skip_approval", "false");
        return form;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static @Nullable String comment(JsonNode absence) {
        String comment = Scalars.text(Envelope.field(absence, "comment")).strip();
        return comment.isEmpty() ? null : comment;
    }

    private static boolean days(String id) {
        return id.matches("\\d{1,18}");
    }
}
