package io.github.personiomcp.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectoryNewsTest {

    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private final List<Boolean> inBackground = Collections.synchronizedList(new ArrayList<>());
    private final EmployeeDirectory directory = new EmployeeDirectory(new Nobody(), clock, MAX_AGE);

    @Test
    void whoOnlyLooksForNewsDelaysNobody() {
        directory.snapshot(Contexts.reading());
        clock.advance(MAX_AGE.plusSeconds(1));
        new DirectoryNews(directory, MAX_AGE, clock).look(TenantSchema.standard());

        assertThat(inBackground).containsExactly(false, true);
    }

    private final class Nobody implements Employees {
        @Override
        public Everybody all(CallContext context) {
            inBackground.add(context.background());
            return new Everybody(List.of(), true);
        }

        @Override
        public Optional<Changes> changedSince(Instant since, CallContext context) {
            inBackground.add(context.background());
            return Optional.of(new Changes(List.of(), null));
        }

        @Override
        public Employee get(String id, CallContext context) {
            throw new UnsupportedOperationException();
        }
    }
}
