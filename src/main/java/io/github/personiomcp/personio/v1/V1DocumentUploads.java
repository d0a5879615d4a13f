package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DocumentCategory;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Adding documents over v1, the only generation that takes them (API reference 4.9). */
public final class V1DocumentUploads implements DocumentUploads {

    private static final String CATEGORIES = "/v1/company/document-categories";
    private static final String PATH = "/v1/company/documents";

    /** Long enough for one call, which may need them more than once. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final V1Client client;
    private final Clock clock;
    private volatile @Nullable Known known;

    public V1DocumentUploads(ApiClient client, Clock clock) {
        this.client = new V1Client(client);
        this.clock = clock;
    }

    @Override
    public List<DocumentCategory> categories(CallContext context) {
        Known kept = known;
        if (kept == null || !clock.instant().isBefore(kept.until())) {
            Instant until = clock.instant().plus(KEPT);
            kept = new Known(read(context), until);
            known = kept;
        }
        return kept.categories();
    }

    private List<DocumentCategory> read(CallContext context) {
        ApiRequest request = ApiRequest.get(EndpointFamily.V1_OTHER, CATEGORIES);
        Set<DocumentCategory> categories = new LinkedHashSet<>();
        for (JsonNode element : V1Page.list(client.send(request, Right.DOCUMENTS_READ, context))) {
            String id = Envelope.idOf(element);
            String name = Scalars.text(Envelope.field(element, "name")).strip();
            if (id != null) {
                categories.add(new DocumentCategory(id, name.isEmpty() ? id : name));
            }
        }
        return List.copyOf(categories);
    }

    @Override
    public String upload(NewDocument document, CallContext context) {
        ApiRequest.Body body = new Multipart()
                .field("title", document.title())
                .field("employee_id", document.employeeId())
                .field("category_id", document.categoryId())
                .field("date", document.date())
                .field("comment", document.comment())
                .with("file", document.fileName(), document.content());
        ApiRequest request = ApiRequest.write(Effect.CREATE, EndpointFamily.V1_UPLOADS, "POST", PATH, body);
        String id = Envelope.idOf(
                client.send(request, Right.DOCUMENTS_WRITE, context).path("data"));
        if (id == null) {
            throw new PersonioException(
                    Kind.OUTCOME_UNKNOWN, "Personio accepted the document but did not say under which id.");
        }
        return id;
    }

    private record Known(List<DocumentCategory> categories, Instant until) {}
}
