package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitsTest extends DemoTenantTestCase {

    private static final String ONE = EMPLOYEES + "?limit=1";

    @BeforeEach
    void enforce() {
        tenant.faults().enforceRateLimit(true);
    }

    @Test
    void sixteenthEmployeeRequestWithinASecondIsRefused() {
        assertThat(permitted(ONE, 16)).isEqualTo(15);

        HttpResponse<String> refused = client.get(ONE);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(refused.headers().map())
                .noneSatisfy((name, value) -> assertThat(name).startsWith("x-ratelimit"));
    }

    @Test
    void bucketFillsUpByTheClock() {
        permitted(ONE, 15);
        clock.advance(Duration.ofMillis(200));

        assertThat(permitted(ONE, 10)).isEqualTo(3);
    }

    @Test
    void threeHundredAMinuteIsTheMost() {
        int permitted = 0;
        for (int second = 0; second < 40; second++) {
            permitted += permitted(ONE, 15);
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(permitted).isBetween(300 + 39 * 5 - 5, 300 + 39 * 5);
    }

    @Test
    void otherV1CallsAreNotBoundByTheEmployeesLimit() {
        permitted(ONE, 15);

        assertThat(client.get(EMPLOYEES + "/1012").statusCode()).isEqualTo(200);
    }

    @Test
    void sixtyUploadsAMinuteAreTheMost() {
        for (int i = 0; i < 60; i++) {
            assertThat(client.write("POST", "/v1/company/documents", "").statusCode())
                    .isEqualTo(422);
        }

        assertThat(client.write("POST", "/v1/company/documents", "").statusCode())
                .isEqualTo(429);
        assertThat(client.get("/v1/company/document-categories").statusCode()).isEqualTo(200);
    }

    @Test
    void v2TellsWhatIsLeft() {
        HttpResponse<String> response = client.get("/v2/attendance-periods?limit=1");

        assertThat(response.headers().firstValue("x-ratelimit-burst-capacity")).hasValue("10");
        assertThat(response.headers().firstValue("x-ratelimit-replenish-rate")).hasValue("10");
        assertThat(response.headers().firstValue("x-ratelimit-remaining")).hasValue("9");
    }

    @Test
    void eleventhAttendanceRequestAtOnceIsRefused() {
        assertThat(permitted("/v2/attendance-periods?limit=1", 11)).isEqualTo(10);
    }

    @Test
    void authenticationHasLimitsOfItsOwn() {
        int permitted = 0;
        for (int i = 0; i < 65; i++) {
            permitted += client.v1Auth("wrong").statusCode() == 429 ? 0 : 1;
        }

        assertThat(permitted).isBetween(58, 60);
    }

    private int permitted(String path, int requests) {
        int permitted = 0;
        for (int i = 0; i < requests; i++) {
            permitted += client.get(path).statusCode() == 200 ? 1 : 0;
        }
        return permitted;
    }
}
