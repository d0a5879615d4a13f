package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.testing.fakes.FakeElicitor;
import io.github.personiomcp.tool.Elicitor.Answer;
import io.github.personiomcp.tool.Toolset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for every tool that writes, against the demo company. */
class EveryWriteTest {

    @Test
    void everyToolThatWritesIsHere() {
        try (DemoStack own = stack()) {
            assertThat(Write.all(own).stream().map(Write::tool))
                    .containsExactlyInAnyOrderElementsOf(own.tenant.tools().stream()
                            .filter(tool -> tool.spec().effect() != Effect.READ)
                            .map(tool -> tool.spec().name())
                            .toList());
        }
    }

    @Test
    void planTellsWhatChangesAndWhatFollowsAndGoesStaleWithItsRecord() {
        try (DemoStack own = stack()) {
            for (Write write : Write.all(own)) {
                long before = written(own);
                Map<String, Object> plan = own.result(write.tool(), write.arguments());
                assertThat(plan)
                        .as(write.tool())
                        .containsEntry("status", "planned")
                        .containsKey("name");
                assertThat((List<?>) plan.get("changes")).as(write.tool()).isNotEmpty();
                assertThat(String.valueOf(plan.get("warnings")))
                        .as(write.tool())
                        .contains(write.effect());
                assertThat(written(own)).as(write.tool()).isEqualTo(before);
                write.meddling().forEach(other -> Write.agreed(own, other.tool(), other.arguments()));
                long meddled = written(own);

                Map<String, Object> second = own.result(write.tool(), confirmed(write, plan));

                assertThat(second)
                        .as(write.tool())
                        .containsEntry("status", write.meddling().isEmpty() ? "applied" : "planned");
                if (!write.meddling().isEmpty()) {
                    assertThat(String.valueOf(second.get("notes"))).contains("record changed");
                    assertThat(written(own)).as(write.tool()).isEqualTo(meddled);
                }
            }
        }
    }

    @Test
    void userIsShownThePlanAndDecides() {
        try (DemoStack own = stack()) {
            for (Write write : Write.all(own)) {
                FakeElicitor refusing = FakeElicitor.saying(Answer.NO);
                long before = written(own);
                assertThat(write.asked(own, refusing).structured()).containsEntry("status", "declined");
                assertThat(written(own)).as(write.tool()).isEqualTo(before);
                assertThat(refusing.asked.get(0)).as(write.tool()).contains(" -> ", write.effect());

                Outcome applied = write.asked(own, FakeElicitor.saying(Answer.YES));
                assertThat(applied.structured())
                        .as("%s %s", write.tool(), applied.text())
                        .containsEntry("status", "applied")
                        .containsEntry("verified", true);
            }
        }
    }

    @Test
    void lostAnswerIsToldWithWhatPersonioShowsAndNeverRepeated() {
        try (DemoStack own = stack()) {
            for (Write write : Write.all(own)) {
                assertLost(own, write, true, write.tool().equals("upload_document") ? "cannot_tell" : "applied");
            }
        }
    }

    @Test
    void lostRequestIsToldWithWhatPersonioShowsAndNeverRepeated() {
        try (DemoStack own = stack()) {
            for (Write write : Write.all(own)) {
                boolean uncertain = List.of("upload_document", "cancel_absence", "delete_attendance")
                        .contains(write.tool());
                assertLost(own, write, false, uncertain ? "cannot_tell" : "not_applied");
            }
        }
    }

    private static void assertLost(DemoStack own, Write write, boolean stored, String readBack) {
        long before = written(own);
        own.faults().loseWrites(1, stored);

        Outcome outcome = write.asked(own, FakeElicitor.saying(Answer.YES));

        assertThat(outcome.failed()).as(write.tool() + outcome.text()).isFalse();
        assertThat(outcome.structured())
                .as(write.tool())
                .containsEntry("status", "unknown")
                .containsEntry("read_back", readBack)
                .containsEntry("verified", readBack.equals("applied"));
        assertThat(written(own)).as(write.tool()).isEqualTo(before + 1);
    }

    private static Map<String, Object> confirmed(Write write, Map<String, Object> plan) {
        Map<String, Object> again = new LinkedHashMap<>(write.arguments());
        again.put("confirmation", plan.get("confirmation"));
        return again;
    }

    private static long written(DemoStack own) {
        return own.traffic().requests().stream()
                .filter(request ->
                        !request.method().equals("GET") && !request.path().contains("/auth"))
                .count();
    }

    private static DemoStack stack() {
        DemoStack stack = new StackSettings()
                .employees(60)
                .toolsets(Toolset.TIME, Toolset.PROJECTS, Toolset.DOCUMENTS)
                .allowDeletes()
                .unlimited()
                .start();
        return stack;
    }
}
