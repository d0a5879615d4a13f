package io.github.personiomcp.personio.http.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.personiomcp.personio.http.EndpointFamily;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names of what is kept in Redis for one credential at one place. They hold a keyed hash only, so that many credentials live side by side
 * and nobody reads which. The client secret has no part in it: it may be rotated while instances run.
 */
final class RedisKeys {

    private static final byte[] KEY = "personio-mcp permits".getBytes(UTF_8);
    private static final int DIGITS = 32;

    private final String credential;

    RedisKeys(String clientId, URI baseUrl) {
        String place = baseUrl.toString().toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
        this.credential = clientId + "\n" + place;
    }

    /** Who shares the permits. */
    String instances() {
        return name("", "instances");
    }

    /** The bucket of a family. */
    String bucket(EndpointFamily family) {
        return name(family.label(), "bucket");
    }

    /** What is known of 429s in a family. */
    String rounds(EndpointFamily family) {
        return name(family.label(), "rounds");
    }

    /** Is there as long as a family is closed. */
    String closed(EndpointFamily family) {
        return name(family.label(), "closed");
    }

    private String name(String family, String what) {
        return "personio-mcp:{" + hash(credential + "\n" + family) + "}:" + what;
    }

    private static String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8))).substring(0, DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }
}
