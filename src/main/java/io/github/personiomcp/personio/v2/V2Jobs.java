package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Job;
import io.github.personiomcp.domain.Jobs;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The job architecture over v2 (API reference 5.7). Salary bands and the grades behind them are not taken over: they tell of pay. */
public final class V2Jobs implements Jobs {

    private final V2Client client;

    public V2Jobs(ApiClient client) {
        this.client = new V2Client(client);
    }

    @Override
    public List<Job> all(CallContext context) {
        ApiRequest request = ApiRequest.get(EndpointFamily.V2_OTHER, "/v2/jobs").with("limit", 100);
        return client.all(request, "Jobs: read", context).stream()
                .filter(job -> !V2Errors.text(job, "id").isEmpty())
                .map(V2Jobs::job)
                .toList();
    }

    private static Job job(JsonNode json) {
        String id = V2Errors.text(json, "id");
        String name = label(json.path("name"));
        return new Job(id, name == null ? id : name, label(json.path("job_family")), label(json.path("level")));
    }

    /** A text, or the name of an object; null where there is none. */
    private static @Nullable String label(JsonNode value) {
        String label =
                V2Values.text(value.isObject() ? value.path("name") : value).strip();
        return label.isEmpty() ? null : label;
    }
}
