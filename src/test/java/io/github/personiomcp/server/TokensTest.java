package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void wordsAreCountedAsTheModelReadsThem() {
        assertThat(Tokens.count("")).isZero();
        assertThat(Tokens.count("hello world")).isEqualTo(2);
    }

    @Test
    void specialTokensInATextAreOrdinaryText() {
        assertThat(Tokens.count("<|endoftext|>")).isGreaterThan(1);
    }

    @Test
    void limitItselfDoesNotExceed() {
        String thousand = "hello ".repeat(999) + "hello";

        assertThat(Tokens.count(thousand)).isEqualTo(1000);
        assertThat(Tokens.exceed(thousand, 1000)).isFalse();
        assertThat(Tokens.exceed(thousand, 999)).isTrue();
    }
}
