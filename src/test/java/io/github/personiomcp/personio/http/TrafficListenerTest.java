package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.personiomcp.testing.ManualClock;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrafficListenerTest {

    private final ManualClock clock = new ManualClock();
    private final Waiting time = new Waiting(clock, clock);
    private final ScriptedApi personio = new ScriptedApi();
    private final List<String> heard = new ArrayList<>();
    private final Permits permits = new Permits(Map.of(), Calls.own(time), time, Calls.pauses(1));
    private final Connections connections = new Connections(1, time);
    private final ApiClient client = client();

    @Test
    void everyRequestIsToldOfWithItsWaitAndItsStatus() {
        client.send(READ, within(20, clock));

        assertThat(heard).containsExactly("waited v2-other PT0S", "v2-other 200");
    }

    @Test
    void repetitionsAreToldOfWhateverTheyAreFor() {
        personio.then(503).then(429);

        client.send(READ, within(60, clock));

        assertThat(heard.stream().filter(said -> !said.startsWith("waited")))
                .containsExactly(
                        "v2-other 503", "repeated v2-other", "v2-other 429", "repeated v2-other", "v2-other 200");
        assertThat(heard).anyMatch(said -> said.startsWith("waited") && !said.endsWith("PT0S"));
    }

    @Test
    void requestWithoutAnAnswerIsToldOfToo() {
        ApiClient broken = new Listening(
                (request, context) -> {
                    throw ExchangeFailure.broken(Message.of("gone"), new IllegalStateException());
                },
                listener(),
                time);

        assertThat(catchThrowable(() -> broken.send(READ, within(20, clock)))).isNotNull();
        assertThat(heard).containsExactly("v2-other 0");
    }

    @Test
    void permitsSayHowManyAreLeftAndForHowLongNothingIsSent() {
        personio.then(200).then(429);
        Throttling throttling = new Throttling(personio, permits, connections, TrafficListener.NONE, time);

        assertThat(state()).isEqualTo(new PermitState(EndpointFamily.V2_OTHER, 300, 10, 0, Duration.ZERO));
        throttling.send(READ, within(20, clock));
        assertThat(state()).isEqualTo(new PermitState(EndpointFamily.V2_OTHER, 300, 9, 0, Duration.ZERO));
        throttling.send(READ, within(20, clock));
        assertThat(state().free()).isZero();
        assertThat(state().closed()).isPositive();
    }

    private PermitState state() {
        return permits.of(EndpointFamily.V2_OTHER).state();
    }

    private ApiClient client() {
        BackOff backOff = Calls.pauses(1);
        ApiClient heard = new Listening(personio, listener(), time);
        ApiClient throttled = new Throttling(heard, permits, connections, listener(), time);
        return new Retrying(throttled, time, backOff, listener());
    }

    private TrafficListener listener() {
        return new TrafficListener() {
            @Override
            public void answered(EndpointFamily family, int status, Duration took) {
                heard.add(family.label() + " " + status);
            }

            @Override
            public void repeated(EndpointFamily family) {
                heard.add("repeated " + family.label());
            }

            @Override
            public void waited(EndpointFamily family, Duration waited) {
                heard.add("waited " + family.label() + " " + waited);
            }
        };
    }
}
