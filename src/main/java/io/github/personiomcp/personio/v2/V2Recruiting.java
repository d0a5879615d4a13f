package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Recruiting;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Recruiting over v2 (API reference 5.12). */
public final class V2Recruiting implements Recruiting {

    private static final int PAGE_SIZE = 200;

    private final V2Client client;

    public V2Recruiting(ApiClient client) {
        this.client = new V2Client(client);
    }

    @Override
    public List<Entry> all(Kind kind, @Nullable Instant changedSince, CallContext context) {
        ApiRequest request = ApiRequest.get(EndpointFamily.V2_OTHER, "/v2/recruiting/" + kind.label())
                .with("limit", PAGE_SIZE)
                .withHeader("Beta", "true");
        return client.all(since(request, changedSince), "Recruiting: read", context).stream()
                .filter(record -> !V2Errors.text(record, "id").isEmpty())
                .filter(record -> changedSince == null || !changedBefore(changedSince, record))
                .map(record -> new Entry(V2Errors.text(record, "id"), RecruitingFacts.of(kind, record)))
                .toList();
    }

    /** Personio leaves out the moment itself, so that a second earlier is asked for. */
    private static ApiRequest since(ApiRequest request, @Nullable Instant moment) {
        return moment == null
                ? request
                : request.with(
                        "updated_at.gt",
                        moment.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1).toString());
    }

    private static boolean changedBefore(Instant moment, JsonNode record) {
        return RecruitingFacts.changed(record)
                .filter(changed -> changed.isBefore(moment))
                .isPresent();
    }
}
