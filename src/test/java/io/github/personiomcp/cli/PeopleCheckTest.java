package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleCheckTest {

    private static final CallContext CONTEXT =
            new CallContext(TenantSchema.standard(), Effect.READ, Instant.MAX, CallContext.Progress.NONE);

    @ParameterizedTest
    @CsvSource({"TIMEOUT, OK", "RATE_LIMITED, OK", "UNREACHABLE, FAIL"})
    void companyThatIsTooBigToBeReadIsNoFailure(Kind kind, Finding.Status status) {
        Finding finding = new PeopleCheck().finding(endingAt(1500, kind), CONTEXT);

        assertThat(finding.status()).isEqualTo(status);
        assertThat(finding.detail()).contains(status == Finding.Status.OK ? "50000 people, of whom 1500" : "ended");
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT", "RATE_LIMITED"})
    void nothingAtAllIsAFailure(Kind kind) {
        assertThat(new PeopleCheck().finding(endingAt(0, kind), CONTEXT).status())
                .isEqualTo(Finding.Status.FAIL);
    }

    private static Employees endingAt(int people, Kind kind) {
        return new Employees() {
            @Override
            public Everybody all(CallContext context) {
                if (people > 0) {
                    context.progress().report(people, 50_000, "people loaded");
                }
                throw new PersonioException(kind, "ended");
            }

            @Override
            public Employee get(String id, CallContext context) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
