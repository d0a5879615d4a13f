package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.RefusedException;
import java.lang.reflect.Proxy;

/** Ports that hold people whom nobody can sort into inside and outside: with a scope they answer nothing. */
final class Unconfinable {

    private Unconfinable() {}

    /** A port that refuses every question. */
    static <P> P port(Class<P> type) {
        Object port =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw RefusedException.denied(
                            "This is not available: the server is confined to some people, and what is asked for"
                                    + " cannot be. The operator decides that with --scope.");
                });
        return type.cast(port);
    }
}
