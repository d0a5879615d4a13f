package io.github.personiomcp.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void partsAreDigestedOneAfterTheOther() {
        assertThat(Digest.of("a".getBytes(US_ASCII), "bc".getBytes(US_ASCII)))
                .isEqualTo(Digest.of("abc".getBytes(US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
