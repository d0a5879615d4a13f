package io.github.personiomcp.server;

import io.github.personiomcp.tool.Attachment;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Optional;

/** Attachments as the protocol carries them: pictures as images, everything else as embedded resources. */
final class AttachmentContent {

    private AttachmentContent() {}

    static McpSchema.Content of(Attachment file) {
        if (file.image()) {
            return McpSchema.ImageContent.builder(file.base64(), file.mediaType())
                    .build();
        }
        return McpSchema.EmbeddedResource.builder(McpSchema.BlobResourceContents.builder(file.uri(), file.base64())
                        .mimeType(file.mediaType())
                        .build())
                .build();
    }

    /** The attachment in a client's content; a picture has lost its name on the way. */
    static Optional<Attachment> from(McpSchema.Content content) {
        if (content instanceof McpSchema.ImageContent image) {
            return Optional.of(new Attachment("", image.mimeType(), image.data()));
        }
        if (content instanceof McpSchema.EmbeddedResource embedded
                && embedded.resource() instanceof McpSchema.BlobResourceContents blob) {
            return Optional.of(new Attachment(blob.uri(), blob.mimeType(), blob.blob()));
        }
        return Optional.empty();
    }
}
