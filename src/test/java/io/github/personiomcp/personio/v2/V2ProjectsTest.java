package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.domain.Project.Tracked;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.DemoApi;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
final class V2ProjectsTest {

    private static final String PATH = "/v2/projects";

    private final CannedApi api = new CannedApi();
    private final V2Projects projects = new V2Projects(api);
    private final V2ProjectWrites writes = new V2ProjectWrites(api);

    @Test
    void endIsTheLastDayHereAndTheDayAfterItThere() {
        api.on(PATH + "/5", """
                {"id":"5","name":" Apollo ","status":"ACTIVE","project_code":"A-1","description":"","start":{"date":"2026-12-01"},
                 "end":{"date":"2027-01-01"},"billable":false,"client_name":null,"parent_project":{"id":"4"},
                 "assigned_to_all":true,"project_type":"x"}""");

        assertThat(projects.get("5", call()))
                .isEqualTo(new Project(
                        "5",
                        Map.of(
                                Field.NAME, "Apollo",
                                Field.STATUS, "active",
                                Field.CODE, "A-1",
                                Field.START, "2026-12-01",
                                Field.END, "2026-12-31",
                                Field.BILLABLE, false,
                                Field.PARENT_PROJECT, "4",
                                Field.ASSIGNED_TO_ALL, true),
                        null));
    }

    @Test
    void oddShapesAreEmptyFields() {
        api.on(
                PATH,
                PeopleWire.list(
                        "{\"id\":5,\"start\":\"2026-01-01\",\"end\":{\"date\":\"soon\"},\"billable\":\"yes\"},{}"));

        assertThat(projects.all(false, call())).containsExactly(new Project("5", Map.of(), null));
        assertThat(api.onlyRequest().query()).extracting(Map.Entry::getKey).containsExactly("limit");
    }

    @Test
    void timesAreAskedForByInclude() {
        api.on(
                PATH,
                PeopleWire.list(
                        "{\"id\":\"5\",\"name\":\"A\",\"tracked_minutes\":90,\"sub_projects_tracked_minutes\":30}"));

        assertThat(projects.all(true, call())).extracting(Project::tracked).containsExactly(new Tracked(90, 30));
        assertThat(CannedApi.value(api.onlyRequest(), "include"))
                .isEqualTo("tracked_minutes,sub_projects_tracked_minutes");
    }

    @Test
    void bodiesHoldOnlyWhatIsWrittenAndMembersAreABareList() {
        api.on(PATH, request -> json(201, "{\"id\":\"9\"}"));
        api.on(PATH + "/9", request -> json(204, ""));
        api.on(PATH + "/9/members", request -> json(204, ""));
        Map<Field, @Nullable Object> changes = new EnumMap<>(Field.class);
        changes.put(Field.START, null);
        changes.put(Field.END, "2026-12-31");
        changes.put(Field.PARENT_PROJECT, "4");
        changes.put(Field.CLIENT_NAME, null);

        assertThat(writes.create(new EnumMap<>(Map.of(Field.NAME, "Apollo", Field.STATUS, "active")), call()))
                .isEqualTo("9");
        writes.update("9", changes, call());
        writes.addMembers("9", Set.of("2", "1"), call());
        writes.removeMembers("9", Set.of("3"), call());

        assertThat(api.requests())
                .extracting(ApiRequest::method, ApiRequest::effect, V2ProjectsTest::body)
                .containsExactly(
                        sent("POST", Effect.CREATE, "{'name':'Apollo','status':'ACTIVE'}"),
                        sent(
                                "PATCH",
                                Effect.UPDATE,
                                "{'start':{'date':null},'end':{'date':'2027-01-01'},"
                                        + "'client_name':null,'parent_project':{'id':'4'}}"),
                        sent("POST", Effect.UPDATE, "[{'person':{'id':'1'}},{'person':{'id':'2'}}]"),
                        sent("DELETE", Effect.UPDATE, "[{'person':{'id':'3'}}]"));
    }

    @Test
    void creationWithoutAnIdIsUncertain() {
        api.on(PATH, request -> json(201, "{}"));

        assertThatThrownBy(() -> writes.create(Map.of(Field.NAME, "A"), call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OUTCOME_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "../persons/1", ""})
    void unknownIdsAreSaidToBeUnknown(String id) {
        assertThatThrownBy(() -> projects.get(id, call()))
                .hasMessageContaining("There is no project")
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND));
        assertThat(api.requests()).hasSizeLessThanOrEqualTo(id.equals("7") ? 1 : 0);
    }

    @Test
    void memberWithoutAPersonIsABadAnswer() {
        api.on(PATH + "/5/members", PeopleWire.list("{\"person\":{\"id\":\"1\"}},{\"id\":\"2\"}"));

        assertThatThrownBy(() -> projects.members("5", call())).hasMessageContaining("without the person");
    }

    /** Whatever is written to Personio is read back as it was meant. */
    @Test
    void whatIsWrittenIsReadBackAlike() {
        long seed = System.nanoTime();
        System.out.println("V2ProjectsTest seed " + seed);
        Random random = new Random(seed);
        try (DemoApi demo = new DemoApi(30)) {
            V2Projects reads = new V2Projects(demo.client(new V2Auth()));
            V2ProjectWrites changes = new V2ProjectWrites(demo.client(new V2Auth()));
            var context = demo.call(TenantSchema.standard());
            String one = String.valueOf(demo.company().people().get(0).id());
            String other = String.valueOf(demo.company().people().get(1).id());
            for (int i = 0; i < 10; i++) {
                Map<Field, @Nullable Object> values = values(random, i);
                String id = changes.create(values, context);
                assertThat(reads.get(id, context).values()).as("seed %d", seed).isEqualTo(values);
                changes.addMembers(id, Set.of(one, other), context);
                changes.removeMembers(id, Set.of(one), context);
                assertThat(reads.members(id, context)).containsExactly(other);
                assertThat(reads.get(id, context).value(Field.ASSIGNED_TO_ALL)).contains(false);
            }
            assertThat(reads.all(true, context)).hasSize(18).allMatch(project -> project.tracked() != null);
        }
    }

    private static Map<Field, @Nullable Object> values(Random random, int number) {
        Map<Field, @Nullable Object> values = new EnumMap<>(Field.class);
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
        values.put(Field.NAME, "Project " + number);
        values.put(Field.STATUS, random.nextBoolean() ? "active" : "archived");
        values.put(Field.CODE, "C-" + number);
        values.put(Field.START, start.toString());
        values.put(Field.END, start.plusDays(random.nextInt(400)).toString());
        if (random.nextBoolean()) {
            values.put(Field.PARENT_PROJECT, "43");
        } else {
            values.put(Field.BILLABLE, random.nextBoolean());
            values.put(Field.CLIENT_NAME, "ACME");
        }
        return values;
    }

    private static Tuple sent(String method, Effect effect, String body) {
        return tuple(method, effect, body.replace('\'', '"'));
    }

    private static String body(ApiRequest request) {
        return Objects.requireNonNull(request.body()).content();
    }
}
