package io.github.personiomcp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.CharArrayWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ListeningResponseTest {

    @Test
    void eventIsSaidAsAWhole() {
        CharArrayWriter heard = new CharArrayWriter();
        ListeningResponse.Events events = new ListeningResponse.Events(new PrintWriter(heard));
        PrintWriter writer = new PrintWriter(events);

        writer.write("event: message\n");
        assertThat(events.probe()).isTrue();
        writer.write("data: {}\n\n");
        writer.flush();

        assertThat(heard).hasToString(":\nevent: message\ndata: {}\n\n");
    }

    /** Else whoever looks at all streams would wait for a client that reads nothing, and with each look somebody else. */
    @Test
    void streamOnWhichSomethingIsBeingSaidCountsAsHeard() throws Exception {
        Stuck client = new Stuck();
        ListeningResponse.Events events = new ListeningResponse.Events(new PrintWriter(client));
        Thread saying = new Thread(() -> new PrintWriter(events, true).println("data"));
        saying.start();
        client.reached.await();

        assertThat(events.probe()).isTrue();

        client.going.countDown();
        saying.join();
    }

    /** A client that takes nothing before it is let. */
    private static final class Stuck extends Writer {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch going = new CountDownLatch(1);

        @Override
        public void write(char[] text, int from, int length) {
            reached.countDown();
            try {
                going.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
