package io.github.personiomcp.personio.http.shared;

import static io.github.personiomcp.personio.http.shared.Instances.CLIENT_ID;
import static io.github.personiomcp.personio.http.shared.Instances.PERSONIO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.personio.http.EndpointFamily;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RedisKeysTest {

    private final RedisKeys keys = new RedisKeys(CLIENT_ID, PERSONIO);

    @Test
    void nothingInThemCanBeRead() {
        assertThat(all(keys))
                .allMatch(key -> key.matches("personio-mcp:\\{[0-9a-f]{32}}:(instances|bucket|rounds|closed)"));
    }

    @Test
    void everyCredentialPlaceAndFamilyHasItsOwn() {
        RedisKeys other = new RedisKeys(CLIENT_ID + "2", PERSONIO);
        RedisKeys elsewhere = new RedisKeys(CLIENT_ID, URI.create("https://api.example.com"));

        assertThat(Stream.of(keys, other, elsewhere).flatMap(RedisKeysTest::all))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSamePlaceMayBeWrittenInManyWays() {
        RedisKeys same = new RedisKeys(CLIENT_ID, URI.create("HTTPS://API.personio.de/"));

        assertThat(all(same)).containsExactlyElementsOf(all(keys).toList());
    }

    private static Stream<String> all(RedisKeys keys) {
        return Stream.concat(
                Stream.of(keys.instances()),
                Stream.of(EndpointFamily.values())
                        .flatMap(family -> Stream.of(keys.bucket(family), keys.rounds(family), keys.closed(family))));
    }
}
