package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.file;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.Document.VirusScan;
import io.github.personiomcp.domain.Documents.Change;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.testing.CannedApi;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class V2DocumentsTest {

    private static final String PATH = "/v2/document-management/documents";

    @Test
    void factsAreReadAsTheyAre() {
        assertThat(read("""
                {"id":"17","name":" Contract ","date":"2026-01-31","comment":"signed","category":{"id":"1"},"owner":{"id":"4711"},
                 "document_type":"UPLOADED","size":812,"created_at":"2026-02-01T08:00:00+01:00","virus_scan":{"status":"safe"},
                 "esignature":{"status":"COMPLETED"}}"""))
                .containsExactly(new Document(
                        "17",
                        "Contract",
                        "1",
                        LocalDate.of(2026, 1, 31),
                        "signed",
                        812L,
                        Instant.parse("2026-02-01T07:00:00Z"),
                        VirusScan.SAFE,
                        "completed"));
    }

    @Test
    void whatIsMissingOrOddIsLeftOut() {
        Document bare = new Document("17", "17", null, null, null, null, null, VirusScan.UNKNOWN, null);

        assertThat(read("{\"id\":17}")).containsExactly(bare);
        assertThat(read("""
                {"id":"17","name":null,"date":"soon","comment":"","category":null,"owner":null,"size":null,"created_at":"then",
                 "virus_scan":null,"esignature":null}""")).containsExactly(bare);
    }

    @ParameterizedTest
    @CsvSource({"safe, SAFE", "SAFE, SAFE", "unsafe, UNSAFE", "unknown, UNKNOWN", "safe-ish, UNKNOWN", "'', UNKNOWN"})
    void onlySafeIsSafe(String status, VirusScan expected) {
        assertThat(read("{\"id\":\"1\",\"virus_scan\":{\"status\":\"" + status + "\"}}")
                        .get(0)
                        .virusScan())
                .isEqualTo(expected);
    }

    @Test
    void documentsOfSomebodyElseAreDropped() {
        assertThat(read("{\"id\":\"1\",\"owner\":{\"id\":\"4712\"}}")).isEmpty();
    }

    @Test
    void documentWithoutIdIsABadAnswer() {
        assertThat(catchThrowableOfType(PersonioException.class, () -> read("{\"name\":\"x\"}"))
                        .kind())
                .isEqualTo(Kind.BAD_ANSWER);
    }

    @Test
    void furtherPagesAreAskedForByCursorAlone() {
        CannedApi api = new CannedApi().on(PATH, request -> {
            boolean first = CannedApi.values(request, "cursor").isEmpty();
            String next = first ? "{\"next\":{\"href\":\"https://api.personio.de" + PATH + "?cursor=c%3D1\"}}" : "{}";
            return json(200, page("{\"id\":\"" + (first ? 1 : 2) + "\"}", next));
        });

        assertThat(new V2Documents(api).of("4711", call()))
                .extracting(Document::id)
                .containsExactly("1", "2");
        assertThat(api.requests().get(0).query())
                .containsExactly(Map.entry("owner_id", "4711"), Map.entry("limit", "200"));
        assertThat(api.requests().get(1).query()).containsExactly(Map.entry("cursor", "c=1"));
    }

    @Test
    void contentIsWhatItsFirstBytesSay() {
        byte[] pdf = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
        CannedApi api = new CannedApi().on(PATH + "/17/download", request -> file("image/png", pdf));

        assertThat(new V2Documents(api).download("17", call())).satisfies(content -> {
            assertThat(content.mediaType()).isEqualTo("application/pdf");
            assertThat(content.bytes()).isEqualTo(pdf);
        });
    }

    @Test
    void nothingIsNoFile() {
        CannedApi api = new CannedApi().on(PATH + "/17/download", request -> file("application/pdf", new byte[0]));

        assertThat(catchThrowableOfType(PersonioException.class, () -> new V2Documents(api).download("17", call())))
                .hasMessage("Personio answered with an empty body (HTTP 200)");
    }

    @Test
    void onlyWhatChangesIsSent() {
        CannedApi api = new CannedApi().on(PATH + "/17", request -> json(204, ""));

        new V2Documents(api).update("17", new Change("New", null, null, "2"), call());
        new V2Documents(api).update("17", new Change(null, LocalDate.of(2026, 1, 31), "ok", null), call());

        assertThat(api.requests())
                .extracting(request -> Objects.requireNonNull(request.body()).content())
                .containsExactly(
                        "{\"name\":\"New\",\"category\":{\"id\":\"2\"}}",
                        "{\"date\":\"2026-01-31\",\"comment\":\"ok\"}");
        assertThat(api.requests()).extracting(ApiRequest::method).containsOnly("PATCH");
        assertThat(api.requests()).extracting(ApiRequest::effect).containsOnly(Effect.UPDATE);
    }

    @ParameterizedTest
    @CsvSource({"400, REJECTED", "401, MISSING_RIGHT", "404, NOT_FOUND", "500, OUTCOME_UNKNOWN"})
    void refusedChangeIsNoSuccess(int status, Kind kind) {
        CannedApi api = new CannedApi().on(PATH + "/17", request -> json(status, "{\"errors\":[]}"));
        Change change = new Change("New", null, null, null);

        assertThat(catchThrowableOfType(
                                PersonioException.class, () -> new V2Documents(api).update("17", change, call()))
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../persons/1", "a b", "", "1/download?x"})
    void idThatIsNoneIsUnknownWithoutAsking(String id) {
        CannedApi api = new CannedApi();

        assertThat(catchThrowableOfType(PersonioException.class, () -> new V2Documents(api).download(id, call()))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(api.requests()).isEmpty();
    }

    private static List<Document> read(String document) {
        return new V2Documents(new CannedApi().on(PATH, page(document, "{}"))).of("4711", call());
    }

    private static String page(String document, String links) {
        return "{\"_data\":[" + document + "],\"_meta\":{\"links\":" + links + "}}";
    }
}
