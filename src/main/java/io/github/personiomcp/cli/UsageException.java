package io.github.personiomcp.cli;

/** A missing or contradictory option: one clear sentence, exit code 2. */
final class UsageException extends RuntimeException {

    UsageException(String sentence) {
        super(sentence);
    }
}
