package io.github.personiomcp.cli;

import io.github.personiomcp.domain.PersonioException;

/** What to do about a failure, naming the screen of Personio where one is concerned. */
final class Repair {

    static final String INTEGRATION = "In Personio: Marketplace > Connected integrations > your integration";
    static final String NETWORK = "Check network, proxy (HTTPS_PROXY) and PERSONIO_BASE_URL.";

    private Repair() {}

    /** Ticking the box of a right. */
    static String tick(Right right) {
        return INTEGRATION + ": tick the right \"" + right.box() + "\".";
    }

    /** About a failed request that needs {@code right}. */
    static String of(PersonioException failure, Right right) {
        return failure.kind() == PersonioException.Kind.MISSING_RIGHT ? tick(right) : of(failure);
    }

    /** About a failed request that needs no right. */
    static String of(PersonioException failure) {
        return switch (failure.kind()) {
            case NOT_CONFIGURED, WRONG_CREDENTIALS -> INTEGRATION + ": compare client id and secret.";
            case UNREACHABLE, TIMEOUT, BAD_ANSWER -> NETWORK;
            case RATE_LIMITED, SERVER_ERROR -> "Try again in some minutes.";
            case MISSING_RIGHT, NOT_FOUND, REJECTED, GONE, EFFECT_REFUSED, OUTCOME_UNKNOWN, CANCELLED -> "";
        };
    }
}
