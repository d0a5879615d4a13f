package io.github.personiomcp.policy.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What signs the lines and stands for the people in them: HMAC-SHA-256, each purpose with a key of its own. */
public final class AuditKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;
    private static final int TARGET_DIGITS = 32;

    private final SecretKeySpec lines;
    private final SecretKeySpec targets;

    private AuditKey(byte[] secret) {
        SecretKeySpec master = new SecretKeySpec(secret, ALGORITHM);
        this.lines = new SecretKeySpec(mac(master, "lines".getBytes(StandardCharsets.UTF_8)), ALGORITHM);
        this.targets = new SecretKeySpec(mac(master, "targets".getBytes(StandardCharsets.UTF_8)), ALGORITHM);
    }

    /**
     * The key in a file: its text without blanks around it.
     *
     * @throws AuditKeyException where the file cannot be read or holds fewer than 32 characters
     */
    public static AuditKey read(Path file) throws AuditKeyException {
        byte[] secret;
        try {
            secret = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AuditKeyException("The audit key file " + file + " cannot be read.", e);
        }
        if (secret.length < SHORTEST) {
            throw new AuditKeyException("The audit key file " + file + " holds fewer than 32 characters.", null);
        }
        return new AuditKey(secret);
    }

    /** The key in a file, which is made first, for the eyes of its owner alone, where there is none. */
    static AuditKey readOrMake(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] secret = new byte[SHORTEST];
            new SecureRandom().nextBytes(secret);
            byte[] text = (HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.UTF_8);
            AuditDisk.REAL.append(file, text, true);
        }
        return read(file);
    }

    /** The signature of a line: 64 hexadecimal digits. */
    String sign(byte[] line) {
        return HexFormat.of().formatHex(mac(lines, line));
    }

    /**
     * What stands for a person or a record in the audit: 32 hexadecimal digits, always the same for the same one.
     *
     * @param kind what the id is an id of, such as {@code person}
     */
    public String target(String kind, String id) {
        byte[] named = (kind + "\0" + id).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(mac(targets, named)).substring(0, TARGET_DIGITS);
    }

    private static byte[] mac(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
