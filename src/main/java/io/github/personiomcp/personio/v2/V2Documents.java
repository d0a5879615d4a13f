package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents over v2, which can do everything with them but take new ones (API reference 5.9). */
public final class V2Documents implements Documents {

    private static final String PATH = "/v2/document-management/documents";
    private static final String READ = "Documents: read";
    private static final String WRITE = "Documents: write";
    private static final int PAGE_SIZE = 200;

    /** What can stand in a path without harm. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final V2Client client;

    public V2Documents(ApiClient client) {
        this.client = new V2Client(client);
    }

    /** {@inheritDoc} What Personio should add of somebody else's is dropped. */
    @Override
    public List<Document> of(String employeeId, CallContext context) {
        ApiRequest bare = ApiRequest.get(EndpointFamily.V2_OTHER, PATH);
        ApiRequest first = bare.with("owner_id", employeeId).with("limit", PAGE_SIZE);
        return client.all(first, bare, READ, context).stream()
                .filter(document -> belongsTo(employeeId, document))
                .map(DocumentFacts::of)
                .toList();
    }

    @Override
    public FileContent download(String id, CallContext context) {
        ApiRequest request = ApiRequest.get(EndpointFamily.V2_OTHER, path(id) + "/download");
        return client.file(request, READ, context);
    }

    @Override
    public void update(String id, Change change, CallContext context) {
        ApiRequest.Body body =
                new ApiRequest.Body("application/json", json(change).toString());
        ApiRequest request = ApiRequest.write(Effect.UPDATE, EndpointFamily.V2_OTHER, "PATCH", path(id), body);
        client.acknowledged(request, WRITE, context);
    }

    /** Without the facts that stay as they are: null is not accepted. */
    private static ObjectNode json(Change change) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (change.name() != null) {
            body.put("name", change.name());
        }
        if (change.date() != null) {
            body.put("date", change.date().toString());
        }
        if (change.comment() != null) {
            body.put("comment", change.comment());
        }
        if (change.categoryId() != null) {
            body.putObject("category").put("id", change.categoryId());
        }
        return body;
    }

    private static boolean belongsTo(String employeeId, JsonNode document) {
        String owner = V2Errors.text(document.path("owner"), "id");
        return owner.isEmpty() || owner.equals(employeeId);
    }

    private static String path(String id) {
        if (!ID.matcher(id).matches()) {
            throw new PersonioException(Kind.NOT_FOUND, "There is no document with such an id.");
        }
        return PATH + "/" + id;
    }
}
