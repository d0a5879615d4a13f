package io.github.personiomcp.tool;

import java.util.Base64;

/**
 * A file that goes with a result, beside its facts.
 *
 * @param uri names the file for the client; nobody can fetch it there
 * @param mediaType such as {@code image/png}
 * @param base64 the content
 */
public record Attachment(String uri, String mediaType, String base64) {

    public static Attachment of(String uri, String mediaType, byte[] content) {
        return new Attachment(uri, mediaType, Base64.getEncoder().encodeToString(content));
    }

    /** Whether clients can show it as a picture. */
    public boolean image() {
        return mediaType.startsWith("image/");
    }

    /** Without the content, which is personal. */
    @Override
    public String toString() {
        return uri + " (" + mediaType + ")";
    }
}
