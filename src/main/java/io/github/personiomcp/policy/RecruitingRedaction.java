package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Recruiting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recruiting without facts of a hidden class: the e-mail of somebody who is not employed yet is a private one. */
final class RecruitingRedaction implements Recruiting {

    private static final String EMAIL = "email";

    private final Recruiting recruiting;
    private final Visibility visibility;

    private RecruitingRedaction(Visibility visibility, Recruiting recruiting) {
        this.visibility = visibility;
        this.recruiting = recruiting;
    }

    /** {@code recruiting} as {@code policy} lets it be seen. */
    static Recruiting under(Policy policy, Recruiting recruiting) {
        return new RecruitingRedaction(policy.visibility(), recruiting);
    }

    @Override
    public List<Entry> all(Kind kind, @Nullable Instant changedSince, CallContext context) {
        return recruiting.all(kind, changedSince, context).stream()
                .map(entry -> new Entry(entry.id(), shown(entry.facts())))
                .toList();
    }

    private Map<String, Object> shown(Map<String, Object> facts) {
        Map<String, Object> shown = new LinkedHashMap<>(facts);
        SensitiveValues values = new SensitiveValues(visibility);
        shown.entrySet().removeIf(fact -> hiddenAs(fact.getKey()).isPresent() || values.hide(fact.getValue()));
        return shown;
    }

    private Optional<String> hiddenAs(String fact) {
        return visibility.hiddenAs(
                fact.equals(EMAIL) ? List.of(SensitiveClass.PRIVATE_CONTACT) : Classification.named(fact));
    }
}
