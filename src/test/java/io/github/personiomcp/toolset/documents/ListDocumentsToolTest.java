package io.github.personiomcp.toolset.documents;

import static io.github.personiomcp.toolset.documents.DocumentCalls.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.Document.VirusScan;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.FakeDocuments;
import io.github.personiomcp.testing.fakes.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListDocumentsToolTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T23:30:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-15T08:00:00Z");

    private final FakeDocuments documents = new FakeDocuments();
    private final CheckedCalls list = DocumentCalls.of("list_documents", documents);

    @Test
    void documentsOfOnePersonNewestFirst() {
        documents
                .put(document("11", "9", MARCH, VirusScan.UNKNOWN))
                .put(new Document(
                        "12",
                        "Contract",
                        "1",
                        LocalDate.of(2026, 6, 1),
                        "signed",
                        812L,
                        JUNE,
                        VirusScan.SAFE,
                        "completed"));

        assertThat(list.json("employee", "Ben Öztürk")).isEqualTo(Json.compact("""
                {'documents': [
                  {'id': '12', 'name': 'Contract', 'category': 'Contracts', 'date': '2026-06-01', 'comment': 'signed', 'bytes': 812,
                   'added_at': '2026-06-15T08:00:00Z', 'virus_scan': 'safe', 'signature': 'completed'},
                  {'id': '11', 'name': 'Paper 11', 'category': '9', 'added_at': '2026-03-01T23:30:00Z', 'virus_scan': 'unknown'}],
                 'total': 2, 'returned': 2, 'complete': true, 'employee_id': '2', 'employee': 'Ben Öztürk',
                 'as_of': '2026-11-21T09:00:00Z'}"""));
    }

    @Test
    void categoryIsMeantByNameOrById() {
        documents
                .put(document("11", "1", MARCH, VirusScan.SAFE))
                .put(document("12", "2", MARCH, VirusScan.SAFE))
                .put(document("13", null, MARCH, VirusScan.SAFE));

        assertThat(ids("category", "certificates")).containsExactly("12");
        assertThat(ids("category", "1")).containsExactly("11");
        assertThat(list.refusal("employee", "2", "category", "Certificate"))
                .contains("Unknown category 'Certificate'. Did you mean 'Certificates'?");
    }

    @Test
    void categoriesOfTheSameNameAreToldApart() {
        documents.put(document("11", "3", MARCH, VirusScan.SAFE)).put(document("12", "4", MARCH, VirusScan.SAFE));

        assertThat(list.records("documents", "employee", "2"))
                .extracting(document -> document.get("category"))
                .containsExactly("Notes (3)", "Notes (4)");
        assertThat(ids("category", "Notes (4)")).containsExactly("12");
    }

    @Test
    void daysAreThoseOfTheTimeZone() {
        documents.put(document("11", "1", MARCH, VirusScan.SAFE)).put(document("12", "1", JUNE, VirusScan.SAFE));

        assertThat(ids("from", "2026-03-02", "to", "2026-03-02")).containsExactly("11");
        assertThat(ids("period", "2026-06")).containsExactly("12");
        assertThat(list.result("employee", "2", "period", "2026-06"))
                .containsEntry("from", "2026-06-01")
                .containsEntry("time_zone", "+01:00");
    }

    @Test
    void documentThatIsNotSaidWhenItWasAddedIsNotLost() {
        documents.put(document("11", "1", null, VirusScan.SAFE));

        assertThat(ids("period", "2026-06")).containsExactly("11");
    }

    @Test
    void withoutCategoriesIdsAreShownAndTheReasonIsTold() {
        documents.put(document("11", "1", MARCH, VirusScan.SAFE)).withoutCategories(Kind.MISSING_RIGHT);

        Map<String, Object> result = list.result("employee", "2");

        assertThat(result.toString()).contains("category=1", "Names of categories cannot be read: No categories.");
        assertThat(list.refusal("employee", "2", "category", "Contracts")).contains("No categories.");
    }

    @Test
    void personIsRequired() {
        assertThat(list.refusal()).contains("'employee' is required");
        assertThat(list.refusal("employee", "Lang")).contains("could be any of 2 people");
    }

    private List<Object> ids(Object... namesAndValues) {
        Object[] all = new Object[namesAndValues.length + 2];
        all[0] = "employee";
        all[1] = "2";
        System.arraycopy(namesAndValues, 0, all, 2, namesAndValues.length);
        return list.records("documents", all).stream()
                .map(document -> document.get("id"))
                .toList();
    }
}
