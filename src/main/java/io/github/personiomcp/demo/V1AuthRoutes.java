package io.github.personiomcp.demo;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code POST /v1/auth} and the check of its tokens (API reference 2.1). */
final class V1AuthRoutes {

    private static final String SCOPE = "employees:read employees:write absences:read absences:write attendances:read";

    private final AccessTokens tokens;
    private final boolean open;

    /** @param open whether the credential is good for v1 at all */
    V1AuthRoutes(AccessTokens tokens, boolean open) {
        this.tokens = tokens;
        this.open = open;
    }

    /** Credentials count in the body only, as JSON or as a form. */
    Answer issue(Call call) {
        Parameters form = call.formBody();
        Map<String, ?> json = call.form() ? Map.of() : call.jsonBody();
        String id = form.first("client_id").orElse(Objects.toString(json.get("client_id"), ""));
        String secret = form.first("client_secret").orElse(Objects.toString(json.get("client_secret"), ""));
        if (!open || !id.equals(DemoTenant.CLIENT_ID) || !secret.equals(DemoTenant.CLIENT_SECRET)) {
            return V1Answers.error(403, 0, "Wrong credentials");
        }
        String token = tokens.issue();
        return V1Answers.ok(Map.of("token", token, "expires_in", tokens.secondsLeft(), "scope", SCOPE));
    }

    /** What is wrong with the authorization of a request, if anything is. */
    Optional<Answer> refusal(Call call) {
        String header = Objects.toString(call.authorization(), "");
        if (!header.startsWith("Bearer ")) {
            return Optional.of(V1Answers.notAuthorized());
        }
        boolean valid = tokens.valid(header.substring("Bearer ".length()));
        return valid ? Optional.empty() : Optional.of(V1Answers.invalidToken());
    }
}
