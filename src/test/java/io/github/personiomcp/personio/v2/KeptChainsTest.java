package io.github.personiomcp.personio.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.testing.SettableClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeptChainsTest {

    private final SettableClock clock = new SettableClock();
    private final KeptChains kept = new KeptChains(clock);

    @Test
    void ageCountsFromTheFirstPage() {
        kept.keep(request(1), kept.find(request(1)).with(pages(1)));
        clock.advance(Duration.ofMinutes(4));
        kept.keep(request(1), kept.find(request(1)).with(pages(2)));
        assertThat(pagesKept(1)).isEqualTo(2);

        clock.advance(Duration.ofMinutes(1).plusMillis(1));
        assertThat(pagesKept(1)).isZero();
        assertThat(kept.find(request(1)).begun()).isEqualTo(clock.instant());
    }

    @Test
    void oldestGoBeyondThreeThousandPages() {
        for (int i = 1; i <= 4; i++) {
            kept.keep(request(i), kept.find(request(i)).with(pages(750)));
        }
        assertThat(pagesKept(1)).isEqualTo(750);

        kept.keep(request(5), kept.find(request(5)).with(pages(1)));
        assertThat(pagesKept(1)).isZero();
        assertThat(pagesKept(2)).isEqualTo(750);
        assertThat(pagesKept(5)).isEqualTo(1);
    }

    @Test
    void chainThatGrowsCountsOnce() {
        for (int page = 1; page <= 100; page++) {
            kept.keep(request(1), kept.find(request(1)).with(pages(page)));
        }
        kept.keep(request(2), kept.find(request(2)).with(pages(2_900)));

        assertThat(pagesKept(1)).isEqualTo(100);
    }

    @Test
    void forgottenChainIsUnread() {
        kept.keep(request(1), kept.find(request(1)).with(pages(1)));
        kept.forget(request(1));

        assertThat(pagesKept(1)).isZero();
    }

    @Test
    void whatWasBegunBeforeEverythingWasForgottenIsNotKept() {
        KeptChains.Kept before = kept.find(request(1));
        kept.keep(request(2), kept.find(request(2)).with(pages(3)));

        kept.forgetAll();
        kept.keep(request(1), before.with(pages(2)));
        assertThat(pagesKept(1)).isZero();
        assertThat(pagesKept(2)).isZero();

        kept.keep(request(1), kept.find(request(1)).with(pages(2)));
        assertThat(pagesKept(1)).isEqualTo(2);
    }

    private int pagesKept(int request) {
        return kept.find(request(request)).chain().pages().size();
    }

    private static Chain<Stretch> pages(int count) {
        return new Chain<>(Collections.nCopies(count, List.of()), Collections.nCopies(count, "cursor"));
    }

    private static ApiRequest request(int number) {
        return ApiRequest.get(EndpointFamily.V2_ATTENDANCES, "/" + number);
    }
}
