package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.domain.ProjectWrites;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Changing projects over v2 (API reference 5.6). */
public final class V2ProjectWrites implements ProjectWrites {

    private static final String WRITE = "Projects: write";

    private final V2Client client;

    public V2ProjectWrites(ApiClient client) {
        this.client = new V2Client(client);
    }

    @Override
    public String create(Map<Field, @Nullable Object> values, CallContext context) {
        ApiRequest request = write(Effect.CREATE, "POST", "/v2/projects", ProjectJson.body(values));
        String id = V2Errors.text(client.send(request, WRITE, context), "id");
        if (id.isEmpty()) {
            throw new PersonioException(
                    Kind.OUTCOME_UNKNOWN, "Personio accepted the new project but did not say under which id.");
        }
        return id;
    }

    @Override
    public void update(String id, Map<Field, @Nullable Object> changes, CallContext context) {
        change(id, write(Effect.UPDATE, "PATCH", V2Projects.path(id), ProjectJson.body(changes)), context);
    }

    @Override
    public void addMembers(String id, Set<String> employeeIds, CallContext context) {
        change(id, write(Effect.UPDATE, "POST", V2Projects.path(id) + "/members", people(employeeIds)), context);
    }

    /** An update: the people and their recorded time stay. */
    @Override
    public void removeMembers(String id, Set<String> employeeIds, CallContext context) {
        change(id, write(Effect.UPDATE, "DELETE", V2Projects.path(id) + "/members", people(employeeIds)), context);
    }

    private void change(String id, ApiRequest request, CallContext context) {
        try {
            client.acknowledged(request, WRITE, context);
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? V2Projects.unknown(id) : e;
        }
    }

    /** A bare list, unlike every other body of v2. */
    private static JsonNode people(Set<String> ids) {
        ArrayNode people = JsonMapper.shared().createArrayNode();
        new TreeSet<>(ids).forEach(id -> people.addObject().putObject("person").put("id", id));
        return people;
    }

    private static ApiRequest write(Effect effect, String method, String path, JsonNode body) {
        return ApiRequest.write(
                effect,
                EndpointFamily.V2_OTHER,
                method,
                path,
                new ApiRequest.Body("application/json", body.toString()));
    }
}
