package io.github.personiomcp.testing.fakes;

import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.Connection.Service;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.toolset.organization.TenantSources;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts about a tenant whose units are listed nowhere unless a test says so; policy hides pay and nothing else by a class. */
public final class FakeTenant {

    private FakeTenant() {}

    public static TenantSources sources(Absences absences) {
        return sources(absences, failing(PersonioException.Kind.NOT_FOUND));
    }

    public static TenantSources sources(Absences absences, Organization organization) {
        return new TenantSources(
                organization,
                absences,
                () -> List.of(
                        new Service("employees", "v1", null),
                        new Service("attendances", "v1", Message.of("The operator asked for v1."))),
                new Operation(
                        "confirm",
                        Duration.ofSeconds(20),
                        Duration.ofMinutes(5),
                        Map.of("v1-employees", 300),
                        () -> Optional.of(Instant.parse("2026-11-21T08:50:00.5Z"))),
                attribute -> attribute.key().equals("iban") ? Optional.of("bank") : Optional.of("gender"));
    }

    /** An organization whose every list fails. */
    public static Organization failing(PersonioException.Kind kind) {
        return (unit, context) -> {
            throw new PersonioException(kind, "Units cannot be listed.");
        };
    }
}
