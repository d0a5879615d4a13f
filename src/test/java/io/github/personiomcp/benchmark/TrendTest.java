package io.github.personiomcp.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void riseIsThatOfTheLastTwoThirds() {
        Trend trend = Trend.of(List.of(0.0, 90.0, 50.0, 52.0, 54.0, 56.0));

        assertThat(trend.mean()).isEqualTo(53);
        assertThat(trend.rise()).isCloseTo(6, within(1e-9));
        assertThat(trend.allowed(5)).isEqualTo(5);
    }

    @Test
    void leakIsSeenThroughNoise() {
        Random random = new Random(1);
        List<Double> leaking = IntStream.range(0, 60)
                .mapToObj(i -> 100 + i * 0.5 + random.nextGaussian())
                .toList();

        Trend trend = Trend.of(leaking);
        assertThat(trend.rise()).isGreaterThan(trend.allowed(0));
    }

    @Test
    void noiseAloneIsFlat() {
        Random random = new Random(1);
        List<Double> noise = IntStream.range(0, 60)
                .mapToObj(i -> 100 + random.nextGaussian())
                .toList();

        Trend trend = Trend.of(noise);
        assertThat(trend.rise()).isLessThan(trend.allowed(0));
    }
}
