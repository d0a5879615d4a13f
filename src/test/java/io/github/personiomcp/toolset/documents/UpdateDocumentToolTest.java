package io.github.personiomcp.toolset.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Documents.Change;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.FakeDocuments;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateDocumentToolTest {

    private final FakeDocuments documents = new FakeDocuments().put("11", "Contract", null, new byte[] {1});
    private final CheckedCalls update = DocumentCalls.of("update_document", documents);

    @Test
    void planShowsOnlyWhatDiffers() {
        Map<String, Object> plan = update.result(
                "employee", "2", "document", "11", "name", "Contract", "category", "Certificates", "comment", "old");

        assertThat(plan).containsEntry("status", "planned").containsEntry("id", "11");
        assertThat(plan.get("changes"))
                .isEqualTo(List.of(
                        Map.of("field", "category", "before", "Contracts", "after", "Certificates"),
                        Map.of("field", "comment", "after", "old")));
        assertThat(plan.get("warnings").toString()).contains("'Contract'", "Who may see it");
        assertThat(documents.changes()).isEmpty();
    }

    @Test
    void agreedChangeIsReadBack() {
        Map<String, Object> applied =
                DocumentCalls.agreed(update, "employee", "2", "document", "11", "date", "2026-01-31", "category", "2");

        assertThat(applied).containsEntry("status", "applied").containsEntry("verified", true);
        assertThat(documents.changes()).containsExactly(new Change(null, LocalDate.of(2026, 1, 31), null, "2"));
    }

    @Test
    void whatPersonioIgnoresIsNamed() {
        documents.storingNothing();

        assertThat(DocumentCalls.agreed(update, "employee", "2", "document", "11", "name", "Other"))
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("name"));
    }

    @Test
    void lostAnswerIsUnknownAndLookedUp() {
        documents.losingAnswers();

        assertThat(DocumentCalls.agreed(update, "employee", "2", "document", "11", "name", "Other"))
                .containsEntry("status", "unknown")
                .containsEntry("verified", true)
                .containsEntry("warnings", List.of("No answer came."));
        assertThat(documents.changes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "comment", "date", "category"})
    void nothingCanBeCleared(String argument) {
        assertThat(update.refusal("employee", "2", "document", "11", argument, " "))
                .contains("'" + argument + "' is empty, and Personio's API can clear nothing");
    }

    @Test
    void nothingToChangeIsSaid() {
        assertThat(update.refusal("employee", "2", "document", "11")).contains("Say what to change");
        assertThat(update.refusal("employee", "2", "document", "11", "name", "Contract"))
                .contains("already has these values");
        assertThat(update.refusal("employee", "2", "document", "11", "name", "x".repeat(256)))
                .contains("'name'", "255");
        assertThat(update.refusal("employee", "2", "document", "99", "name", "x"))
                .contains("no document with the id");
    }

    @Test
    void categoriesAreNeededOnlyToChangeThem() {
        documents.withoutCategories(Kind.WRONG_CREDENTIALS);

        assertThat(DocumentCalls.agreed(update, "employee", "2", "document", "11", "name", "Other"))
                .containsEntry("verified", true);
        assertThat(update.refusal("employee", "2", "document", "11", "category", "1"))
                .contains("No categories.");
    }
}
