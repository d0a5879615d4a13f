package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.DocumentCategory;
import io.github.personiomcp.domain.DocumentUploads.NewDocument;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class V1DocumentUploadsTest {

    private static final String PATH = "/v1/company/documents";
    private static final NewDocument DOCUMENT = new NewDocument(
            "4711", "Contract", "1", LocalDate.of(2026, 1, 31), null, "contract.pdf", new byte[] {'%', 'P', 'D', 'F'});

    private final ManualClock clock = new ManualClock();

    @Test
    void categoriesAreUnwrapped() {
        CannedApi api = new CannedApi().on("/v1/company/document-categories", """
                {"success":true,"data":[{"id":1,"type":"DocumentCategory","attributes":{"name":"Contracts"}},
                 {"id":"2","type":"DocumentCategory","attributes":{"name":""}},
                 {"id":2,"type":"DocumentCategory","attributes":{"name":""}}, {"type":"DocumentCategory"}]}""");

        assertThat(new V1DocumentUploads(api, clock).categories(call()))
                .containsExactly(new DocumentCategory("1", "Contracts"), new DocumentCategory("2", "2"));
    }

    @Test
    void categoriesAreAskedForOnceAMinute() {
        CannedApi api = new CannedApi().on("/v1/company/document-categories", """
                {"success":true,"data":[{"id":1,"type":"DocumentCategory","attributes":{"name":"Contracts"}}]}""");
        V1DocumentUploads uploads = new V1DocumentUploads(api, clock);

        uploads.categories(call());
        clock.advance(Duration.ofSeconds(59));
        assertThat(uploads.categories(call())).hasSize(1);
        assertThat(api.requests()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(uploads.categories(call())).hasSize(1);
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void documentIsSentAsAFormThatMayBeSentSixtyTimesAMinute() {
        CannedApi api = new CannedApi().on(PATH, request -> json(201, """
                        {"success":true,"data":{"id":17,"type":"Document","attributes":{"title":"Contract",
                         "category":{"id":1,"type":"DocumentCategory","attributes":{"name":"Contracts"}}}}}"""));

        assertThat(new V1DocumentUploads(api, clock).upload(DOCUMENT, call())).isEqualTo("17");

        ApiRequest request = api.onlyRequest();
        assertThat(request.effect()).isEqualTo(Effect.CREATE);
        assertThat(request.family()).isEqualTo(EndpointFamily.V1_UPLOADS);
        assertThat(request.family().perMinute() + request.family().burst()).isLessThanOrEqualTo(60);
        assertThat(Objects.requireNonNull(request.body()).content())
                .containsSubsequence(
                        "name=\"title\"\r\n\r\nContract\r\n",
                        "name=\"employee_id\"\r\n\r\n4711\r\n",
                        "name=\"category_id\"\r\n\r\n1\r\n",
                        "name=\"date\"\r\n\r\n2026-01-31\r\n",
                        "name=\"file\"; filename=\"contract.pdf\"",
                        "\r\n\r\n%PDF\r\n")
                .doesNotContain("comment");
    }

    @ParameterizedTest
    @CsvSource({
        "404, '{\"success\":false}', NOT_FOUND",
        "422, '{\"success\":false,\"error\":{\"code\":0,\"error_data\":{\"file\":[\"too odd\"]}}}', REJECTED",
        "403, '{\"success\":false}', MISSING_RIGHT",
        "500, '', OUTCOME_UNKNOWN",
        "201, '', OUTCOME_UNKNOWN",
        "201, '{\"success\":true}', OUTCOME_UNKNOWN",
        "201, '{\"success\":true,\"data\":{\"type\":\"Document\"}}', OUTCOME_UNKNOWN"
    })
    void onlyAnIdIsASuccess(int status, String body, Kind kind) {
        CannedApi api = new CannedApi().on(PATH, request -> json(status, body));

        assertThat(catchThrowableOfType(PersonioException.class, () -> new V1DocumentUploads(api, clock)
                                .upload(DOCUMENT, call()))
                        .kind())
                .isEqualTo(kind);
        assertThat(api.requests()).hasSize(1);
    }
}
