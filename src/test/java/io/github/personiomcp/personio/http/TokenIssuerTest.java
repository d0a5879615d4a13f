package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenIssuerTest {

    private static final Credential OLD = new Credential("id", "old");
    private static final Credential NEW = new Credential("id", "new");

    private final ManualClock clock = new ManualClock();
    private final Deque<Credential> configured = new ArrayDeque<>(List.of(OLD));
    private final List<Credential> shown = new ArrayList<>();
    private final TokenIssuer issuer =
            new TokenIssuer(this::issueForNew, new ScriptedApi(), this::read, new Waiting(clock, clock));

    @Test
    void anAcceptedCredentialIsExchangedForAToken() {
        configured.addFirst(NEW);

        assertThat(issue().token()).isEqualTo("papi-1");
    }

    @Test
    void aSecretRotatedMeanwhileIsTriedOnce() {
        configured.addLast(NEW);

        assertThat(issue().token()).isEqualTo("papi-1");
        assertThat(shown).containsExactly(OLD, NEW);
    }

    @Test
    void anUnchangedCredentialIsNotShownTwice() {
        assertThat(failure().kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
        assertThat(failure()).hasMessage("Personio refuses this client id or secret");
        assertThat(shown).containsExactly(OLD);
    }

    @Test
    void aRefusedCredentialIsTriedAgainAfterAWhile() {
        failure();
        clock.advance(TokenIssuer.REFUSAL_KEPT);
        failure();

        assertThat(shown).containsExactly(OLD, OLD);
    }

    @Test
    void aChangedCredentialIsTriedAtOnce() {
        failure();
        configured.clear();
        configured.add(NEW);

        assertThat(issue().token()).isEqualTo("papi-1");
    }

    @Test
    void otherFailuresAreNoReasonToReadTheCredentialAgain() {
        configured.clear();

        assertThat(failure().kind()).isEqualTo(Kind.NOT_CONFIGURED);
    }

    private Credential read() {
        if (configured.isEmpty()) {
            throw new PersonioException(Kind.NOT_CONFIGURED, "No credential");
        }
        return configured.size() > 1 ? configured.remove() : configured.element();
    }

    private TokenEndpoint.Issued issueForNew(Credential credential, ApiClient client, CallContext context) {
        shown.add(credential);
        if (credential.equals(OLD)) {
            throw new PersonioException(Kind.WRONG_CREDENTIALS, "Personio refuses this client id or secret");
        }
        return new TokenEndpoint.Issued("papi-1", Duration.ofDays(1), Set.of());
    }

    private TokenEndpoint.Issued issue() {
        return issuer.issue(within(20, clock));
    }

    private PersonioException failure() {
        return catchThrowableOfType(PersonioException.class, this::issue);
    }
}
