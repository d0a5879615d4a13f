package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Report;
import io.github.personiomcp.domain.ReportTable;
import io.github.personiomcp.domain.Reports;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reports over v2 (API reference 5.10). */
public final class V2Reports implements Reports {

    private static final String PATH = "/v2/reports";

    private final V2Client client;

    public V2Reports(ApiClient client) {
        this.client = new V2Client(client);
    }

    @Override
    public List<Report> all(CallContext context) {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (JsonNode answer : pages(PATH, get(PATH), context)) {
            answer.path("_data").values().forEach(report -> {
                String description = V2Errors.text(report, "description");
                String id = V2Errors.text(report, "id");
                reports.put(
                        id, new Report(id, V2Errors.text(report, "name"), description.isBlank() ? null : description));
            });
        }
        return List.copyOf(reports.values());
    }

    /** {@inheritDoc} Without a limit all rows come at once; where a cursor comes nevertheless, it goes alone. */
    @Override
    public ReportTable run(String id, String locale, CallContext context) {
        String path = PATH + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        return ReportCells.table(pages(path, get(path).with("locale", locale), context));
    }

    private List<JsonNode> pages(String path, ApiRequest first, CallContext context) {
        Chain<JsonNode> chain = Chain.unread();
        while (!chain.complete()) {
            String cursor = chain.next();
            JsonNode answer = cursor == null
                    ? send(first, context)
                    : V2Client.nextPage(() -> send(get(path).with("cursor", cursor), context));
            chain = chain.with(List.of(answer), Cursor.behind(answer));
        }
        return chain.elements().toList();
    }

    private JsonNode send(ApiRequest request, CallContext context) {
        ApiResponse response = client.client().send(request.withHeader("Accept", V2Client.ACCEPT), context);
        if (!response.successful()) {
            throw ReportErrors.of(response).orElseGet(() -> V2Errors.of(response, Effect.READ, ReportErrors.RIGHT));
        }
        return V2Client.requireList(response.json());
    }

    private static ApiRequest get(String path) {
        return ApiRequest.get(EndpointFamily.V2_OTHER, path);
    }
}
