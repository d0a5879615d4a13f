package io.github.personiomcp.personio.http.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

    @Test
    void everythingButTheHostHasADefault() {
        RedisAddress address = RedisAddress.of("redis://cache");

        assertThat(address).hasToString("redis://cache:6379/0");
        assertThat(address.user()).isNull();
        assertThat(address.password()).isNull();
    }

    @Test
    void userAndPasswordAreKeptAndNeverTold() {
        RedisAddress address = RedisAddress.of("rediss://mcp:a%40b%3Ac@[::1]:7000/3");

        assertThat(address.user()).isEqualTo("mcp");
        assertThat(address.password()).isEqualTo("a@b:c");
        assertThat(address).hasToString("rediss://[::1]:7000/3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hush",
                "http://:hush@cache",
                "redis://:hush@",
                "redis://hush@cache",
                "redis://:hush@cache/db",
                "redis://:hush@cache:0",
                "redis://:hush@cache:70000",
                "redis://:hush@cache?x=y",
                "redis://:hu/sh@cache",
                "redis://:hush%@cache",
                "redis://:hu sh@cache"
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> RedisAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining("redis://host:6379/0")
                .hasMessageNotContaining("hush");
    }
}
