package io.github.personiomcp.cli;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.scope.RowScope;
import io.github.personiomcp.policy.scope.ScopedPorts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Examines everything that can be wrong, one finding each, and says which Personio screen mends it. */
final class Doctor {

    private final App app;
    private final Origins origins;
    private final Clock clock;
    private final Patience patience;

    Doctor(App app, Origins origins, Clock clock, Patience patience) {
        this.app = app;
        this.origins = origins;
        this.clock = clock;
        this.patience = patience;
    }

    List<Finding> examine() {
        List<Finding> findings = new ArrayList<>(new ConfigurationExamination(app.settings(), origins).findings());
        findings.addAll(withheld());
        if (app.settings().tenantConfigured()) {
            ContactExamination contact = new ContactExamination(app.firstContacts(), clock);
            findings.addAll(contact.findings(
                    context(TenantSchema.standard(), patience.contact()),
                    patience.contact().plus(patience.grace())));
            if (contact.admitted()) {
                findings.addAll(rights());
                findings.addAll(new WriteExamination(needed(), contact.scopes()).findings());
                findings.addAll(generations());
            }
        }
        findings.addAll(new ClientExamination(origins.configuration().environment()).findings());
        return findings;
    }

    private List<Finding> withheld() {
        return app.tenant().withheld().entrySet().stream()
                .map(tool -> Finding.note(
                        "toolsets",
                        tool.getKey() + " is not offered: it needs --expose " + tool.getValue()
                                + ", which --hide overrules",
                        "Add that where agents may see it, or leave the toolset out."))
                .toList();
    }

    private List<Finding> rights() {
        Checks checks = new Checks();
        CallContext context = context(TenantSchema.standard(), patience.rights());
        Set<Right> needed = needed();
        checks.add("attributes", () -> discovered());
        checks.add(
                "employees", () -> List.of(new PeopleCheck().finding(app.apis().employees(), context)));
        LocalDate today = LocalDate.now(clock.withZone(app.settings().options().timeZone));
        PortCheck.all(today)
                .forEach(port -> checks.add(
                        port.subject(),
                        () -> List.of(port.finding(app.apis(), context, needed.contains(port.right())))));
        return checks.run(patience.rights().plus(patience.grace()));
    }

    /** The rights that the tools on offer need. */
    private Set<Right> needed() {
        Set<Right> needed = EnumSet.noneOf(Right.class);
        app.tenant()
                .tools()
                .forEach(tool -> needed.addAll(ToolRights.of(tool.spec().name())));
        return needed;
    }

    private List<Finding> discovered() {
        TenantSchema tenant = app.tenant().discover();
        List<Finding> findings = new ArrayList<>(
                new AttributeExamination(app.tenant(), app.settings().policy()).findings(tenant));
        findings.addAll(scope(tenant));
        return findings;
    }

    private List<Finding> scope(TenantSchema tenant) {
        RowScope scope = app.settings().policy().scope();
        if (!scope.confines()) {
            return List.of();
        }
        List<String> vain = tenant.problem() == null ? scope.inVain(tenant) : List.of();
        return vain.isEmpty()
                ? List.of(within(scope, tenant))
                : vain.stream()
                        .map(sentence -> Finding.fail("scope", sentence, "Correct --scope."))
                        .toList();
    }

    private Finding within(RowScope scope, TenantSchema tenant) {
        Employees inside = ScopedPorts.under(scope, app.apis(), clock).employees();
        try {
            int people =
                    inside.all(context(tenant, patience.rights())).employees().size();
            return Finding.ok(
                    "scope", people + " of them within " + scope + "; recruiting and reports are not offered");
        } catch (PersonioException e) {
            return Finding.fail("scope", String.valueOf(e.getMessage()), Repair.of(e, Right.EMPLOYEES_READ));
        }
    }

    private List<Finding> generations() {
        Map<String, List<String>> served = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
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
        return findings;
    }

    private CallContext context(TenantSchema tenant, Duration most) {
        return new CallContext(tenant, Effect.READ, clock.instant().plus(most), CallContext.Progress.NONE);
    }
}
