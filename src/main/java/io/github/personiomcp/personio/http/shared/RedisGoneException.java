package io.github.personiomcp.personio.http.shared;

/** Redis did not answer, whatever the reason. */
final class RedisGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RedisGoneException(Throwable cause) {
        super(cause);
    }
}
