package io.github.personiomcp.personio.http.shared;

/** What Redis holds under a name of this program was not written by it. */
final class ForeignContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForeignContentException() {
        super("Redis holds something else");
    }
}
