package io.github.personiomcp.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in somebody's personnel file, without its content.
 *
 * @param date the date that its authors gave it
 * @param bytes its size; null where Personio does not tell
 * @param createdAt when it was added; null where Personio does not tell
 * @param signature how far an electronic signature has come, in Personio's words in lower case; null for none
 */
public record Document(
        String id,
        String name,
        @Nullable String categoryId,
        @Nullable LocalDate date,
        @Nullable String comment,
        @Nullable Long bytes,
        @Nullable Instant createdAt,
        VirusScan virusScan,
        @Nullable String signature) {

    /** What Personio's virus scan found. */
    public enum VirusScan {
        SAFE,
        UNSAFE,
        /** Not scanned yet, or not told. */
        UNKNOWN
    }
}
