package io.github.personiomcp.personio.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.Traffic;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.CallContext.Progress;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employees.Everybody;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.testing.DemoApi;
import io.github.personiomcp.testing.DemoFacts;
import io.github.personiomcp.testing.JumpingClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Five hundred people at the rates that the demo tenant permits and the clock both live by. */
@Timeout(120)
final class V2EmployeesLoadTest {

    private static final int PEOPLE = 500;

    private final JumpingClock clock = new JumpingClock();
    private final DemoApi demo = new DemoApi(DemoSettings.defaults().withEmployees(PEOPLE), clock, clock);
    private final ApiClient client = demo.client(new V2Auth());
    private final V2Employees employees =
            new V2Employees(client, new V2Organization(client, clock), DemoApi.ZONE, clock);

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void everybodyIsReadWithAtMost530RequestsAndNoneIsRefused() {
        Everybody everybody = employees.all(within(Duration.ofMinutes(10), Progress.NONE));

        assertThat(everybody.employees()).hasSize(PEOPLE).allMatch(person -> person.unread()
                .isEmpty());
        Traffic traffic = demo.tenant.traffic();
        assertThat(traffic.requests()).hasSizeLessThanOrEqualTo(530);
        assertThat(traffic.requests().stream().map(Traffic.Request::path).filter(path -> path.endsWith("/employments")))
                .as("one refused for its rate would come twice")
                .doesNotHaveDuplicates();
    }

    @Test
    void loadThatADeadlineCutGoesOnWhereItStopped() {
        CallContext tooShort = within(Duration.ofSeconds(8), Progress.NONE);
        assertThatThrownBy(() -> employees.all(tooShort))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isIn(Kind.RATE_LIMITED, Kind.TIMEOUT));
        int before = employmentReads();

        employees.all(within(Duration.ofMinutes(10), Progress.NONE));

        assertThat(before).isBetween(50, PEOPLE - 50);
        assertThat(employmentReads()).isBetween(PEOPLE, PEOPLE + 8);
    }

    @Test
    void cancellingStopsTheRequests() {
        AtomicLong told = new AtomicLong();
        Progress cancelling = (done, total, message) -> {
            told.set(done);
            if (done == 40) {
                Thread.currentThread().interrupt();
            }
        };

        assertThatThrownBy(() -> employees.all(within(Duration.ofMinutes(10), cancelling)))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).hasValue(40);
        assertThat(employmentReads()).isLessThan(PEOPLE / 2);
    }

    private int employmentReads() {
        return (int) demo.tenant.traffic().requests().stream()
                .filter(request -> request.path().endsWith("/employments"))
                .count();
    }

    private CallContext within(Duration patience, Progress progress) {
        return new CallContext(
                DemoFacts.schema(demo.company()), Effect.READ, clock.instant().plus(patience), progress);
    }
}
