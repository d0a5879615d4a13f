package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees.Everybody;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.testing.CannedApi;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class V1EmployeesTest {

    private static final String PATH = "/v1/company/employees";

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "100,1", "101,2", "500,5", "1234,13"})
    void everybodyComesInPagesOfAHundred(int people, int requests) {
        CannedApi api = new CannedApi().on(PATH, V1Wire.byRecord(people(people)));

        Everybody everybody = new V1Employees(api).all(call());

        assertThat(everybody.complete()).isTrue();
        assertThat(everybody.employees())
                .extracting(Employee::id)
                .doesNotHaveDuplicates()
                .hasSize(people);
        assertThat(api.requests()).hasSize(requests).allSatisfy(request -> {
            assertThat(CannedApi.value(request, "limit")).isEqualTo("100");
            assertThat(request.family()).isEqualTo(EndpointFamily.V1_EMPLOYEES);
        });
    }

    @Test
    void onlyVisibleAttributesAreAskedFor() {
        CannedApi api = new CannedApi().on(PATH, V1Wire.byRecord(people(1)));
        TenantSchema tenant =
                TenantSchema.standard().hiding(attribute -> !attribute.key().startsWith("department"));

        new V1Employees(api).all(call(tenant));

        assertThat(CannedApi.values(api.onlyRequest(), "attributes[]"))
                .containsExactly("id", "first_name", "last_name", "department");
    }

    @Test
    void tooManyAttributesForAnAddressAreFilteredHere() {
        List<Attribute> many = IntStream.range(0, 300)
                .mapToObj(number -> new Attribute(
                        "custom_" + number,
                        new Source("dynamic_" + number, null),
                        "X",
                        AttributeType.TEXT,
                        null,
                        List.of(),
                        Access.READ_ONLY))
                .toList();
        CannedApi api = new CannedApi().on(PATH, V1Wire.byRecord(people(1)));

        Everybody everybody = new V1Employees(api).all(call(new TenantSchema(many, List.of(), null)));

        assertThat(CannedApi.values(api.onlyRequest(), "attributes[]")).isEmpty();
        assertThat(everybody.employees().get(0).attributes()).isEmpty();
    }

    @Test
    void peopleThatStayMissingMakeTheListIncomplete() {
        CannedApi api = new CannedApi().on(PATH, V1Wire.page(people(3), 100, 4));

        Everybody everybody = new V1Employees(api).all(call());

        assertThat(everybody.complete()).isFalse();
        assertThat(everybody.employees()).hasSize(3);
        assertThat(api.requests()).as("the list is read again once").hasSize(4);
    }

    @Test
    void secondReadingFindsWhomTheFirstMissed() {
        AtomicInteger requests = new AtomicInteger();
        List<String> all = people(150);
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> requests.incrementAndGet() == 2
                                ? json(200, V1Wire.page(V1Wire.slice(all, 101, 49), 100, 150))
                                : V1Wire.byRecord(all).apply(request));

        Everybody everybody = new V1Employees(api).all(call());

        assertThat(everybody.complete()).isTrue();
        assertThat(everybody.employees()).hasSize(150);
    }

    @Test
    void personWhoLeavesWhileReadingIsNoLoss() {
        AtomicInteger requests = new AtomicInteger();
        CannedApi api = new CannedApi()
                .on(PATH, request -> V1Wire.byRecord(people(requests.incrementAndGet() == 1 ? 150 : 149))
                        .apply(request));

        assertThat(new V1Employees(api).all(call()).complete()).isTrue();
    }

    @Test
    void withoutMetadataPagesAreReadUntilAnEmptyOneAndTwiceToBeSure() {
        List<String> all = people(230);
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> json(
                                200,
                                "{\"success\":true,\"data\":["
                                        + String.join(
                                                ",",
                                                V1Wire.slice(
                                                        all, Integer.parseInt(CannedApi.value(request, "offset")), 100))
                                        + "]}"));

        Everybody everybody = new V1Employees(api).all(call());

        assertThat(everybody.employees()).hasSize(230);
        assertThat(everybody.complete()).isTrue();
        assertThat(api.requests()).hasSize(8);
    }

    @Test
    void peopleWhoseNumberGoesOnChangingAreNotCalledComplete() {
        AtomicInteger people = new AtomicInteger(350);
        CannedApi api = new CannedApi().on(PATH, request -> V1Wire.byRecord(people(people.decrementAndGet()))
                .apply(request));

        Everybody everybody = new V1Employees(api).all(call());

        assertThat(everybody.complete()).isFalse();
        assertThat(everybody.employees()).hasSizeGreaterThan(300);
    }

    @Test
    void morePagesThanTheTotalExplainsAreReadToo() {
        List<String> all = people(230);
        CannedApi api = new CannedApi()
                .on(
                        PATH,
                        request -> json(
                                200,
                                "{\"success\":true,\"metadata\":{\"total_elements\":150,\"total_pages\":5},\"data\":["
                                        + String.join(
                                                ",",
                                                V1Wire.slice(
                                                        all, Integer.parseInt(CannedApi.value(request, "offset")), 50))
                                        + "]}"));

        Everybody everybody = new V1Employees(api).all(call());

        assertThat(everybody.employees()).hasSize(230);
        assertThat(everybody.complete()).isTrue();
    }

    @Test
    void personWithoutIdMakesTheListIncomplete() {
        CannedApi api =
                new CannedApi().on(PATH, V1Wire.page(List.of(V1Wire.employee(1), "{\"attributes\":{}}"), 100, 2));

        assertThat(new V1Employees(api).all(call()).complete()).isFalse();
    }

    @Test
    void absurdTotalIsABadAnswer() {
        CannedApi api = new CannedApi().on(PATH, V1Wire.page(people(1), 100, 2_000_000_000));

        assertKind(() -> new V1Employees(api).all(call()), Kind.BAD_ANSWER);
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void announcedPeopleOfWhomNobodyComesMakeTheListIncomplete() {
        CannedApi api = new CannedApi().on(PATH, V1Wire.page(List.of(), 100, 4));

        assertThat(new V1Employees(api).all(call())).isEqualTo(new Everybody(List.of(), false));
    }

    @Test
    void onePersonIsReadById() {
        CannedApi api = new CannedApi().on(PATH + "/4711", "{\"success\":true,\"data\":" + V1Wire.employee(4711) + "}");

        Employee employee = new V1Employees(api).get("4711", call());

        assertThat(employee.id()).isEqualTo("4711");
        assertThat(employee.text("first_name")).isEqualTo("Rosa");
        assertThat(api.onlyRequest()).isEqualTo(ApiRequest.get(EndpointFamily.V1_EMPLOYEES, PATH + "/4711"));
    }

    @Test
    void unknownPersonIsNotFoundWhateverTheMessage() {
        CannedApi api = new CannedApi()
                .on(
                        PATH + "/1",
                        request -> json(
                                404,
                                "{\"success\":false,\"error\":{\"code\":0,\"message\":\"Es ist ein Problem aufgetreten\"}}"));

        assertThatThrownBy(() -> new V1Employees(api).get("1", call()))
                .hasMessage("There is no employee with the id 1.")
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "rosa", "4711/absences/balance", "../auth", "-1", "4711?x=1", "12345678901234567890", "٤٧١١"
            })
    void idThatIsNoNumberIsNotFoundWithoutARequest(String id) {
        CannedApi api = new CannedApi();

        assertKind(() -> new V1Employees(api).get(id, call()), Kind.NOT_FOUND);
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void answerWithoutThePersonIsABadAnswer() {
        assertKind(
                () -> new V1Employees(new CannedApi().on(PATH + "/1", "{\"success\":true,\"data\":null}"))
                        .get("1", call()),
                Kind.BAD_ANSWER);
        assertKind(
                () -> new V1Employees(new CannedApi().on(PATH + "/1", request -> json(403, "{}"))).get("1", call()),
                Kind.MISSING_RIGHT);
    }

    private static void assertKind(ThrowingCallable call, Kind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                .isEqualTo(kind));
    }

    private static List<String> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(V1Wire::employee).toList();
    }
}
