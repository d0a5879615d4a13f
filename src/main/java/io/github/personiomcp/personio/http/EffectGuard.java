package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.text.Message;
import java.util.Locale;
import java.util.function.Function;

/** The second lock, under the policy: a request graver than its call, or the operator, allows is never sent. */
final class EffectGuard implements ApiClient {

    private final ApiClient next;
    private final Effect most;
    private final Function<CallContext, Effect> ceilings;

    EffectGuard(ApiClient next, Effect most, Function<CallContext, Effect> ceilings) {
        this.next = next;
        this.most = most;
        this.ceilings = ceilings;
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        Effect allowed = ceilings.apply(context);
        Effect ceiling = most.covers(allowed) ? allowed : most;
        if (!ceiling.covers(request.effect())) {
            throw new PersonioException(
                    PersonioException.Kind.EFFECT_REFUSED,
                    Message.of(
                            "Nothing was sent: this call may at most {0}, and the request would {1}",
                            verb(ceiling.name()), verb(request.effect().name())));
        }
        return next.send(request, context);
    }

    private static String verb(String effect) {
        return effect.toLowerCase(Locale.ROOT);
    }
}
