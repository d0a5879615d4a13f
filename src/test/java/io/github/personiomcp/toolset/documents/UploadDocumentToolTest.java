package io.github.personiomcp.toolset.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.DocumentUploads.NewDocument;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.FakeDocuments;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadDocumentToolTest {

    private final FakeDocuments documents = new FakeDocuments();
    private final CheckedCalls upload = DocumentCalls.of("upload_document", documents);

    @Test
    void planShowsWhatWouldBeAddedAndNothingIsSent() {
        Map<String, Object> plan = upload.result(given());

        assertThat(plan).containsEntry("status", "planned").containsEntry("name", "Ben Öztürk");
        assertThat(plan.get("changes"))
                .isEqualTo(List.of(
                        Map.of("field", "name", "after", "Contract"),
                        Map.of("field", "category", "after", "Contracts"),
                        Map.of("field", "date", "after", "2026-11-21"),
                        Map.of("field", "file_name", "after", "Vertrag Öztürk.PDF"),
                        Map.of("field", "bytes", "after", 5)));
        assertThat(plan.toString()).contains("cannot delete it").doesNotContain("cGFwZXI=");
        assertThat(documents.uploads()).isEmpty();
    }

    @Test
    void agreedPlanIsCarriedOutAndReadBack() {
        Map<String, Object> applied = DocumentCalls.agreed(upload, given());

        assertThat(applied)
                .containsEntry("status", "applied")
                .containsEntry("id", "901")
                .containsEntry("verified", true);
        NewDocument sent = documents.uploads().get(0);
        assertThat(sent.content()).asString().isEqualTo("paper");
        assertThat(sent)
                .extracting(NewDocument::employeeId, NewDocument::categoryId)
                .containsExactly("2", "1");
    }

    @Test
    void otherContentNeedsAnotherPlan() {
        Map<String, @Nullable Object> arguments = CheckedCalls.arguments(given());
        Object code = upload.call(arguments).structured().get("confirmation");
        arguments.put("content", Base64.getEncoder().encodeToString("other".getBytes(StandardCharsets.UTF_8)));
        arguments.put("confirmation", code);

        assertThat(upload.call(arguments).text()).contains("belongs to other arguments");
        assertThat(documents.uploads()).isEmpty();
    }

    @Test
    void documentThatIsNotListedIsNotVerified() {
        documents.storingNothing();

        assertThat(DocumentCalls.agreed(upload, given()))
                .containsEntry("status", "applied")
                .containsEntry("verified", false)
                .containsEntry("warnings", List.of("Personio accepted the document, but does not list it (yet)."));
    }

    @Test
    void contentThatDidNotArriveWholeIsNotVerified() {
        documents.cuttingUploads();

        assertThat(DocumentCalls.agreed(upload, given()))
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("content"));
    }

    @Test
    void lostAnswerIsToldAndNothingIsRepeated() {
        documents.losingAnswers();

        Map<String, Object> result = DocumentCalls.agreed(upload, given());

        assertThat(result).containsEntry("status", "unknown").containsEntry("verified", false);
        assertThat(result.get("warnings").toString()).contains("No answer came.", "such a document (id 901)");
        assertThat(documents.uploads()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd, must be a name such as contract.pdf",
        "C:\\x.pdf, must be a name such as contract.pdf",
        "https://example.com/a.pdf, must be a name such as contract.pdf",
        "'a\nb.pdf', must be a name such as contract.pdf",
        "setup.exe, 'must end with an extension that Personio accepts: pdf, docx'",
        "pdf, must end with an extension",
        "x.pdf.sh, must end with an extension"
    })
    void fileNameIsANameOfAKindThatPersonioTakes(String name, String words) {
        assertThat(upload.refusal(given("file_name", name))).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/ben/contract.pdf", "https://example.com/contract.pdf", "data:;base64,AAAA", "=="})
    void contentIsTheFileItself(String content) {
        assertThat(upload.refusal(given("content", content))).contains("'content' must be the file itself in base64");
    }

    @Test
    void contentIsNeitherEmptyNorHuge() {
        assertThat(upload.refusal(given("content", " "))).contains("has 0 bytes");
        String huge = Base64.getEncoder().encodeToString(new byte[5 * 1024 * 1024 + 1]);
        assertThat(upload.refusal(given("content", huge))).contains("has 5242881 bytes; 1 to 5242880");
    }

    @Test
    void categoryMustExist() {
        assertThat(upload.refusal(given("category", "Contract"))).contains("Did you mean 'Contracts'?");
    }

    private static @Nullable Object[] given(Object... others) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>(CheckedCalls.arguments(
                "employee", "ben@example.com",
                "title", "Contract",
                "category", "contracts",
                "date", "today",
                "file_name", "Vertrag Öztürk.PDF",
                "content", "cGFw\nZXI="));
        arguments.putAll(CheckedCalls.arguments(others));
        return arguments.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }
}
