package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.text.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writing absences over v2 (API reference 5.4). */
public final class V2AbsenceWrites implements AbsenceWrites {

    private static final String RIGHT = "Absences: write";
    private static final Map<Integer, Message> REFUSALS = Map.of(
            409,
            Message.of(
                    "Nothing was written: the absence overlaps another one of this person, or the person is somebody's substitute then."),
            422,
            Message.of(
                    "Nothing was written: a rule of this kind of absence does not allow it, such as the balance, the notice period, or a"
                            + " substitute, who can only be named in Personio itself."));

    private final V2Client client;
    private final V2Absences absences;
    private final AbsenceIds ids;

    public V2AbsenceWrites(ApiClient client, V2Absences absences, AbsenceIds ids) {
        this.client = new V2Client(client);
        this.absences = absences;
        this.ids = ids;
    }

    @Override
    public Stored find(String id, CallContext context) {
        JsonNode absence = stored(id, ids.own(id, context), context);
        String comment = V2Errors.text(absence, "comment").strip();
        return new Stored(absences.period(absence, context), comment.isEmpty() ? null : comment, true);
    }

    @Override
    public String request(Wanted wanted, CallContext context) {
        ObjectNode body = AbsenceBody.of(wanted.time(), wanted.type().unit(), wanted.comment());
        body.set("person", AbsenceBody.reference(wanted.employeeId()));
        body.set("absence_type", AbsenceBody.reference(absences.tenantTypes().idOf(wanted.type(), context)));
        ApiRequest request = write(Effect.CREATE, "POST", V2Absences.PATH, body);
        String id = V2Errors.text(client.send(request, RIGHT, REFUSALS, context), "id");
        if (id.isEmpty()) {
            throw new PersonioException(
                    Kind.OUTCOME_UNKNOWN, "Personio accepted the absence but did not say under which id.");
        }
        return id;
    }

    /** {@inheritDoc} Halves and times are judged by the unit of the kind as it is stored, which the caller may not see. */
    @Override
    public void update(String id, AbsenceTime time, @Nullable String comment, CallContext context) {
        String own = ids.own(id, context);
        Unit unit = absences.period(stored(id, own, context), context).type().unit();
        ObjectNode body = AbsenceBody.of(time.sensible(unit), unit, comment);
        change(id, write(Effect.UPDATE, "PATCH", V2Absences.PATH + "/" + own, body), context);
    }

    /** {@inheritDoc} The call has no parameter about approval. */
    @Override
    public void cancel(String id, CallContext context) {
        String path = V2Absences.PATH + "/" + ids.own(id, context);
        change(id, ApiRequest.delete(EndpointFamily.V2_ABSENCES, path), context);
    }

    private JsonNode stored(String asked, String own, CallContext context) {
        ApiRequest request = ApiRequest.get(EndpointFamily.V2_ABSENCES, V2Absences.PATH + "/" + own);
        try {
            return client.send(request, V2Absences.RIGHT, context);
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? AbsenceIds.unknown(asked) : e;
        }
    }

    private void change(String asked, ApiRequest request, CallContext context) {
        try {
            client.acknowledged(request, RIGHT, REFUSALS, context);
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? AbsenceIds.unknown(asked) : e;
        }
    }

    private static ApiRequest write(Effect effect, String method, String path, ObjectNode body) {
        return ApiRequest.write(
                        effect,
                        EndpointFamily.V2_ABSENCES,
                        method,
                        path,
                        new ApiRequest.Body("application/json", body.toString()))
                .with("skip_approval", false);
    }
}
