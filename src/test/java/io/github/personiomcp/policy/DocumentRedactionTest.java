package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.DocumentCategory;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.DocumentUploads.NewDocument;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.domain.Documents.Change;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.fakes.FakeDocuments;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentRedactionTest {

    private static final CallContext CONTEXT = Contexts.reading();
    private static final byte[] CONTENT = {1, 2, 3};

    private final FakeDocuments stored = new FakeDocuments();
    private final Documents guarded = DocumentRedaction.under(Policies.exposing(), stored, stored);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sick note",
                "SickNote_2026.pdf",
                "Krankmeldung-Mai",
                "AU-Bescheinigung",
                "Gehaltsabrechnung",
                "Lohnsteuerbescheinigung 2025",
                "Passport scan",
                "Nómina enero",
                "Bonus letter",
                "DE89 3704 0044 0532 0130 00"
            })
    void aTellingNameIsNeitherListedNorHandedOut(String name) {
        stored.put("1", name, Instant.EPOCH, CONTENT);

        assertThat(guarded.of("2", CONTEXT)).singleElement().satisfies(document -> {
            assertThat(document.toString()).doesNotContain(name).doesNotContain("1970", "2024");
            assertThat(document.name()).isEqualTo(SensitiveValues.HIDDEN);
        });
        assertThatThrownBy(() -> guarded.download("1", CONTEXT))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("--expose");
        assertThatThrownBy(() -> guarded.update("1", new Change("x", null, null, null), CONTEXT))
                .isInstanceOf(RefusedException.class);
        assertThat(stored.changes()).isEmpty();
    }

    @Test
    void otherDocumentsAreAsTheyWere() {
        stored.put("1", "Employment contract", Instant.EPOCH, CONTENT);

        assertThat(guarded.of("2", CONTEXT)).isEqualTo(stored.of("2", CONTEXT));
        assertThat(guarded.download("1", CONTEXT).bytes()).isEqualTo(CONTENT);
    }

    @Test
    void nothingIsHandedOutThatWasNotListed() {
        stored.put("1", "Employment contract", Instant.EPOCH, CONTENT);

        assertThatThrownBy(() -> guarded.download("1", CONTEXT)).isInstanceOf(RefusedException.class);
    }

    @Test
    void whatWasRenamedSinceIsNotHandedOutAnyMore() {
        stored.put("1", "Employment contract", Instant.EPOCH, CONTENT);
        guarded.of("2", CONTEXT);
        stored.update("1", new Change("Sick note", null, null, null), CONTEXT);
        guarded.of("2", CONTEXT);

        assertThatThrownBy(() -> guarded.download("1", CONTEXT)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aTellingCategoryOrCommentHidesToo() {
        DocumentUploads categories = categories(new DocumentCategory("1", "Krankmeldungen"));
        stored.put("1", "scan0001.pdf", Instant.EPOCH, CONTENT);

        assertThat(DocumentRedaction.under(Policies.exposing(), stored, categories)
                        .of("2", CONTEXT))
                .extracting(Document::categoryId)
                .containsExactly("hidden");
        assertThat(DocumentRedaction.under(Policies.exposing("health"), stored, categories)
                        .of("2", CONTEXT))
                .isEqualTo(stored.of("2", CONTEXT));
    }

    @Test
    void aCategoryThatNobodyCanNameMayBeAnything() {
        stored.put("1", "scan0001.pdf", Instant.EPOCH, CONTENT).withoutCategories(Kind.MISSING_RIGHT);

        assertThat(guarded.of("2", CONTEXT)).extracting(Document::name).containsExactly(DocumentNames.UNNAMED);
        assertThatThrownBy(() -> guarded.download("1", CONTEXT)).hasMessageContaining("--expose=unnamed-documents");
        assertThatThrownBy(() -> DocumentUploadRedaction.under(Policies.exposing(), stored)
                        .categories(CONTEXT))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISSING_RIGHT))
                .hasMessageStartingWith("No categories.")
                .hasMessageContaining("--expose=unnamed-documents");
    }

    @Test
    void theOperatorMayHaveDocumentsWithoutACategorysNameJudgedByTheRest() {
        stored.put("1", "scan0001.pdf", Instant.EPOCH, CONTENT)
                .put("2", "Sick note", Instant.EPOCH, CONTENT)
                .withoutCategories(Kind.MISSING_RIGHT);
        Policy policy = Policies.exposing("unnamed-documents");
        Documents judged = DocumentRedaction.under(policy, stored, stored);

        assertThat(judged.of("2", CONTEXT))
                .extracting(Document::name)
                .containsExactly("scan0001.pdf", SensitiveValues.HIDDEN);
        assertThat(judged.download("1", CONTEXT).bytes()).isEqualTo(CONTENT);
        assertThatThrownBy(() -> judged.download("2", CONTEXT)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> DocumentUploadRedaction.under(policy, stored).categories(CONTEXT))
                .hasMessage("No categories.");
    }

    @Test
    void whatCouldNotBeSeenAfterwardsIsNotStored() {
        stored.put("1", "Employment contract", Instant.EPOCH, CONTENT);
        guarded.of("2", CONTEXT);
        DocumentUploads uploads = DocumentUploadRedaction.under(Policies.exposing(), stored);

        for (Change change : List.of(
                new Change("Sick note", null, null, null),
                new Change(null, null, "has the flu: sick leave", null),
                new Change(null, null, null, "hidden"))) {
            assertThatThrownBy(() -> guarded.update("1", change, CONTEXT))
                    .hasMessageStartingWith("Nothing was written.");
        }
        assertThatThrownBy(() -> uploads.upload(document("Sick note", "1"), CONTEXT))
                .hasMessageStartingWith("Nothing was written.");
        assertThatThrownBy(() -> uploads.upload(document("Contract", "hidden"), CONTEXT))
                .hasMessageStartingWith("Nothing was written.");
        uploads.upload(document("Contract", "1"), CONTEXT);
        assertThat(stored.uploads()).hasSize(1);
        assertThat(stored.changes()).isEmpty();
    }

    @Test
    void tellingCategoriesAreOneThatIsCalledHidden() {
        DocumentUploads all = categories(
                new DocumentCategory("1", "Sick notes"),
                new DocumentCategory("2", "Payslips"),
                new DocumentCategory("3", "Contracts"));

        assertThat(DocumentUploadRedaction.under(Policies.exposing(), all).categories(CONTEXT))
                .containsExactly(DocumentNames.HIDDEN, new DocumentCategory("3", "Contracts"));
    }

    @Test
    void whereEveryClassIsExposedNothingIsInBetween() {
        Policy everything = Policies.exposing(SensitiveClass.labels().toArray(String[]::new));

        assertThat(DocumentRedaction.under(everything, stored, stored)).isSameAs(stored);
        assertThat(DocumentUploadRedaction.under(everything, stored)).isSameAs(stored);
    }

    private static NewDocument document(@Nullable String title, String category) {
        return new NewDocument("2", String.valueOf(title), category, null, null, "scan.pdf", CONTENT);
    }

    private static DocumentUploads categories(DocumentCategory... all) {
        return new DocumentUploads() {
            @Override
            public List<DocumentCategory> categories(CallContext context) {
                return List.of(all);
            }

            @Override
            public String upload(NewDocument document, CallContext context) {
                throw new AssertionError("nothing is uploaded");
            }
        };
    }
}
