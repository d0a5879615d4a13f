package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.tool.Attachment;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AttachmentContentTest {

    private static final byte[] BYTES = "contract".getBytes(StandardCharsets.UTF_8);

    @Test
    void picturesAreImages() {
        McpSchema.Content content = AttachmentContent.of(Attachment.of("personio:picture", "image/png", BYTES));

        assertThat(content).isInstanceOfSatisfying(McpSchema.ImageContent.class, image -> {
            assertThat(image.mimeType()).isEqualTo("image/png");
            assertThat(image.data()).isEqualTo("Y29udHJhY3Q=");
        });
    }

    @Test
    void otherFilesAreEmbeddedResourcesAndComeBackAsTheyWere() {
        Attachment file = Attachment.of("personio:document/7", "application/pdf", BYTES);

        assertThat(AttachmentContent.from(AttachmentContent.of(file))).contains(file);
    }

    @Test
    void textIsNoAttachment() {
        assertThat(AttachmentContent.from(McpSchema.TextContent.builder("facts").build()))
                .isEmpty();
    }

    @Test
    void contentIsInNoLog() {
        assertThat(Attachment.of("personio:document/7", "application/pdf", BYTES))
                .hasToString("personio:document/7 (application/pdf)");
    }
}
