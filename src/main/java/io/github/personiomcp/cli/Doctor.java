package io.github.personiomcp.cli;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.SensitiveClass;
import io.github.personiomcp.policy.scope.RowScope;
import io.github.personiomcp.policy.scope.ScopedPorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Examines configuration, credential, rights and attributes, one finding each, and says which Personio screen mends what is wrong. */
final class Doctor {

    private static final String INTEGRATION = "In Personio: Marketplace > Connected integrations > your integration";
    private static final List<String> USEFUL = List.of(
            "first_name",
            "last_name",
            "email",
            "status",
            "position",
            "department",
            "team",
            "office",
            "supervisor",
            "hire_date",
            "termination_date",
            "last_modified_at");

    private final App app;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    Doctor(App app, Clock clock) {
        this.app = app;
        this.clock = clock;
    }

    List<Finding> examine() {
        if (!app.settings().tenantConfigured()) {
            findings.add(Finding.fail(
                    "configuration", "no credential", app.settings().missingCredential()));
            return findings;
        }
        findings.add(Finding.ok("configuration", app.settings().describe()));
        withheld();
        if (admitted()) {
            TenantSchema tenant = app.tenant().discover();
            if (tenant.problem() == null || tenant.keys().isEmpty()) {
                attributes(tenant);
            }
            names();
            rights(tenant);
        }
        return findings;
    }

    /** Whether Personio knows the credential, whatever its rights are; nothing else can be examined otherwise. */
    private boolean admitted() {
        try {
            app.apis().attributes().readable(Doctor::rawKeys, context(TenantSchema.standard()));
        } catch (PersonioException e) {
            if (e.kind() != Kind.MISSING_RIGHT) {
                findings.add(Finding.fail("credential", String.valueOf(e.getMessage()), repair(e.kind(), "")));
                return false;
            }
        }
        findings.add(Finding.ok("credential", "Personio accepts it"));
        return true;
    }

    private static Set<String> rawKeys(List<Attribute> attributes) {
        return attributes.stream().map(attribute -> attribute.source().rawKey()).collect(Collectors.toSet());
    }

    private void withheld() {
        app.tenant()
                .withheld()
                .forEach((tool, hidden) -> findings.add(Finding.note(
                        "toolsets",
                        tool + " is not offered: it needs --expose " + hidden + ", which --hide overrules",
                        "Add that where agents may see it, or leave the toolset out.")));
    }

    private void attributes(TenantSchema tenant) {
        int readable = tenant.attributes().size() + tenant.hidden().size();
        findings.add(Finding.ok(
                "attributes", readable + " readable, " + tenant.hidden().size() + " of them hidden by policy"));
        if (tenant.problem() != null) {
            findings.add(
                    Finding.fail("attributes", "none is shown: " + tenant.problem(), "Correct --hide, or try again."));
            return;
        }
        List<String> missing = USEFUL.stream().filter(tenant::cannotRead).toList();
        if (!missing.isEmpty()) {
            findings.add(Finding.note(
                    "attributes",
                    "useful ones that cannot be read: " + String.join(", ", missing),
                    INTEGRATION + " > readable employee attributes: tick them."));
        }
        hidden(tenant.hidden());
    }

    private void hidden(List<Attribute> hidden) {
        Policy policy = app.settings().policy();
        Map<String, List<String>> byClass = new TreeMap<>();
        hidden.forEach(
                attribute -> byClass.computeIfAbsent(policy.hiddenAs(attribute).orElse(""), key -> new ArrayList<>())
                        .add(attribute.key() + " (" + attribute.label() + ")"));
        byClass.forEach(
                (sensitive, keys) -> findings.add(Finding.ok("hidden", sensitive + ": " + String.join(", ", keys))));
    }

    private void names() {
        String repair = "Correct it in --expose, --hide or --fields-policy. Classes: "
                + String.join(", ", SensitiveClass.labels()) + ".";
        app.tenant().namesInVain().forEach(sentence -> findings.add(Finding.fail("visibility", sentence, repair)));
    }

    private void rights(TenantSchema tenant) {
        LocalDate today = LocalDate.now(clock.withZone(app.settings().options().timeZone));
        DateRange day = new DateRange(today, today);
        check(
                "employees",
                "Employees: read",
                context -> population(app.apis().employees().all(context)),
                tenant);
        scope(tenant);
        check(
                "absences",
                "Absences: read",
                context -> app.apis().absences().types(context).size() + " kinds of absence",
                tenant);
        check(
                "attendances",
                "Attendances: read",
                context -> app.apis().attendances().in(day, Set.of(), context).size() + " periods today",
                tenant);
        generations();
        findings.add(Finding.ok("writes", app.settings().policy().writes().label()));
    }

    private void scope(TenantSchema tenant) {
        RowScope scope = app.settings().policy().scope();
        if (!scope.confines()) {
            return;
        }
        List<String> vain = tenant.problem() == null ? scope.inVain(tenant) : List.of();
        vain.forEach(sentence -> findings.add(Finding.fail("scope", sentence, "Correct --scope.")));
        if (vain.isEmpty()) {
            Employees inside = ScopedPorts.under(scope, app.apis(), clock).employees();
            check(
                    "scope",
                    "Employees: read",
                    context -> inside.all(context).employees().size() + " of them within " + scope
                            + "; recruiting and reports are not offered",
                    tenant);
        }
    }

    private void generations() {
        Map<String, List<String>> served = new TreeMap<>();
        app.apis().connection().services().forEach(service -> {
            served.computeIfAbsent(service.api(), api -> new ArrayList<>()).add(service.subject());
            if (service.reason() != null) {
                findings.add(Finding.note(
                        "api",
                        service.subject() + " come over " + service.api() + " instead: " + service.reason(),
                        "Nothing has to be done, unless the other is wanted."));
            }
        });
        served.forEach((api, subjects) -> findings.add(Finding.ok("api", api + ": " + String.join(", ", subjects))));
    }

    private void check(String subject, String right, Function<CallContext, String> probe, TenantSchema tenant) {
        try {
            findings.add(Finding.ok(subject, probe.apply(context(tenant))));
        } catch (PersonioException e) {
            findings.add(Finding.fail(subject, String.valueOf(e.getMessage()), repair(e.kind(), right)));
        }
    }

    private CallContext context(TenantSchema tenant) {
        return new CallContext(
                tenant, Effect.READ, clock.instant().plus(app.settings().options().timeout), CallContext.Progress.NONE);
    }

    private static String repair(Kind kind, String right) {
        return switch (kind) {
            case NOT_CONFIGURED, WRONG_CREDENTIALS -> INTEGRATION + ": compare client id and secret.";
            case MISSING_RIGHT -> INTEGRATION + ": tick the right \"" + right + "\".";
            case UNREACHABLE, TIMEOUT, BAD_ANSWER -> "Check network, proxy (HTTPS_PROXY) and PERSONIO_BASE_URL.";
            case RATE_LIMITED, SERVER_ERROR -> "Try again in some minutes.";
            case NOT_FOUND, REJECTED, GONE, EFFECT_REFUSED, OUTCOME_UNKNOWN, CANCELLED -> "";
        };
    }

    private static String population(Employees.Everybody everybody) {
        Map<String, Long> byStatus = everybody.employees().stream()
                .collect(Collectors.groupingBy(person -> status(person), TreeMap::new, Collectors.counting()));
        return everybody.employees().size() + " people " + byStatus
                + (byStatus.containsKey("inactive") ? "" : "; no inactive ones are visible");
    }

    private static String status(Employee person) {
        return person.text("status").isEmpty() ? "status unknown" : person.text("status");
    }
}
