package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Toolset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A German server: whatever people read is German, and whatever programs read is what it always is. */
class GermanTest {

    private static final Map<String, Object> NEWCOMER =
            Map.of("first_name", "Max", "last_name", "Neu", "email", "max.neu@example.com", "position", "Koch");

    private static DemoStack stack;

    @BeforeAll
    static void start() {
        stack = settings().speaking(Language.DE).start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static StackSettings settings() {
        return new StackSettings()
                .employees(30)
                .toolsets(Toolset.values())
                .allowDeletes()
                .writes(WritePolicy.CONFIRM);
    }

    @Test
    void whoeverIsAskedIsAskedInGerman() {
        List<Map<String, Object>> questions = new ArrayList<>();
        try (WireClient client = client(WireClient.FORM)) {
            Map<String, Object> result = client.call("create_employee", NEWCOMER, question -> {
                questions.add(WireClient.object(question, "params"));
                client.answer(question, Map.of("action", "decline"));
            });

            assertThat(questions).singleElement().satisfies(question -> {
                assertThat(question.get("message")
                                .toString()
                                .lines()
                                .filter(line -> !line.isEmpty())
                                .sorted())
                        .containsExactly("""
                        Eine neue Person kann über die API nicht wieder gelöscht werden.
                        Es wird keine Einladung verschickt: Laden Sie die Person in Personio ein.
                        Person anlegen: Max Neu
                        email: (leer) -> "max.neu@example.com"
                        first_name: (leer) -> "Max"
                        last_name: (leer) -> "Neu"
                        position: (leer) -> "Koch\"""".lines().toArray(String[]::new));
                assertThat(question.get("requestedSchema").toString())
                        .contains("title=Diese Änderung ausführen? (yes: ja, no: nein)", "enum=[yes, no]");
            });
            assertThat(WireClient.object(result, "structuredContent"))
                    .containsEntry("status", "declined")
                    .containsEntry(
                            "notes",
                            List.of(
                                    "Der Plan wurde gezeigt und abgelehnt. Es wurde nichts geschrieben. Versuchen Sie es nur noch"
                                            + " einmal, wenn darum gebeten wird."));
        }
    }

    @Test
    void planIsGermanAndItsCodeWorks() {
        Person person = stack.company().people().get(3);
        Map<String, Object> absence = Map.of(
                "employee",
                String.valueOf(person.id()),
                "absence_type",
                "Paid vacation",
                "from",
                "2027-03-01",
                "to",
                "2027-03-02");

        Map<String, Object> plan = stack.result("request_absence", absence);
        Map<String, Object> agreed = new LinkedHashMap<>(absence);
        agreed.put("confirmation", plan.get("confirmation"));

        assertThat(plan.get("warnings").toString())
                .startsWith(
                        "[Vielleicht ist eine Genehmigung nötig: Der Antrag bleibt bis dahin offen; sie wird nie übersprungen., ")
                .contains("Sie umfasst 2 Tage, ")
                .contains("Feiertage, die nur Personio kennt, sind nicht abgezogen.")
                .contains("Heute verfügbar von Paid vacation: ");
        assertThat(plan.get("notes").toString())
                .isEqualTo(
                        "[Es wurde noch nichts geschrieben. Zeigen Sie diesen Plan der Person, die Sie fragt; stimmt sie zu,"
                                + " wiederholen Sie den Aufruf mit denselben Argumenten und confirmation \""
                                + plan.get("confirmation")
                                + "\".]");
        assertThat(stack.result("request_absence", agreed))
                .containsEntry("status", "applied")
                .containsEntry("verified", true);
    }

    @Test
    void errorsAreGerman() {
        assertThat(stack.failure("search_employees", Map.of("limt", 3)))
                .isEqualTo("Argument 'limt' ist unbekannt. Meinten Sie 'limit'?");
        assertThat(stack.failure("search_employees", Map.of("limit", "3")))
                .isEqualTo("Das Argument 'limit' muss eine ganze Zahl wie 20 sein, nicht \"3\".");
        assertThat(stack.failure("get_employee", Map.of("employee", "Zzyzx Qwrtz")))
                .startsWith("Niemand ist als 'Zzyzx Qwrtz' bekannt. ");
        assertThat(stack.failure("get_headcount", Map.of("by", "gender")))
                .startsWith("'gender' ist nach den Regeln dieses Servers verborgen;")
                .contains("--hide und --expose");
        assertThat(stack.failure("get_headcount", Map.of("by", "departement")))
                .isEqualTo("Unbekanntes Attribut 'departement'. Meinten Sie: department, department_id?");
    }

    @Test
    void faultsOfPersonioAreToldInGerman() {
        stack.faults().fail("/v2/absence-periods", 403, "{}", 10);
        stack.faults().fail("/v1/company/time-offs", 403, "{}", 10);
        try {
            assertThat(stack.failure("list_absences", Map.of("period", "2024-01")))
                    .contains("Den Zugangsdaten fehlt das Recht ")
                    .contains("Erteilen Sie es in Personio: ");
        } finally {
            stack.faults().clear();
        }
    }

    @Test
    void whyTheOtherGenerationServesIsToldInGerman() {
        stack.faults().fail("/v2/attendance-periods", 403, "{}", 10);
        try {
            stack.result("list_attendances", Map.of("period", "2024-01"));
            assertThat(stack.result("describe_tenant", Map.of("topic", "connection"))
                            .toString())
                    .contains("subject=attendances, api=v1, reason=Den Zugangsdaten fehlt das Recht ");
        } finally {
            stack.faults().clear();
        }
    }

    @Test
    void onlyWhatIsReadByPeopleDiffersInTheListOfTools() {
        try (DemoStack english = settings().start()) {
            Map<String, List<String>> german = descriptions(stack);
            assertThat(stack.tenant.tools().stream().map(GermanTest::undescribed))
                    .containsExactlyElementsOf(english.tenant.tools().stream()
                            .map(GermanTest::undescribed)
                            .toList());
            descriptions(english).forEach((tool, texts) -> {
                List<String> same = new ArrayList<>(texts);
                same.retainAll(german.getOrDefault(tool, List.of()));
                assertThat(same).as(tool).allMatch(text -> text.matches("Notes|HH:mm|(YYYY|this_week)[^a-z]*.*"));
            });
            assertThat(german.get("get_employee")).contains("Notes: ungeprüfter Text");
        }
    }

    private static Map<String, List<String>> descriptions(DemoStack of) {
        return of.tenant.tools().stream()
                .collect(Collectors.toMap(tool -> tool.spec().name(), tool -> {
                    List<String> found = new ArrayList<>();
                    stripped(tool.spec().input(), found);
                    stripped(tool.spec().output(), found);
                    return found;
                }));
    }

    private static Object undescribed(BoundTool tool) {
        List<String> ignored = new ArrayList<>();
        return List.of(
                tool.spec().name(),
                stripped(tool.spec().input(), ignored),
                stripped(tool.spec().output(), ignored));
    }

    /** {@code schema} without the descriptions, which go to {@code found}. */
    private static Object stripped(Map<?, ?> schema, List<String> found) {
        Map<Object, Object> stripped = new LinkedHashMap<>();
        schema.forEach((key, value) -> {
            if (value instanceof String text && key.equals("description")) {
                found.add(text);
            } else {
                stripped.put(key, value instanceof Map<?, ?> nested ? stripped(nested, found) : value);
            }
        });
        return stripped;
    }

    private static WireClient client(Map<String, Object> capabilities) {
        return new WireClient(stack.tenant, stack.runner, "2025-11-25", capabilities, Language.DE);
    }
}
