package io.github.personiomcp.personio.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What kind of file an answer holds. The header alone is believed for nothing that a client would show or run: pictures, pages, scripts.
 */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FORM = Pattern.compile("[a-z]{1,20}/[a-z0-9.+-]{1,100}");
    private static final Pattern SHOWN_OR_RUN = Pattern.compile("image/.*|.*(html|xml|script).*");

    private MediaTypes() {}

    /** @param declared the header {@code Content-Type}; empty for none */
    static String of(byte[] content, String declared) {
        if (startsWith(content, PNG)) {
            return "image/png";
        }
        if (startsWith(content, JPEG)) {
            return "image/jpeg";
        }
        if (startsWith(content, PDF)) {
            return "application/pdf";
        }
        String said = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(said).matches() && !SHOWN_OR_RUN.matcher(said).matches() ? said : UNKNOWN;
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
