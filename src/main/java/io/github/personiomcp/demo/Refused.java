package io.github.personiomcp.demo;

import java.util.function.Supplier;

/** Ends the handling of a request with an error answer. */
final class Refused extends RuntimeException {

    private final transient Answer answer;

    Refused(Answer answer) {
        super("HTTP " + answer.status(), null, false, false);
        this.answer = answer;
    }

    static Supplier<Refused> with(Answer answer) {
        return () -> new Refused(answer);
    }

    Answer answer() {
        return answer;
    }
}
