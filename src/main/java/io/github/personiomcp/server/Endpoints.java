package io.github.personiomcp.server;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.server.access.Admitted;
import io.github.personiomcp.server.http.SdkEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The SDK servers of callers. Those whose profiles come to the same policy share one, which is made when the first of them comes. It is
 * dropped, and with it the people that are held for it, where nobody has come for a day and nobody has a session; that is noticed when
 * somebody else comes.
 */
final class Endpoints {

    /** What is used on every working day stays over night. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final Function<Profile, Tenancy> tenancies;
    private final Function<Tenancy, SdkEndpoint> making;
    private final Supplier<Set<Admitted>> present;
    private final Consumer<SdkEndpoint> dropping;
    private final Clock clock;
    private final Map<Tenancy, Used> made = new HashMap<>();
    private Instant looked;

    /** An endpoint and when somebody last came to it. */
    private record Used(SdkEndpoint endpoint, Instant at) {}

    /**
     * @param present those who have a session
     * @param dropping ends what was made
     */
    Endpoints(
            Function<Profile, Tenancy> tenancies,
            Function<Tenancy, SdkEndpoint> making,
            Supplier<Set<Admitted>> present,
            Consumer<SdkEndpoint> dropping,
            Clock clock) {
        this.tenancies = tenancies;
        this.making = making;
        this.present = present;
        this.dropping = dropping;
        this.clock = clock;
        this.looked = clock.instant();
    }

    /** Where {@code caller} is served. */
    synchronized SdkEndpoint of(Admitted caller) {
        Instant now = clock.instant();
        Tenancy tenancy = tenancies.apply(caller.profile());
        Used known = made.get(tenancy);
        SdkEndpoint endpoint = known == null ? making.apply(tenancy) : known.endpoint();
        made.put(tenancy, new Used(endpoint, now));
        if (looked.plus(BETWEEN_LOOKS).isBefore(now)) {
            looked = now;
            dropThoseLeftBefore(now.minus(KEPT));
        }
        return endpoint;
    }

    private void dropThoseLeftBefore(Instant limit) {
        Set<Tenancy> needed = present.get().stream()
                .map(caller -> tenancies.apply(caller.profile()))
                .collect(Collectors.toSet());
        made.entrySet().removeIf(one -> {
            boolean left = one.getValue().at().isBefore(limit) && !needed.contains(one.getKey());
            if (left) {
                dropping.accept(one.getValue().endpoint());
                one.getKey().tenant().close();
            }
            return left;
        });
    }
}
