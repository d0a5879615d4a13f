package io.github.personiomcp.server.access;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.text.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A key as it is stored: not the key itself, but its SHA-256. That is enough, without salt and without repetition: a key is 256 random
 * bits, so that nobody finds it by trying, however fast, and no table has it.
 *
 * @param name of whoever holds it; letters, digits, dot, underscore and hyphen
 * @param hash 64 hexadecimal digits
 * @param profile what its holder may have of what the operator allows
 */
public record BearerKey(String name, String hash, Profile profile) {

    private static final String PREFIX = "pmcp_";
    private static final int RANDOM_BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException saying which part is not of this form */
    public BearerKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a key has 1 to 64 letters, digits, dots, underscores and hyphens, and begins with a letter or digit");
        }
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("the hash of the key " + name + " is not 64 hexadecimal digits");
        }
    }

    /** A key that nobody has yet; whoever scans for leaked secrets knows it by how it begins. */
    public static String random() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** {@code key} as it is stored for {@code name}. */
    public static BearerKey of(String name, String key, Profile profile) {
        return new BearerKey(name, hash(key), profile);
    }

    static String hash(String key) {
        return Digest.of(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a presented key has this hash; takes as long whatever the answer. */
    boolean hasHash(String presented) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), presented.getBytes(StandardCharsets.US_ASCII));
    }
}
