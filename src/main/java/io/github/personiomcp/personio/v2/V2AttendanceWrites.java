package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.text.Message;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writing attendances over v2 (API reference 5.5). Every attempt, whatever comes of it, makes {@link V2Attendances} forget what it has
 * read.
 */
public final class V2AttendanceWrites implements AttendanceWrites {

    private static final String PATH = "/v2/attendance-periods";
    private static final String READ = "Attendances: read";
    private static final String WRITE = "Attendances: write";
    private static final Message RULES = Message.of(
            "Nothing was written: the period overlaps another one of this person, ends before it begins, is longer than 24 hours, or is a"
                    + " break with a project.");
    private static final Map<Integer, Message> REFUSALS = Map.of(409, RULES, 422, RULES);

    private final V2Client client;
    private final V2Attendances attendances;

    public V2AttendanceWrites(ApiClient client, V2Attendances attendances) {
        this.client = new V2Client(client);
        this.attendances = attendances;
    }

    @Override
    public Stored find(String id, CallContext context) {
        try {
            JsonNode period = client.send(ApiRequest.get(EndpointFamily.V2_ATTENDANCES, path(id)), READ, context);
            Stretch stretch = Stretch.of(period);
            return new Stored(
                    AttendanceBody.entry(stretch, project(stretch, context), V2Errors.text(period, "comment")),
                    stretch.status());
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? unknown(id) : e;
        }
    }

    @Override
    public Receipt record(Entry entry, CallContext context) {
        ObjectNode body = AttendanceBody.created(entry, projectId(entry, context));
        JsonNode answer =
                changing(() -> client.send(write(Effect.CREATE, "POST", PATH, body), WRITE, REFUSALS, context));
        String id = V2Errors.text(answer, "id");
        if (id.isEmpty()) {
            throw new PersonioException(
                    Kind.OUTCOME_UNKNOWN, "Personio accepted the attendance but did not say under which id.");
        }
        return new Receipt(
                id,
                affected(answer).filter(other -> !other.equals(id)).distinct().toList());
    }

    @Override
    public void update(String id, Entry before, Entry after, CallContext context) {
        ObjectNode body = AttendanceBody.changed(before, after, projectId(after, context));
        change(id, write(Effect.UPDATE, "PATCH", path(id), body), context);
    }

    @Override
    public void delete(String id, CallContext context) {
        ApiRequest request =
                ApiRequest.delete(EndpointFamily.V2_ATTENDANCES, path(id)).with("skip_approval", false);
        change(id, request, context);
    }

    @Override
    public List<String> projects(CallContext context) {
        return attendances.projects().open(context);
    }

    private void change(String id, ApiRequest request, CallContext context) {
        try {
            changing(() -> client.acknowledged(request, WRITE, REFUSALS, context));
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? unknown(id) : e;
        }
    }

    private <T> T changing(Supplier<T> write) {
        try {
            return write.get();
        } finally {
            attendances.changed();
        }
    }

    private @Nullable String project(Stretch stretch, CallContext context) {
        String id = stretch.projectId();
        return id == null ? null : attendances.projects().of(id, context);
    }

    private @Nullable String projectId(Entry entry, CallContext context) {
        String name = entry.project();
        return name == null ? null : attendances.projects().idOf(name, context);
    }

    /** Ids of the other periods, which are either objects or the ids alone. */
    private static Stream<String> affected(JsonNode answer) {
        return answer.path("affected_periods")
                .valueStream()
                .map(period -> period.isObject() ? V2Errors.text(period, "id") : period.asString(""))
                .filter(id -> !id.isBlank());
    }

    private static String path(String id) {
        if (!PeriodIds.valid(id)) {
            throw unknown(id);
        }
        return PATH + "/" + id;
    }

    private static PersonioException unknown(String id) {
        return new PersonioException(
                Kind.NOT_FOUND,
                Message.of(
                        id.matches("\\d+")
                                ? "Personio has no attendance with the id '{0}'; list_attendances shows the ids. A number is an id of"
                                        + " Personio's v1 API, where attendances cannot be changed any more."
                                : "Personio has no attendance with the id '{0}'; list_attendances shows the ids.",
                        id));
    }

    private static ApiRequest write(Effect effect, String method, String path, ObjectNode body) {
        return ApiRequest.write(
                        effect,
                        EndpointFamily.V2_ATTENDANCES,
                        method,
                        path,
                        new ApiRequest.Body("application/json", body.toString()))
                .with("skip_approval", false);
    }
}
