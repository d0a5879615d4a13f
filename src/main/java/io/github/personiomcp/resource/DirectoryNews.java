package io.github.personiomcp.resource;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** News of the people of one directory, which holds nothing that may not be seen. */
public final class DirectoryNews implements PeopleNews {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryNews.class);
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    /** What was read a moment after the last look is still fresh enough after exactly its age. */
    private static final Duration UNTIL_STALE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final EmployeeDirectory directory;
    private final Duration maxAge;
    private final Clock clock;

    /** @param maxAge how old the directory may be */
    public DirectoryNews(EmployeeDirectory directory, Duration maxAge, Clock clock) {
        this.directory = directory;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    @Override
    public void watch(Consumer<Predicate<String>> changed) {
        directory.watch(change -> changed.accept(uri -> Resources.differs(uri, change)));
    }

    @Override
    public void look(TenantSchema tenant) {
        CallContext context =
                new CallContext(tenant, Effect.READ, clock.instant().plus(PATIENCE), CallContext.Progress.NONE);
        try {
            directory.snapshot(context.inBackground());
        } catch (PersonioException e) {
            LOG.debug("Nobody could look whether people have changed", e);
        }
    }

    @Override
    public Duration interval() {
        return maxAge.compareTo(SHORTEST) < 0 ? SHORTEST : maxAge.plus(UNTIL_STALE);
    }
}
