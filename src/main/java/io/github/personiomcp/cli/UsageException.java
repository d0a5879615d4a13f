package io.github.personiomcp.cli;

import java.util.function.Supplier;

/** A missing or contradictory option: one clear sentence, exit code 2. */
final class UsageException extends RuntimeException {

    UsageException(String sentence) {
        super(sentence);
    }

    /**
     * What {@code part} makes of options.
     *
     * @throws UsageException where it finds an illegal argument among them
     */
    static <T> T sensible(Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
    }
}
