package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyTest {

    @ParameterizedTest
    @CsvSource({
        "*, https://api.personio.de, true",
        "api.personio.de, https://api.personio.de, true",
        "API.Personio.DE, https://api.personio.de, true",
        "personio.de, https://api.personio.de, true",
        "sonio.de, https://api.personio.de, false",
        ".personio.de, https://api.personio.de, true",
        "*.personio.de, https://api.personio.de, true",
        ".personio.de, https://personio.de, false",
        ".sonio.de, https://api.personio.de, false",
        "api.personio.de:443, https://api.personio.de, true",
        "api.personio.de:8443, https://api.personio.de, false",
        "*:80, http://api.personio.de, true",
        "fd00::1, http://[fd00::1], true",
        "[fd00::1]:81, http://[fd00::1]:81, true",
        "[fd00::1]:81, http://[fd00::1], false",
    })
    void entriesMatchHostsSuffixesAndPorts(String entry, URI target, boolean direct) {
        assertThat(NoProxy.matches(List.of("other.example", entry), target)).isEqualTo(direct);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080", "http://127.0.0.1", "https://127.8.4.2", "http://[::1]:9"})
    void thisMachineIsNeverReachedThroughAProxy(URI target) {
        assertThat(NoProxy.matches(List.of(), target)).isTrue();
    }

    @Test
    void anyHostMatchesItselfAndItsSuffixesButNoOtherHost() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String parent = label(random) + "." + label(random);
            String host = label(random) + "." + parent;
            int port = 1 + random.nextInt(65_535);
            URI target = URI.create("https://" + host + ":" + port);
            String round = "seed " + seed + ", " + target;
            assertThat(NoProxy.matches(List.of(host), target)).as(round).isTrue();
            assertThat(NoProxy.matches(List.of(host + ":" + port), target))
                    .as(round)
                    .isTrue();
            assertThat(NoProxy.matches(List.of(parent), target)).as(round).isTrue();
            assertThat(NoProxy.matches(List.of("." + parent), target)).as(round).isTrue();
            assertThat(NoProxy.matches(List.of(host + ":" + (port + 1)), target))
                    .as(round)
                    .isFalse();
            assertThat(NoProxy.matches(List.of("x" + host, host + "x", "x" + parent), target))
                    .as(round)
                    .isFalse();
        }
    }

    private static String label(Random random) {
        return random.ints(1 + random.nextInt(8), 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
