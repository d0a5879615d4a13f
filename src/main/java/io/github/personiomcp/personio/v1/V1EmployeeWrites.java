package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.PlainText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writing people over v1 (API reference 4.3, 4.4). What v1 cannot set is refused by name before anything is sent. */
public final class V1EmployeeWrites implements EmployeeWrites {

    private static final int LONGEST_WARNING = 300;

    private final V1Client client;

    public V1EmployeeWrites(ApiClient client) {
        this.client = new V1Client(client);
    }

    @Override
    public Receipt create(Map<String, @Nullable Object> values, CallContext context) {
        JsonNode answer = send(Effect.CREATE, "POST", V1Employees.PATH, values, context);
        String id = Scalars.id(answer.path("data").path("id"));
        if (id == null) {
            throw new PersonioException(
                    Kind.OUTCOME_UNKNOWN, "Personio accepted the new employee but did not say under which id.");
        }
        return new Receipt(id, warnings(answer.path("meta")));
    }

    /** {@inheritDoc} An id that is not a number is unknown without asking. */
    @Override
    public Receipt update(String id, Map<String, @Nullable Object> changes, CallContext context) {
        V1Employees.requireNumber(id);
        try {
            JsonNode answer = send(Effect.UPDATE, "PATCH", V1Employees.PATH + "/" + id, changes, context);
            return new Receipt(id, warnings(answer.path("meta")));
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? V1Employees.unknown(id) : e;
        }
    }

    /**
     * {@inheritDoc} What v2 may refuse and v1 does not is told by whoever serves the credential, so that v1 is asked whether it knows
     * the credential.
     */
    @Override
    public void requirePossible(Map<String, @Nullable Object> values, Effect effect, CallContext context) {
        new EmployeeBody(context.tenant(), effect).of(values);
        if (effect == Effect.CREATE || values.keySet().stream().anyMatch(key -> unit(key, context))) {
            requireKnown(context);
        }
    }

    private static boolean unit(String key, CallContext context) {
        return context.tenant()
                .find(key)
                .filter(attribute -> attribute.type() == AttributeType.REFERENCE)
                .isPresent();
    }

    /** Any other trouble is left to the write. */
    private void requireKnown(CallContext context) {
        try {
            client.send(
                    ApiRequest.get(EndpointFamily.V1_OTHER, V1Employees.PATH + "/attributes"),
                    Right.EMPLOYEES_READ,
                    context);
        } catch (PersonioException e) {
            if (e.kind() == Kind.WRONG_CREDENTIALS || e.kind() == Kind.CANCELLED) {
                throw e;
            }
        }
    }

    private JsonNode send(
            Effect effect, String method, String path, Map<String, @Nullable Object> values, CallContext context) {
        ApiRequest.Body body = new EmployeeBody(context.tenant(), effect).of(values);
        ApiRequest request = ApiRequest.write(effect, EndpointFamily.V1_OTHER, method, path, body);
        return client.send(request, Right.EMPLOYEES_WRITE, context);
    }

    private static List<Message> warnings(JsonNode meta) {
        return Remarks.lines(meta).stream()
                .map(remark -> PlainText.line(remark, LONGEST_WARNING))
                .filter(remark -> !remark.isEmpty())
                .map(remark -> Message.of("Personio says: {0}", remark))
                .toList();
    }
}
