package io.github.personiomcp.personio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.Connection.Service;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.PortChoice.Adapter;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PortChoiceTest {

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private final Numbered v1 = new Numbered("one");
    private final Numbered v2 = new Numbered("two");
    private final PortChoice<Port> choice =
            new PortChoice<>("answers", new Adapter<>("v1", v1), new Adapter<>("v2", v2), null, clock);
    private final Port port = choice.port(Port.class);

    @Test
    void theUsualGenerationServes() {
        assertThat(port.ask("?")).isEqualTo("one?");
        assertThat(choice.service()).isEqualTo(new Service("answers", "v1", null));
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_CREDENTIALS", "MISSING_RIGHT", "GONE"})
    void whatTheUsualGenerationRefusesTheOtherServes(Kind refusal) {
        v1.fail(refusal, "No.");

        assertThat(port.ask("?")).isEqualTo("two?");
        assertThat(choice.service()).isEqualTo(new Service("answers", "v2", Message.of("No.")));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WRONG_CREDENTIALS", "MISSING_RIGHT", "GONE"})
    void anyOtherFailureIsNoReasonToAskTheOther(Kind failure) {
        v1.fail(failure, "Not now.");

        assertThat(refusal().kind()).isEqualTo(failure);
        assertThat(v2.asked).isEmpty();
        assertThat(choice.service()).isEqualTo(new Service("answers", "v1", null));
    }

    @Test
    void aRefusalIsRememberedForAQuarterOfAnHour() {
        v1.fail(Kind.MISSING_RIGHT, "No.");
        port.ask("1");
        port.ask("2");
        clock.advance(Duration.ofMinutes(15));
        port.ask("3");

        assertThat(v1.asked).containsExactly("1", "3");
        assertThat(v2.asked).containsExactly("1", "2", "3");
    }

    @Test
    void whenTheOtherRefusesLaterTheUsualOneIsAskedAgain() {
        v1.fail(Kind.MISSING_RIGHT, "No.");
        port.ask("1");
        v1.mend();
        v2.fail(Kind.GONE, "Gone.");

        assertThat(port.ask("2")).isEqualTo("one2");
        assertThat(choice.service()).isEqualTo(new Service("answers", "v1", null));
    }

    @Test
    void whereBothRefuseTheErrorTellsWhatEachSaid() {
        v1.fail(Kind.MISSING_RIGHT, "No right.");
        v2.fail(Kind.GONE, "Gone.");

        PersonioException refusal = refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.MISSING_RIGHT);
        assertThat(refusal).hasMessage("Over API v1: No right. Over API v2: Gone.");
    }

    @Test
    void wrongCredentialsOnBothAreSaidOnce() {
        v1.fail(Kind.WRONG_CREDENTIALS, "Wrong secret.");
        v2.fail(Kind.WRONG_CREDENTIALS, "Wrong secret (trace id 1).");

        assertThat(refusal()).hasMessage("Wrong secret.");
    }

    @Test
    void aCredentialOfOneGenerationHearsOfThatGenerationOnly() {
        v1.fail(Kind.MISSING_RIGHT, "No right.");
        v2.fail(Kind.WRONG_CREDENTIALS, "Wrong secret.");
        assertThat(refusal()).hasMessage("No right.");

        v1.fail(Kind.WRONG_CREDENTIALS, "Wrong secret.");
        v2.fail(Kind.GONE, "Gone.");
        assertThat(refusal()).hasMessage("Gone.");
    }

    @Test
    void aFaultOfTheOtherIsToldAsItIs() {
        v1.fail(Kind.MISSING_RIGHT, "No right.");
        v2.fail(Kind.RATE_LIMITED, "Too many.");

        assertThat(refusal().kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(choice.service().api()).isEqualTo("v1");
    }

    @Test
    void aPortOfOneGenerationSaysThatTheOtherHasNone() {
        Port alone = new PortChoice<Port>("balances", new Adapter<>("v1", v1), null, Message.of("v2 has none"), clock)
                .port(Port.class);
        v1.fail(Kind.WRONG_CREDENTIALS, "Wrong secret.");

        assertThat(catchThrowableOfType(PersonioException.class, () -> alone.ask("?")))
                .hasMessage("The balances come over API v1 alone (v2 has none). Wrong secret.");
    }

    private PersonioException refusal() {
        return catchThrowableOfType(PersonioException.class, () -> port.ask("?"));
    }

    interface Port {
        String ask(String question);
    }

    private static final class Numbered implements Port {
        private final String name;
        private final List<String> asked = new ArrayList<>();
        private @Nullable PersonioException failure;

        Numbered(String name) {
            this.name = name;
        }

        void fail(Kind kind, String message) {
            failure = new PersonioException(kind, message);
        }

        void mend() {
            failure = null;
        }

        @Override
        public String ask(String question) {
            asked.add(question);
            if (failure != null) {
                throw failure;
            }
            return name + question;
        }
    }
}
