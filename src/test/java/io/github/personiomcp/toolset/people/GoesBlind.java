package io.github.personiomcp.toolset.people;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes after which nothing can be read any more. */
record GoesBlind(FakeEmployees employees) implements EmployeeWrites {

    @Override
    public Receipt create(Map<String, @Nullable Object> values, CallContext context) {
        try {
            return employees.create(values, context);
        } finally {
            employees.failingToRead(Kind.TIMEOUT);
        }
    }

    @Override
    public Receipt update(String id, Map<String, @Nullable Object> changes, CallContext context) {
        try {
            return employees.update(id, changes, context);
        } finally {
            employees.failingToRead(Kind.TIMEOUT);
        }
    }
}
