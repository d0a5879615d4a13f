package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.PersonioException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * An access token in use.
 *
 * @param number tells two issues apart even where Personio issues the same token again
 * @param scopes what Personio says it may do; empty where it does not say
 * @param renewAt when to ask for the next one, a little before Personio stops accepting this one
 */
record Bearer(long number, String token, Set<String> scopes, Instant renewAt) {

    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);
    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);
    private static final Duration LONGEST_LIFE = Duration.ofDays(7);

    /** A token that was asked for at {@code askedAt}; renewed five minutes, or a tenth of its life, before it ends. */
    static Bearer of(long number, TokenEndpoint.Issued issued, Instant askedAt) {
        if (!issued.token().matches("[\\x21-\\x7E]+")) {
            throw new PersonioException(
                    PersonioException.Kind.BAD_ANSWER, "Personio issued an access token that no header can carry");
        }
        Duration life = bounded(issued.lifetime());
        Duration tenth = life.dividedBy(10);
        Duration margin = tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
        return new Bearer(
                number, issued.token(), issued.scopes(), askedAt.plus(life).minus(margin));
    }

    boolean fresh(Instant now) {
        return now.isBefore(renewAt);
    }

    ApiRequest authorize(ApiRequest request) {
        return request.withHeader("Authorization", "Bearer " + token);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "access token " + number + " until " + renewAt;
    }

    private static Duration bounded(Duration lifetime) {
        if (lifetime.compareTo(SHORTEST_LIFE) < 0) {
            return SHORTEST_LIFE;
        }
        return lifetime.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : lifetime;
    }
}
