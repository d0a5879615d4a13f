package io.github.personiomcp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.Test;

class BoundedRequestTest {

    private final Deque<Content.Chunk> arriving = new ArrayDeque<>();
    private boolean late;
    private final BoundedRequest bounded = new BoundedRequest(request(), 10, 4, () -> late);

    @Test
    void whatIsPermittedIsKept() {
        arrive(false, 4, 4);
        arrive(true, 2);

        assertThat(IntStream.range(0, 3).map(i -> bounded.read().remaining())).containsExactly(4, 4, 2);
        assertThat(bounded.tooLong()).isFalse();
        assertThat(bounded.read()).isSameAs(Content.Chunk.EOF);
    }

    @Test
    void whatIsTooLongIsHeardOutButNotKeptAndNeverTakenForAll() {
        arrive(false, 8, 8, 8);
        assertThat(bounded.read().remaining()).isEqualTo(8);
        assertThat(bounded.read()).as("more has to come").isNull();
        arrive(true, 8);

        assertThat(Content.Chunk.isFailure(bounded.read())).isTrue();
        assertThat(bounded.tooLong()).isTrue();
        assertThat(bounded.unheard()).isFalse();
    }

    @Test
    void whoNeverComesToAnEndIsNotHeardOut() {
        arrive(false, 8, 8);
        bounded.read();
        assertThat(bounded.read()).isNull();
        late = true;
        arrive(false, 8, 8);

        assertThat(bounded.read().isLast()).isTrue();
        assertThat(bounded.unheard()).isTrue();
        assertThat(arriving).hasSize(1);
    }

    @Test
    void whatIsPermittedMayComeLate() {
        late = true;
        arrive(false, 8);
        arrive(true, 2);

        assertThat(bounded.read().remaining()).isEqualTo(8);
        assertThat(bounded.read().remaining()).isEqualTo(2);
        assertThat(bounded.unheard()).isFalse();
    }

    @Test
    void countlessPiecesAreTooLong() {
        arrive(true, 1, 1, 1, 1, 1);
        IntStream.range(0, 5).forEach(i -> bounded.read());

        assertThat(bounded.tooLong()).isTrue();
    }

    /** @param last whether the last of them is the last of the body */
    private void arrive(boolean last, int... lengths) {
        for (int i = 0; i < lengths.length; i++) {
            arriving.add(Content.Chunk.from(ByteBuffer.allocate(lengths[i]), last && i == lengths.length - 1));
        }
    }

    private Request request() {
        return (Request) Proxy.newProxyInstance(
                Request.class.getClassLoader(), new Class<?>[] {Request.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("read");
                    return arriving.poll();
                });
    }
}
