package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import java.util.Locale;

/** The second lock, under the policy: a request graver than its call may be is never sent. */
final class EffectGuard implements ApiClient {

    private final ApiClient next;

    EffectGuard(ApiClient next) {
        this.next = next;
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        if (!context.ceiling().covers(request.effect())) {
            throw new PersonioException(
                    PersonioException.Kind.EFFECT_REFUSED,
                    "Nothing was sent: this call may at most %s, and the request would %s"
                            .formatted(
                                    verb(context.ceiling().name()),
                                    verb(request.effect().name())));
        }
        return next.send(request, context);
    }

    private static String verb(String effect) {
        return effect.toLowerCase(Locale.ROOT);
    }
}
