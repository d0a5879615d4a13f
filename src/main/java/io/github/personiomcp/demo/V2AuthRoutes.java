package io.github.personiomcp.demo;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code POST /v2/auth/token}, a form only, and the check of its tokens (API reference 2.2). */
final class V2AuthRoutes {

    private static final String SCOPE =
            "personio:attendances:read personio:projects:read personio:documents:read personio:documents:write";

    private final AccessTokens tokens;
    private final V2Answers answers;

    V2AuthRoutes(AccessTokens tokens, V2Answers answers) {
        this.tokens = tokens;
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
        boolean known = form.first("client_id").orElse("").equals(DemoTenant.CLIENT_ID)
                && form.first("client_secret").orElse("").equals(DemoTenant.CLIENT_SECRET);
        return known ? granted() : answers.authError("unauthorized_client", "Client authentication failed");
    }

    /** What is wrong with the authorization of a request, if anything is. */
    Optional<Answer> refusal(Call call) {
        String header = Objects.toString(call.authorization(), "");
        boolean valid = header.startsWith("Bearer ") && tokens.valid(header.substring("Bearer ".length()));
        return valid ? Optional.empty() : Optional.of(answers.unauthorized());
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
                        SCOPE));
    }
}
