package io.github.personiomcp.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + ID + "-00f067aa0ba902b7-01";

    @Test
    void traceIsTheOneThatTheFirstGoodValueNames() {
        String other = PARENT.replace("4bf92f", "aaaaaa");

        assertThat(Trace.of(PARENT, other)).isEqualTo(ID);
        assertThat(Trace.of(null, PARENT)).isEqualTo(ID);
        assertThat(Trace.of("nonsense", PARENT)).isEqualTo(ID);
    }

    @Test
    void laterVersionsMaySayMore() {
        assertThat(Trace.of("01" + PARENT.substring(2) + "-what.the-future=brings"))
                .isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01 ",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01more",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-rosa berg",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
                "0x-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "rosa.berg@example.com"
            })
    void valueThatBreaksARuleIsReplaced(String parent) {
        assertThat(Trace.of(parent)).matches("[0-9a-f]{32}").doesNotContain(ID.substring(8));
    }

    @Test
    void newTracesDiffer() {
        assertThat(Trace.of()).isNotEqualTo(Trace.of()).doesNotMatch("0{32}");
    }

    @Test
    void threadsThatACallStartsBelongToItsTraceAndNothingAfterwardsDoes() {
        String seen = Trace.during(ID, () -> startedNow().join());

        assertThat(seen).isEqualTo(ID);
        assertThat(Trace.current()).isEmpty();
    }

    private static CompletableFuture<String> startedNow() {
        CompletableFuture<String> seen = new CompletableFuture<>();
        new Thread(() -> seen.complete(Trace.current().orElse("none"))).start();
        return seen;
    }
}
