package io.github.personiomcp.cli;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.SensitiveClass;
import io.github.personiomcp.server.LiveTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which attributes can be read, which useful ones cannot, and which the policy hides; never a value. */
final class AttributeExamination {

    private final LiveTenant tenant;
    private final Policy policy;

    AttributeExamination(LiveTenant tenant, Policy policy) {
        this.tenant = tenant;
        this.policy = policy;
    }

    /** @param found what discovery brought */
    List<Finding> findings(TenantSchema found) {
        List<Finding> findings = new ArrayList<>();
        if (found.problem() == null || found.keys().isEmpty()) {
            findings.addAll(attributes(found));
        }
        findings.addAll(names());
        return findings;
    }

    private List<Finding> attributes(TenantSchema found) {
        int readable = found.attributes().size() + found.hidden().size();
        List<Finding> findings = new ArrayList<>(List.of(Finding.ok(
                "attributes", readable + " readable, " + found.hidden().size() + " of them hidden by policy")));
        if (found.problem() != null) {
            findings.add(
                    Finding.fail("attributes", "none is shown: " + found.problem(), "Correct --hide, or try again."));
            return findings;
        }
        List<String> missing =
                ToolsetNeeds.USEFUL.stream().filter(found::cannotRead).toList();
        if (!missing.isEmpty()) {
            findings.add(Finding.note(
                    "attributes",
                    "useful ones that cannot be read: " + String.join(", ", missing),
                    Repair.INTEGRATION + " > readable employee attributes: tick them."));
        }
        findings.addAll(hidden(found.hidden()));
        return findings;
    }

    private List<Finding> hidden(List<Attribute> hidden) {
        Map<String, List<String>> byClass = new TreeMap<>();
        hidden.forEach(
                attribute -> byClass.computeIfAbsent(policy.hiddenAs(attribute).orElse(""), key -> new ArrayList<>())
                        .add(attribute.key() + " (" + attribute.label() + ")"));
        return byClass.entrySet().stream()
                .map(entry -> Finding.ok("hidden", entry.getKey() + ": " + String.join(", ", entry.getValue())))
                .toList();
    }

    private List<Finding> names() {
        String repair = "Correct it in --expose, --hide or --fields-policy. Classes: "
                + String.join(", ", SensitiveClass.labels()) + ".";
        return tenant.namesInVain().stream()
                .map(sentence -> Finding.fail("visibility", sentence, repair))
                .toList();
    }
}
