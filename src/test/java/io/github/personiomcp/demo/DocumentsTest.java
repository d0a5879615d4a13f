package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DocumentsTest extends DemoTenantTestCase {

    private static final String DOCUMENTS = "/v2/document-management/documents";
    private static final String UPLOAD = "/v1/company/documents";

    @Test
    void everybodyHasDocumentsAndSomeAreUnsafeOrNotScanned() {
        List<String> statuses = new ArrayList<>();
        for (Person person : company.people()) {
            JsonNode documents = list(person.id()).path("_data");
            assertThat(documents.size()).isGreaterThanOrEqualTo(2);
            documents.forEach(
                    document -> statuses.add(document.at("/virus_scan/status").stringValue()));
        }

        assertThat(statuses).contains("safe", "unsafe", "unknown");
    }

    @Test
    void sizeIsThatOfTheContent() throws Exception {
        JsonNode contract = list(first()).path("_data").get(0);
        String path = DOCUMENTS + "/" + contract.path("id").stringValue() + "/download";

        HttpResponse<byte[]> answer =
                client.http().send(client.authorized(path).GET().build(), BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.body()).hasSize(contract.path("size").intValue()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void cursorStandsAlone() {
        String first = DOCUMENTS + "?owner_id=" + first() + "&limit=1";
        JsonNode page = client.getJson(first);
        String next = page.at("/_meta/links/next/href").stringValue();
        String cursor = next.substring(next.indexOf("cursor="));

        assertThat(client.get(first + "&" + cursor).statusCode()).isEqualTo(400);
        assertThat(client.get(DOCUMENTS + "?limit=1&" + cursor).statusCode()).isEqualTo(400);
        assertThat(client.getJson(DOCUMENTS + "?" + cursor).at("/_data/0/id"))
                .isEqualTo(list(first()).at("/_data/1/id"));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "owner_id=1012&limit=201",
        "owner_id=1012&limit=0",
        "cursor=cur_x",
        "owner_id=1&created_at.gt=2026-01-01T00:00:00Z"
    })
    void whatCannotBeReadIs400(String query) {
        assertThat(client.get(DOCUMENTS + "?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void filtersSelect() {
        String mine = DOCUMENTS + "?owner_id=" + first();

        assertThat(client.getJson(mine + "&category_id=2").at("/_data").size()).isEqualTo(1);
        assertThat(client.getJson(mine + "&created_at.lt=1990-01-01T00:00:00Z").at("/_data"))
                .isEmpty();
    }

    @Test
    void changeIsStoredAndNullIsRefused() {
        String id = list(first()).at("/_data/0/id").stringValue();

        assertThat(change(id, "{\"name\":\"Amendment\",\"category\":{\"id\":\"5\"}}"))
                .isEqualTo(204);
        assertThat(change(id, "{\"comment\":null}")).isEqualTo(400);
        assertThat(change(id, "{\"date\":\"soon\"}")).isEqualTo(400);
        assertThat(change(id, "{\"category\":{\"id\":\"99\"}}")).isEqualTo(400);
        assertThat(change("1", "{}")).isEqualTo(404);
        assertThat(list(first()).at("/_data/0/name").stringValue()).isEqualTo("Amendment");
        assertThat(list(first()).at("/_data/0/category/id").stringValue()).isEqualTo("5");
    }

    @Test
    void uploadIsListedAndNotYetScanned() {
        HttpResponse<String> answer = upload(first(), "1", "Zusatz.pdf");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String id = String.valueOf(DemoClient.json(answer).at("/data/id").intValue());
        JsonNode documents = list(first()).path("_data");
        JsonNode stored = documents.get(documents.size() - 1);
        assertThat(stored.path("id").stringValue()).isEqualTo(id);
        assertThat(stored.path("name").stringValue()).isEqualTo("Zusätze");
        assertThat(stored.path("size").intValue()).isEqualTo(4);
        assertThat(stored.at("/virus_scan/status").stringValue()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, a.pdf, 404", "0, 99, a.pdf, 404", "0, 1, a.exe, 422"})
    void uploadThatMakesNoSenseIsRefused(long person, String category, String file, int status) {
        assertThat(upload(person == 0 ? first() : person, category, file).statusCode())
                .isEqualTo(status);
    }

    private HttpResponse<String> upload(long person, String category, String file) {
        String form = part("title\"", "Zusätze") + part("employee_id\"", String.valueOf(person))
                + part("category_id\"", category) + part("file\"; filename=\"" + file + "\"", "ä--") + "--xyz--\r\n";
        return client.send("POST", UPLOAD, "multipart/form-data; boundary=xyz", form);
    }

    private static String part(String name, String content) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + content + "\r\n";
    }

    private int change(String id, String json) {
        return client.write("PATCH", DOCUMENTS + "/" + id, json).statusCode();
    }

    private JsonNode list(long owner) {
        return client.getJson(DOCUMENTS + "?owner_id=" + owner);
    }

    private long first() {
        return company.people().get(0).id();
    }
}
