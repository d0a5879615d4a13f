package io.github.personiomcp.toolset.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Recruiting.Entry;
import io.github.personiomcp.domain.Recruiting.Kind;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListRecruitingToolTest {

    private final List<@Nullable Instant> asked = new ArrayList<>();
    private final CheckedCalls list = new CheckedCalls(
            new ListRecruitingTool(
                    (kind, since, context) -> {
                        asked.add(since);
                        return kind == Kind.CATEGORIES
                                ? List.of()
                                : List.of(
                                        new Entry("2", Map.of("name", "Ada Stein")),
                                        new Entry("1", Map.of("name", "Ben Lang")));
                    },
                    CheckedCalls.CLOCK.withZone(ZoneId.of("Europe/Berlin"))),
            Company.tenant());

    @Test
    void recordsKeepPersoniosOrder() {
        assertThat(list.json("kind", "jobs")).isEqualTo(Json.compact("""
                {'recruiting': [{'id': '2', 'name': 'Ada Stein'}, {'id': '1', 'name': 'Ben Lang'}],
                 'total': 2, 'returned': 2, 'complete': true, 'as_of': '2026-11-21T09:00:00Z'}"""));
        assertThat(asked).containsOnlyNulls();
    }

    @Test
    void dayBeginsInTheConfiguredTimeZone() {
        assertThat(list.result("kind", "applications", "updated_since", "yesterday"))
                .containsEntry("updated_since", "2026-11-20");
        assertThat(asked).containsExactly(Instant.parse("2026-11-19T23:00:00Z"));
        assertThat(list.refusal("kind", "applications", "updated_since", "2026-02-30"))
                .contains("not a date that exists");
    }

    @Test
    void whatIsNeverShownOfCandidatesIsSaid() {
        assertThat(list.result("kind", "candidates").get("notes").toString()).contains("Phone, address");
        assertThat(list.result("kind", "jobs")).doesNotContainKey("notes");
    }

    @Test
    void categoriesHaveNoTimeOfChange() {
        assertThat(list.refusal("kind", "categories", "updated_since", "today")).contains("leave updated_since out");
        assertThat(list.result("kind", "categories")).containsEntry("total", 0);
    }

    @Test
    void kindsAreAClosedSet() {
        assertThat(list.refusal("kind", "candidate")).contains("candidates");
        assertThat(list.refusal()).contains("kind");
    }
}
