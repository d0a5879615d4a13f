package io.github.personiomcp.demo;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code POST /v2/auth/token}, a form only, and the check of its tokens (API reference 2.2). */
final class V2AuthRoutes {

    private final AccessTokens tokens;
    private final V2Scopes scopes;
    private final boolean open;
    private final V2Answers answers;

    /** @param open whether the credential is good for v2 at all */
    V2AuthRoutes(AccessTokens tokens, V2Scopes scopes, boolean open, V2Answers answers) {
        this.tokens = tokens;
        this.scopes = scopes;
        this.open = open;
        this.answers = answers;
    }

    /** Every failure is 400, wrong credentials included. */
    Answer issue(Call call) {
        Parameters form = call.formBody();
        if (form.names().isEmpty()) {
            return answers.authError("invalid_request", "The request is not a form");
        }
        if (!form.first("grant_type").orElse("").equals("client_credentials")) {
            return answers.authError("unsupported_grant_type", "Only client_credentials is supported");
        }
        boolean known = open
                && form.first("client_id").orElse("").equals(DemoTenant.CLIENT_ID)
                && form.first("client_secret").orElse("").equals(DemoTenant.CLIENT_SECRET);
        return known ? granted() : answers.authError("unauthorized_client", "Client authentication failed");
    }

    /** What is wrong with the authorization of a request, if anything is; a missing right looks like a bad token. */
    Optional<Answer> refusal(Call call) {
        String header = Objects.toString(call.authorization(), "");
        boolean valid = header.startsWith("Bearer ") && tokens.valid(header.substring("Bearer ".length()));
        return valid && scopes.allow(call) ? Optional.empty() : Optional.of(answers.unauthorized());
    }

    private Answer granted() {
        String token = tokens.issue();
        return Answer.json(
                200,
                Map.of(
                        "access_token",
                        token,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        tokens.secondsLeft(),
                        "scope",
                        String.join(" ", scopes.granted())));
    }
}
