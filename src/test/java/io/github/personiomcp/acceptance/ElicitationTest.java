package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.policy.ConfirmFallback;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes of a client on the wire that can ask its user, or cannot. */
class ElicitationTest {

    private static final Map<String, Object> YES = Map.of("action", "accept", "content", Map.of("apply", "yes"));

    private final DemoStack stack = new StackSettings().employees(30).start();
    private final Map<String, Object> update = Questions.update(stack, Map.of("position", "President"));

    @AfterEach
    void stop() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-26", "2025-06-18", "2025-11-25"})
    void userWhoAgreesHasTheWriteInTheSameCall(String version) {
        try (WireClient client = client(version, WireClient.FORM)) {
            List<Map<String, Object>> questions = new ArrayList<>();

            Map<String, Object> result = client.call("update_employee", update, question -> {
                questions.add(WireClient.object(question, "params"));
                assertThat(position()).isNotEqualTo("President");
                client.answer(question, YES);
            });

            assertThat(WireClient.object(result, "structuredContent"))
                    .containsEntry("status", "applied")
                    .containsEntry("verified", true);
            assertThat(position()).isEqualTo("President");
            assertThat(questions).singleElement().satisfies(question -> {
                assertThat(String.valueOf(question.get("message")))
                        .contains("Update employee: ", "position: \"", "\" -> \"President\"");
                assertThat(question.get("requestedSchema"))
                        .isEqualTo(Map.of(
                                "type", "object",
                                "properties",
                                        Map.of(
                                                "apply",
                                                Map.of(
                                                        "type", "string",
                                                        "title", "Apply this change?",
                                                        "enum", List.of("yes", "no"))),
                                "required", List.of("apply")));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"decline", "cancel"})
    void userWhoDoesNotAgreeIsAnOrdinaryResult(String action) {
        try (WireClient client = client("2025-11-25", WireClient.FORM)) {
            Map<String, Object> result = client.call(
                    "update_employee", update, question -> client.answer(question, Map.of("action", action)));

            assertThat(result).containsEntry("isError", false);
            assertThat(WireClient.object(result, "structuredContent")).containsEntry("status", "declined");
            assertThat(position()).isNotEqualTo("President");
        }
    }

    @Test
    void clientThatShowsFormsOfOtherKindsOnlyIsGivenACode() {
        Map<String, Object> links = Map.of("elicitation", Map.of("url", Map.of()));
        try (WireClient client = client("2025-11-25", links)) {
            assertThat(WireClient.object(client.call("update_employee", update, question -> {}), "structuredContent"))
                    .containsEntry("status", "planned");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-26", "2025-06-18", "2025-11-25"})
    void clientThatCannotAskConfirmsByCode(String version) {
        try (WireClient client = client(version, WireClient.NO_ELICITATION)) {
            Map<String, Object> again = new LinkedHashMap<>(update);
            again.put(
                    "confirmation",
                    WireClient.object(client.call("update_employee", update, question -> {}), "structuredContent")
                            .get("confirmation"));

            assertThat(WireClient.object(client.call("update_employee", again, question -> {}), "structuredContent"))
                    .containsEntry("status", "applied");
        }
    }

    @Test
    void codeOfOneConnectionIsUnknownOnAnother() {
        try (DemoStack strict = new StackSettings().employees(30).start();
                WireClient client =
                        new WireClient(strict.tenant, stack.runner, "2025-11-25", WireClient.NO_ELICITATION);
                WireClient other = client("2025-11-25", WireClient.NO_ELICITATION)) {
            Map<String, Object> again = new LinkedHashMap<>(update);
            again.put(
                    "confirmation",
                    WireClient.object(client.call("update_employee", update, question -> {}), "structuredContent")
                            .get("confirmation"));

            assertThat(other.call("update_employee", again, question -> {}))
                    .containsEntry("isError", true)
                    .extractingByKey("content")
                    .asString()
                    .contains("This confirmation is unknown, used, or older than 5 minutes. Nothing was written.");
            assertThat(position()).isNotEqualTo("President");
        }
    }

    @Test
    void fallbackThatIsDeniedRefusesAndSaysWhatToDo() {
        try (DemoStack strict = new StackSettings()
                        .employees(30)
                        .fallback(ConfirmFallback.DENY)
                        .start();
                WireClient client =
                        new WireClient(strict.tenant, strict.runner, "2025-11-25", WireClient.NO_ELICITATION)) {
            assertThat(client.call("update_employee", update, question -> {}))
                    .containsEntry("isError", true)
                    .extractingByKey("content")
                    .asString()
                    .contains("Nothing was written", "Use a client that supports MCP elicitation");
        }
    }

    @Test
    void cancellingTheCallWithdrawsTheQuestionAndWritesNothing() {
        try (WireClient client = client("2025-11-25", WireClient.FORM)) {
            int call = client.startCall("update_employee", update);
            Map<String, Object> question = client.await("elicitation/create");

            client.cancel(call);

            assertThat(WireClient.object(client.await("notifications/cancelled"), "params"))
                    .containsEntry("requestId", question.get("id"));
            client.answer(question, YES);
            client.ping();
            assertThat(position()).isNotEqualTo("President");
        }
    }

    @Test
    void clientThatLeavesWhileItsUserIsAskedWritesNothing() {
        WireClient client = client("2025-11-25", WireClient.FORM);
        int call = client.startCall("update_employee", update);
        client.await("elicitation/create");

        client.close();

        assertThat(client.awaitAnswer(call, question -> {}).toString()).contains("Nothing was written");
        assertThat(position()).isNotEqualTo("President");
    }

    @Test
    void userMayTakeLongerThanACallMay() {
        try (DemoStack hasty = new StackSettings()
                        .employees(30)
                        .patience(Duration.ofMillis(1500))
                        .start();
                WireClient client = new WireClient(hasty.tenant, hasty.runner, "2025-11-25", WireClient.FORM)) {
            Map<String, Object> result = client.call("update_employee", update, question -> {
                long asked = System.nanoTime();
                await(() -> System.nanoTime() - asked > Duration.ofSeconds(2).toNanos());
                client.answer(question, YES);
            });

            assertThat(WireClient.object(result, "structuredContent")).containsEntry("status", "applied");
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private WireClient client(String version, Map<String, Object> capabilities) {
        return new WireClient(stack.tenant, stack.runner, version, capabilities);
    }

    private String position() {
        return stack.company()
                .person(Long.parseLong(Questions.chief(stack)))
                .map((Person chief) -> chief.text("position"))
                .orElseThrow();
    }
}
