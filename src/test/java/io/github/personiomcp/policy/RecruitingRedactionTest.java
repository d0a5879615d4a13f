package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Recruiting;
import io.github.personiomcp.domain.Recruiting.Entry;
import io.github.personiomcp.domain.Recruiting.Kind;
import io.github.personiomcp.testing.Contexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecruitingRedactionTest {

    private static final Recruiting ALL = (kind, since, context) -> List.of(new Entry(
            "c1",
            Map.of("name", "Ada Stein", "email", "ada@example.org", "gender", "f", "salary_expectation", "90000")));

    @Test
    void ofCandidatesNothingPrivateIsShown() {
        assertThat(shown(Policies.exposing())).containsOnlyKeys("name");
    }

    @Test
    void whatIsExposedIsShown() {
        assertThat(shown(Policies.exposing("private-contact"))).containsOnlyKeys("name", "email");
        assertThat(shown(Policies.exposing("pay", "gender"))).containsOnlyKeys("name", "gender", "salary_expectation");
    }

    private static Map<String, Object> shown(Policy policy) {
        return RecruitingRedaction.under(policy, ALL)
                .all(Kind.CANDIDATES, null, Contexts.reading())
                .get(0)
                .facts();
    }
}
