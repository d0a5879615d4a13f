package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.Questions.Question;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.policy.audit.AuditCheck;
import io.github.personiomcp.policy.audit.AuditGuard;
import io.github.personiomcp.policy.audit.AuditKey;
import io.github.personiomcp.policy.audit.AuditLog;
import io.github.personiomcp.policy.audit.AuditSettings;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.tool.Toolset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every call of every tool leaves one line, and no line a value. */
class AuditTest {

    private static final Pattern STAND_IN = Pattern.compile(
            "[0-9a-f]{32}|[0-9a-f]{64}|[0-9a-f-]{36}" + "|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");

    /** Every word that the audit knows by itself. */
    private static final Set<String> WORDS = Set.of(
            "",
            "local",
            "created",
            "read",
            "create",
            "update",
            "delete",
            "allowed",
            "planned",
            "begun",
            "applied",
            "failed",
            "denied",
            "unknown_tool",
            "unknown",
            "invalid_argument",
            "not_found",
            "bad_answer",
            "fault",
            "rejected",
            "server_error",
            "timeout",
            "missing_right",
            "rate_limited",
            "other",
            "pay",
            "bank");

    @TempDir
    private Path folder;

    @Test
    void everyCallLeavesALineAndNoLineAValue() throws IOException {
        AuditSettings settings = new AuditSettings(folder.resolve("audit.jsonl"), null, AuditSettings.DEFAULT_SIZE);
        int calls;
        Set<String> names;
        Set<String> canaries;
        try (AuditLog log = AuditLog.open(settings, Clock.systemUTC());
                DemoStack stack = stack(log)) {
            calls = ask(stack);
            names = names(stack);
            canaries = stack.company().canaries();
        }

        List<Map<String, Object>> lines = lines(settings.file());
        String text = Files.readString(settings.file());
        assertThat(AuditCheck.of(List.of(settings.file()), AuditKey.read(folder.resolve("audit.jsonl.key")))
                        .faults())
                .isEmpty();
        assertThat(lines).filteredOn(line -> line.containsKey("ms")).hasSize(calls);
        assertThat(canaries.stream().filter(text::contains).limit(5)).isEmpty();
        Set<String> strange = new TreeSet<>();
        lines.forEach(line -> leaves(line, strange));
        strange.removeIf(leaf -> STAND_IN.matcher(leaf).matches());
        strange.removeAll(WORDS);
        strange.removeAll(names);
        assertThat(strange).as("words that nobody knew beforehand").isEmpty();
        requireEveryDecision(lines);
    }

    private static void requireEveryDecision(List<Map<String, Object>> lines) {
        assertThat(lines)
                .extracting(line -> String.valueOf(line.get("decision")))
                .contains("allowed", "planned", "begun", "applied", "failed", "denied");
        assertThat(lines).anyMatch(line -> Boolean.TRUE.equals(line.get("bulk")));
        assertThat(lines).anyMatch(line -> String.valueOf(line.get("classes")).contains("pay"));
        assertThat(lines).anyMatch(line -> line.get("upstream") instanceof Integer sent && sent > 0);
        assertThat(lines).anyMatch(line -> line.containsKey("traces"));
    }

    private static DemoStack stack(AuditLog log) {
        DemoStack stack = new StackSettings()
                .toolsets(Toolset.values())
                .allowDeletes()
                .expose("pay", "bank")
                .unlimited()
                .guard(new AuditGuard(log, true, CallGuard.NONE, Clock.systemUTC(), System::nanoTime))
                .start();
        return stack;
    }

    /** Asks everything, agrees to every plan, and asks of what is not there; answers with the number of calls. */
    private static int ask(DemoStack stack) {
        int calls = 0;
        List<Question> questions = new ArrayList<>(Questions.good(stack));
        questions.addAll(Questions.bad(stack));
        questions.add(new Question("list_absences", Map.of("period", "2026", "absence_type", "Krankheit")));
        questions.add(new Question("list_documents", Map.of("employee", Questions.chief(stack))));
        questions.add(new Question("get_profile_picture", Map.of("employee", Questions.chief(stack))));
        questions.add(new Question("run_report", Map.of("report", "00000000-0000-0000-0000-000000000000")));
        stack.toolNames().forEach(tool -> questions.add(new Question(tool, Map.of("CANARY argument", "CANARY value"))));
        stack.toolNames().forEach(tool -> questions.add(new Question(tool, Map.of())));
        for (Question question : questions) {
            Outcome outcome = stack.call(question.tool(), question.arguments());
            calls++;
            if (outcome.structured().get("confirmation") instanceof String code) {
                Map<String, Object> again = new LinkedHashMap<>(question.arguments());
                again.put("confirmation", code);
                stack.call(question.tool(), again);
                calls++;
            }
        }
        return calls;
    }

    /** What is public before any call: tools, the names in their schemas, attributes. */
    private static Set<String> names(DemoStack stack) {
        Set<String> names = new HashSet<>(stack.tenant.tenant().keys());
        stack.tenant.tools().forEach(tool -> {
            names.add(tool.spec().name());
            keys(tool.spec().input(), names);
            keys(tool.spec().output(), names);
        });
        return names;
    }

    private static void keys(Object value, Set<String> keys) {
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> keys.add(String.valueOf(key)));
            map.values().forEach(inner -> keys(inner, keys));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> keys(item, keys));
        }
    }

    private static void leaves(Object value, Set<String> leaves) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> leaves(inner, leaves));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> leaves(item, leaves));
        } else if (value instanceof String text) {
            leaves.add(text);
        }
    }

    private static List<Map<String, Object>> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> WireJson.object(line).orElseThrow()).toList();
        }
    }
}
