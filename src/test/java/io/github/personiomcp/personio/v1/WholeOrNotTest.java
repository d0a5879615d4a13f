package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees.Everybody;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.testing.CannedApi;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a server does with its pages: a list is whole, or it is not called so. */
@Timeout(120)
final class WholeOrNotTest {

    private static final String PATH = "/v1/list";
    private static final int ROUNDS = 1_000;

    @ParameterizedTest
    @EnumSource(value = Paging.class, names = "SINGLE_PAGE", mode = EnumSource.Mode.EXCLUDE)
    void listHasEveryRecordOrIsAnError(Paging paging) {
        long seed = seed();
        for (int round = 0; round < ROUNDS; round++) {
            WildServer server = new WildServer(new Random(seed + round), paging, id -> "{\"id\":" + id + "}");
            boolean honest = server.honest();
            String about = "seed %d: %s".formatted(seed + round, server);
            try {
                assertThat(ids(server, paging))
                        .as(about)
                        .doesNotHaveDuplicates()
                        .containsAll(server.left());
            } catch (PersonioException e) {
                assertThat(e.kind()).as(about).isEqualTo(Kind.BAD_ANSWER);
                assertThat(honest).as("%s: %s", about, e.getMessage()).isFalse();
            }
        }
    }

    @Test
    void peopleAreAllThereOrTheirListIsNotCalledComplete() {
        long seed = seed();
        for (int round = 0; round < ROUNDS; round++) {
            WildServer server = new WildServer(new Random(seed + round), Paging.RECORD_OFFSET, V1Wire::employee);
            boolean honest = server.honest();
            PeopleCount expected = new PeopleCount();
            expected.announced(new Random(seed + round).nextInt(-300, 600));
            String about = "seed %d: %s, expected %d".formatted(seed + round, server, expected.last());

            Everybody everybody = new V1Employees(
                            new CannedApi().on("/v1/company/employees", server), ZoneOffset.UTC, expected)
                    .all(call());

            if (everybody.complete()) {
                assertThat(everybody.employees())
                        .extracting(Employee::id)
                        .as(about)
                        .containsAll(server.left());
            }
            assertThat(everybody.complete() || !honest).as(about).isTrue();
        }
    }

    private static List<String> ids(WildServer server, Paging paging) {
        V1List list = new V1List(ApiRequest.get(EndpointFamily.V1_OTHER, PATH), Right.ABSENCES_READ, paging, 200);
        return new V1Lists(new V1Client(new CannedApi().on(PATH, server)))
                .all(list, call()).stream()
                        .map(Envelope::idOf)
                        .map(Objects::requireNonNull)
                        .toList();
    }

    private static long seed() {
        long seed = System.nanoTime();
        System.out.println("WholeOrNotTest seed " + seed);
        return seed;
    }
}
