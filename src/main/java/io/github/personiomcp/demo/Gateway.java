package io.github.personiomcp.demo;

import java.util.Optional;

/** What stands before the routes: limits and authorization, in the order Personio applies them. */
final class Gateway {

    private final Router router;
    private final Faults faults;
    private final RateLimits limits;
    private final V1AuthRoutes v1Auth;
    private final V2AuthRoutes v2Auth;
    private final V2Answers v2Answers;

    Gateway(
            Router router,
            Faults faults,
            RateLimits limits,
            V1AuthRoutes v1Auth,
            V2AuthRoutes v2Auth,
            V2Answers v2Answers) {
        this.router = router;
        this.faults = faults;
        this.limits = limits;
        this.v1Auth = v1Auth;
        this.v2Auth = v2Auth;
        this.v2Answers = v2Answers;
    }

    Answer answer(Call call) {
        boolean authentication = call.path().equals("/v1/auth") || call.path().equals("/v2/auth/token");
        if (exceedsLimit(call, authentication)) {
            return call.v2() ? v2Answers.tooManyRequests() : V1Answers.tooManyRequests();
        }
        Optional<Answer> refusal = authentication ? Optional.empty() : refusal(call);
        return refusal.orElseGet(() -> routed(call));
    }

    private boolean exceedsLimit(Call call, boolean authentication) {
        boolean ordered = !authentication && faults.takeRateLimit();
        return ordered || (faults.rateLimitEnforced() && !limits.permit(call));
    }

    private Optional<Answer> refusal(Call call) {
        Optional<Answer> unauthorized = call.v2() ? v2Auth.refusal(call) : v1Auth.refusal(call);
        if (unauthorized.isEmpty() && faults.denied(call.path())) {
            return Optional.of(call.v2() ? v2Answers.unauthorized() : V1Answers.missingRight());
        }
        return unauthorized;
    }

    private Answer routed(Call call) {
        try {
            return router.route(call)
                    .orElseGet(() -> call.v2() ? v2Answers.noSuchPath(call.path()) : V1Answers.noSuchPath());
        } catch (Refused e) {
            return e.answer();
        }
    }
}
