package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UpstreamTextTest {

    @Test
    void quotationNamesItsSourceAndIsBounded() {
        assertThat(UpstreamText.quote("No such\nsupervisor").toString())
                .isEqualTo(" Personio says: \"No such supervisor\"");
        assertThat(UpstreamText.quote(" \u200B ").toString()).isEmpty();
        assertThat(UpstreamText.quote("x".repeat(5_000)).toString()).hasSizeLessThan(330);
    }

    @Test
    void bankAccountNumbersAreNotRepeated() {
        assertThat(UpstreamText.quote("DE89 3704 0044 0532 0130 00 is no account"))
                .hasToString(" Personio's own words hold a bank account number and are not repeated.");
    }
}
