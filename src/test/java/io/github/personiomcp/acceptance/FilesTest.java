package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.tool.Attachment;
import io.github.personiomcp.tool.Toolset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Files go beside the facts, whole and of the kind that they say. */
class FilesTest {

    @Test
    void pictureOfSomebodyIsAnImage() throws IOException {
        try (DemoStack stack =
                new StackSettings().toolsets(Toolset.PROFILE_PICTURE).start()) {
            Outcome outcome = stack.call("get_profile_picture", Map.of("employee", withPicture(stack), "width", 32));

            assertThat(outcome.failed()).as(outcome.text()).isFalse();
            Attachment picture = outcome.attachments().get(0);
            byte[] bytes = Base64.getDecoder().decode(picture.base64());
            assertThat(outcome.structured())
                    .containsEntry("media_type", "image/png")
                    .containsEntry("bytes", bytes.length);
            assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(32);
        }
    }

    @Test
    void pictureThatMayNotBeReadIsNamedAsThat() {
        try (DemoStack stack =
                new StackSettings().toolsets(Toolset.PROFILE_PICTURE).startUndiscovered()) {
            String employee = withPicture(stack);
            stack.company().untick("profile_picture");
            stack.tenant.discover();

            Outcome outcome = stack.call("get_profile_picture", Map.of("employee", employee));

            assertThat(outcome.attachments()).isEmpty();
            assertThat(outcome.text()).contains("tick the attribute profile_picture");
        }
    }

    @Test
    void documentIsFoundAndDownloadedAsItIs() {
        try (DemoStack stack = documents()) {
            String employee = String.valueOf(stack.company().people().get(0).id());
            Map<String, Object> contract = DemoStack.records(
                            stack.result("list_documents", Map.of("employee", employee, "category", "contracts")),
                            "documents")
                    .get(0);

            Outcome outcome =
                    stack.call("download_document", Map.of("employee", employee, "document", contract.get("id")));

            assertThat(outcome.failed()).as(outcome.text()).isFalse();
            byte[] bytes =
                    Base64.getDecoder().decode(outcome.attachments().get(0).base64());
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-")
                    .endsWith("%%EOF\n");
            assertThat(outcome.structured())
                    .containsEntry("media_type", "application/pdf")
                    .containsEntry("bytes", bytes.length)
                    .containsEntry("name", "Employment contract");
            assertThat(contract).containsEntry("bytes", (long) bytes.length);
        }
    }

    @Test
    void onlyWhatIsSafeAndSmallIsDownloaded() {
        try (DemoStack stack = documents()) {
            assertThat(refused(stack, 7, "Invoice")).contains("virus scan says unsafe");
            assertThat(refused(stack, 5, "First aid training")).contains("virus scan says unknown");
            assertThat(refused(stack, 11, "Scans of the move")).contains("at most 5242880");
        }
    }

    @Test
    void uploadIsConfirmedSentWholeAndVerified() {
        try (DemoStack stack = documents()) {
            byte[] content = new byte[3_000_000];
            new Random(1).nextBytes(content);
            Map<String, Object> upload = new LinkedHashMap<>(Map.of(
                    "employee", String.valueOf(stack.company().people().get(0).id()),
                    "title", "Zusatzvereinbarung \"2026\"",
                    "category", "contracts",
                    "file_name", "Zusatz ü.pdf",
                    "content", Base64.getEncoder().encodeToString(content)));

            Map<String, Object> applied = confirmed(stack, "upload_document", upload);

            assertThat(applied).containsEntry("status", "applied").containsEntry("verified", true);
            assertThat(document(stack, upload.get("employee"), applied.get("id")))
                    .containsEntry("name", "Zusatzvereinbarung \"2026\"")
                    .containsEntry("bytes", (long) content.length)
                    .containsEntry("virus_scan", "unknown");
        }
    }

    @Test
    void documentIsRenamedAndVerified() {
        try (DemoStack stack = documents()) {
            String employee = String.valueOf(stack.company().people().get(0).id());
            Object id = DemoStack.records(stack.result("list_documents", Map.of("employee", employee)), "documents")
                    .get(0)
                    .get("id");
            Map<String, Object> update =
                    Map.of("employee", employee, "document", id, "name", "Vertrag", "category", "Other documents");

            assertThat(confirmed(stack, "update_document", update))
                    .containsEntry("status", "applied")
                    .containsEntry("verified", true);
            assertThat(document(stack, employee, id))
                    .containsEntry("name", "Vertrag")
                    .containsEntry("category", "Other documents");
        }
    }

    @Test
    void missingRightIsNamed() {
        try (DemoStack stack = documents()) {
            String employee = String.valueOf(stack.company().people().get(0).id());
            stack.faults().deny("/v1/company/document");
            assertThat(stack.result("list_documents", Map.of("employee", employee))
                            .get("notes")
                            .toString())
                    .contains("Names of categories cannot be read", "Documents: read", "--expose=unnamed-documents");

            stack.faults().deny("/v2/document-management");
            assertThat(stack.failure("list_documents", Map.of("employee", employee)))
                    .contains("The credential lacks the right \"Documents: read\"");
        }
    }

    private static DemoStack documents() {
        return new StackSettings().toolsets(Toolset.DOCUMENTS).start();
    }

    /** The refusal to download what the first person whose id is a multiple of {@code factor} has under that name. */
    private static String refused(DemoStack stack, int factor, String name) {
        String employee = String.valueOf(stack.company().people().stream()
                .filter(one -> one.id() % factor == 0)
                .findFirst()
                .orElseThrow()
                .id());
        Map<String, Object> document = stack.all("list_documents", "documents", Map.of("employee", employee)).stream()
                .filter(one -> name.equals(one.get("name")))
                .findFirst()
                .orElseThrow();
        return stack.failure("download_document", Map.of("employee", employee, "document", document.get("id")));
    }

    private static Map<String, Object> document(DemoStack stack, Object employee, Object id) {
        return stack.all("list_documents", "documents", Map.of("employee", employee)).stream()
                .filter(one -> id.equals(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> confirmed(DemoStack stack, String tool, Map<String, Object> arguments) {
        Map<String, Object> again = new LinkedHashMap<>(arguments);
        again.put("confirmation", stack.result(tool, arguments).get("confirmation"));
        return stack.result(tool, again);
    }

    @Test
    void filesAreOfferedOnlyWhereAskedFor() {
        try (DemoStack stack = DemoStack.start()) {
            assertThat(stack.toolNames()).doesNotContain("get_profile_picture", "list_documents", "download_document");
        }
    }

    private static String withPicture(DemoStack stack) {
        Person person = stack.company().people().stream()
                .filter(one -> one.id() % 10 == 1)
                .findFirst()
                .orElseThrow();
        return String.valueOf(person.id());
    }
}
