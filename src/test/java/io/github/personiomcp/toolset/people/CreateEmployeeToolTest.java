package io.github.personiomcp.toolset.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.FakeTenant;
import io.github.personiomcp.testing.fakes.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateEmployeeToolTest {

    private static final Object[] FAY = {"email", "fay@example.com", "first_name", "Fay", "last_name", "Moss"};

    private final FakeEmployees employees = new FakeEmployees(Company.people());
    private final CreateEmployeeTool tool = new CreateEmployeeTool(
            new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5)),
            employees,
            FakeTenant.failing(Kind.NOT_FOUND));
    private final CheckedCalls create = new CheckedCalls(tool, Company.tenant());
    private final CheckedCalls createAtOnce = new CheckedCalls(tool, Company.tenant(), WritePolicy.ON);

    @Test
    void plannedFirstThenAppliedAndVerified() {
        Object[] fay = fay("department", "platform", "supervisor", "ada stein", "t_shirt_groesse", "M");

        Outcome plan = create.call(CheckedCalls.arguments(fay));
        String code = plan.structured().get("confirmation").toString();
        assertThat(plan.text()).isEqualTo(Json.compact("""
                {'status': 'planned', 'name': 'Fay Moss', 'changes': [
                  {'field': 'email', 'after': 'fay@example.com'},
                  {'field': 'first_name', 'after': 'Fay'},
                  {'field': 'last_name', 'after': 'Moss'},
                  {'field': 'department', 'after': 'Platform'},
                  {'field': 'supervisor', 'after': 'Ada Stein (id 1)'},
                  {'field': 't_shirt_groesse', 'after': 'M'}],
                 'warnings': ['A new employee record cannot be deleted again over the API.',
                  'No invitation is sent: invite the person in Personio.'],
                 'confirmation': 'CODE', 'expires_at': '2026-11-21T09:05:00Z',
                 'notes': ['Nothing has been written yet. Show this plan to the user; if they agree, call again with \
                the same arguments and confirmation \\'CODE\\'.'],
                 'as_of': '2026-11-21T09:00:00Z'}""".replace("CODE", code)));
        assertThat(employees.creations()).isEmpty();

        assertThat(create.json(with(fay, "confirmation", code))).isEqualTo(Json.compact("""
                {'status': 'applied', 'id': '105', 'name': 'Fay Moss', 'changes': [
                  {'field': 'email', 'after': 'fay@example.com'},
                  {'field': 'first_name', 'after': 'Fay'},
                  {'field': 'last_name', 'after': 'Moss'},
                  {'field': 'department', 'after': 'Platform'},
                  {'field': 'supervisor', 'after': 'Ada Stein (id 1)'},
                  {'field': 't_shirt_groesse', 'after': 'M'}],
                 'verified': true, 'warnings': ['No invitation is sent: invite the person in Personio.']}"""));
        assertThat(employees.creations())
                .containsExactly(Map.of(
                        "email",
                        "fay@example.com",
                        "first_name",
                        "Fay",
                        "last_name",
                        "Moss",
                        "department",
                        "Platform",
                        "supervisor",
                        "1",
                        "t_shirt_groesse",
                        "M"));
        assertThat(employees.updates()).isEmpty();
    }

    @Test
    void rawKeysAndOtherCasesAreUnderstood() {
        createAtOnce.result(fay("dynamic_103", "M", "Position", "Engineer", "office", null));

        assertThat(employees.creations().get(0))
                .containsEntry("t_shirt_groesse", "M")
                .containsEntry("position", "Engineer")
                .doesNotContainKey("office");
        assertThat(create.refusal(fay("dynamic_103", "M", "t_shirt_groesse", "L")))
                .isEqualTo("'t_shirt_groesse' is given twice, under two names. Give it once.");
        assertThat(create.refusal(fay("dynamic_200", "DE00"))).contains("Unknown argument 'dynamic_200'");
    }

    @Test
    void codeWorksForTheSameArgumentsOnly() {
        Object code = create.result(fay()).get("confirmation");

        assertThat(create.refusal(fay("position", "Engineer", "confirmation", code)))
                .contains("belongs to other arguments", "Nothing was written");
        assertThat(create.refusal(fay("confirmation", code))).contains("unknown, used, or older");
        assertThat(employees.creations()).isEmpty();
    }

    @Test
    void whatCreationLeftOutIsSetByASecondRequest() {
        employees
                .ignoringOnCreate("supervisor", "languages", "email")
                .warning("Personio says: Check the probation period.");

        assertThat(createAtOnce.result(fay("supervisor", "1", "languages", List.of("Rust"), "position", "Engineer")))
                .containsEntry("status", "applied")
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("email"))
                .containsEntry(
                        "warnings",
                        List.of(
                                "No invitation is sent: invite the person in Personio.",
                                "Personio says: Check the probation period.",
                                "A new employee record cannot be deleted again over the API."));
        assertThat(employees.updates()).containsExactly(Map.of("supervisor", "1", "languages", List.of("Rust")));
    }

    @Test
    void attributeThatPersonioNeverSetsIsReported() {
        employees.ignoring("position");

        assertThat(createAtOnce.result(fay("position", "Engineer", "weekly_working_hours", 38.5)))
                .containsEntry("status", "applied")
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("position"));
        assertThat(employees.updates()).containsExactly(Map.of("position", "Engineer"));
    }

    @Test
    void failedSecondStepStillTellsTheNewId() {
        employees.ignoringOnCreate("position").failingToUpdate(Kind.REJECTED);

        Map<String, Object> result = createAtOnce.result(fay("position", "Engineer"));

        assertThat(result)
                .containsEntry("status", "applied")
                .containsEntry("id", "105")
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("position"));
        assertThat(result.get("warnings").toString())
                .contains(
                        "The employee was created, but not every attribute could be set",
                        "Set the rest with update_employee");
    }

    @Test
    void createdButUnreadableEmployeeStillHasItsId() {
        createAtOnce.result("email", "gil@example.com", "first_name", "Gil", "last_name", "Moss");
        employees.failingToRead(Kind.SERVER_ERROR);

        Map<String, Object> result = createAtOnce.result(fay());

        assertThat(result)
                .containsEntry("status", "applied")
                .containsEntry("id", "106")
                .containsEntry("verified", false);
        assertThat(result.get("warnings").toString()).contains("could not be read back: Personio could not be read.");
    }

    @Test
    void knownEmailIsRefused() {
        assertThat(createAtOnce.refusal("email", "BEN@example.com", "first_name", "Ben", "last_name", "Other"))
                .contains("already belongs to Ben Öztürk (id 2)", "update_employee");
        assertThat(employees.creations()).isEmpty();
    }

    @Test
    void emailThatPersonioLowersIsVerified() {
        ExistingUnits units = new ExistingUnits(
                People.snapshot(), FakeTenant.failing(Kind.NOT_FOUND), Contexts.reading(Company.tenant()));
        DesiredValue wanted = DesiredValue.of(
                Company.tenant().find("email").orElseThrow(), " Gil@Example.com", People.snapshot(), units);

        assertThat(wanted.holdsFor(Company.person("9", "Gil", "Moss"))).isTrue();
    }

    @Test
    void whatIsNoEmailIsRefused() {
        for (String email : List.of("fay", "fay moss@example.com", "fay@", "@example.com", "a@b@c")) {
            assertThat(create.refusal("email", email, "first_name", "Fay", "last_name", "Moss"))
                    .isEqualTo("'" + email + "' is not an e-mail address.");
        }
        assertThat(create.refusal("email", " ", "first_name", "Fay", "last_name", "Moss"))
                .isEqualTo("'email' must not be blank.");
    }

    @Test
    void newEmployeeIsKnownAtOnce() {
        createAtOnce.result(fay());

        assertThat(createAtOnce.refusal(fay())).contains("already belongs to Fay Moss (id 105)");
        assertThat(employees.loads()).isOne();
    }

    @Test
    void unknownDepartmentNamesTheNearest() {
        assertThat(create.refusal(fay("department", "Platfrom")))
                .contains("no department 'Platfrom'", "Did you mean: Platform?");
        assertThat(create.refusal(fay("department", "Zoo of wild animals")))
                .contains("Existing: Management, Platform, Product, Sales.");
        assertThat(create.refusal(fay("subcompany", "Example GmbH"))).contains("no subcompany", "Nobody has one yet");
    }

    @Test
    void ambiguousSupervisorGivesTheCandidates() {
        assertThat(create.refusal(fay("supervisor", "Lang")))
                .contains("any of 2 people", "Dora Lang (id 4", "Emil Lang (id 5");
    }

    @Test
    void valueOutsideTheOptionsIsRefusedWithTheNearest() {
        assertThat(create.refusal(fay("t_shirt_groesse", "XXL"))).contains("must be one of S, M, L");
        assertThat(create.refusal(fay("status", "activ"))).contains("did you mean 'active'?");
    }

    @Test
    void requiredAttributesAreNamed() {
        assertThat(create.refusal("email", "fay@example.com"))
                .isEqualTo("Argument 'first_name' is required. Argument 'last_name' is required.");
    }

    @Test
    void refusedCreationIsAFailure() {
        employees.failingToCreate(Kind.REJECTED);

        assertThat(createAtOnce.refusal(fay()))
                .isEqualTo("Personio did not create it. Repeating the same call will not help.");
    }

    @Test
    void lostAnswerIsLookedUpAndNeverRepeated() {
        employees.losingAnswers(true);

        assertThat(createAtOnce.result(fay()))
                .containsEntry("status", "unknown")
                .containsEntry("id", "105")
                .containsEntry("verified", true)
                .containsEntry("read_back", "applied")
                .containsEntry(
                        "warnings",
                        List.of(
                                "No answer came.",
                                "An employee with this e-mail now exists; the write probably succeeded.",
                                "A new employee record cannot be deleted again over the API.",
                                "No invitation is sent: invite the person in Personio."));
        assertThat(employees.creations()).hasSize(1);
        assertThat(employees.updates()).isEmpty();
    }

    @Test
    void lostRequestIsLookedUpAndNeverRepeated() {
        employees.losingAnswers(false);

        Map<String, Object> result = createAtOnce.result(fay());

        assertThat(result).containsEntry("status", "unknown").doesNotContainKey("id");
        assertThat(result.get("warnings").toString())
                .contains("was found afterwards (yet): check in Personio before trying again");
        assertThat(employees.creations()).hasSize(1);
    }

    @Test
    void lostAnswerThatCannotBeLookedUpSaysSo() {
        employees.losingAnswers(true);
        createAtOnce.result("email", "gil@example.com", "first_name", "Gil", "last_name", "Moss");
        employees.failingToRead(Kind.TIMEOUT);

        assertThat(createAtOnce.result(fay()).get("warnings").toString())
                .contains("It could not be read back either: Personio could not be read.");
        assertThat(employees.creations()).hasSize(2);
    }

    @Test
    void schemaOffersWhatCanBeSetAndAlwaysWhatIsRequired() {
        Map<?, ?> properties = (Map<?, ?>)
                tool.spec(Company.tenant().hiding(attribute -> attribute.key().equals("last_name")))
                        .input()
                        .get("properties");

        assertThat(properties.keySet().stream().map(Object::toString))
                .contains("first_name", "last_name", "email", "supervisor", "t_shirt_groesse", "confirmation")
                .doesNotContain("id", "team", "gender", "iban", "locker", "department_id", "created_at");
    }

    private static Object[] fay(Object... more) {
        return with(FAY, more);
    }

    private static Object[] with(Object[] arguments, Object... more) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
