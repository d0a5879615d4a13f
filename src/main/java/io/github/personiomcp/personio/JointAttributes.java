package io.github.personiomcp.personio;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.SideBySide;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The attributes as v1 describes them; what v2 alone can set is settable unless the credential is known not to write over v2. While
 * that is not known, the write itself tells what is refused.
 */
final class JointAttributes implements Attributes {

    private static final SideBySide SIDE_BY_SIDE = new SideBySide("personio-attributes", 2);

    private final Attributes v1;
    private final Predicate<CallContext> mayWriteOverV2;
    private final Duration patience;
    private final Clock clock;
    private volatile boolean newer = true;

    /**
     * @param mayWriteOverV2 asks v2; throws {@link PersonioException} where v2 cannot tell
     * @param patience the longest that v2 is waited for
     */
    JointAttributes(Attributes v1, Predicate<CallContext> mayWriteOverV2, Duration patience, Clock clock) {
        this.v1 = v1;
        this.mayWriteOverV2 = mayWriteOverV2;
        this.patience = patience;
        this.clock = clock;
    }

    /** {@inheritDoc} No trouble with v2 is a failure, and none takes longer than the patience with it. */
    @Override
    public List<Attribute> readable(Function<List<Attribute>, Set<String>> withheld, CallContext context) {
        List<Attribute> read = new ArrayList<>();
        List<Callable<List<Attribute>>> both = List.of(() -> v1.readable(withheld, context), () -> {
            newer = newer(context);
            return List.of();
        });
        SIDE_BY_SIDE.run(both, read::addAll);
        return read.stream().map(this::settable).toList();
    }

    private Attribute settable(Attribute attribute) {
        return newer && attribute.access() == Access.NEEDS_V2 ? attribute.withAccess(Access.WRITABLE) : attribute;
    }

    /** A passing trouble leaves what was known before. */
    private boolean newer(CallContext context) {
        Instant soon = clock.instant().plus(patience);
        Instant deadline = soon.isBefore(context.deadline()) ? soon : context.deadline();
        try {
            return mayWriteOverV2.test(context.until(deadline).silently());
        } catch (PersonioException e) {
            if (e.kind() == Kind.CANCELLED) {
                throw e;
            }
            return newer && !PortChoice.unable(e);
        }
    }
}
