package io.github.personiomcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GetManagerToolTest {

    private final EmployeeDirectory directory =
            new EmployeeDirectory(new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5));
    private final CheckedCalls manager = new CheckedCalls(new GetManagerTool(directory), Company.tenant());

    @Test
    void managerIsNamedWithTheirId() {
        assertThat(manager.result("employee", "Cleo Martin"))
                .isEqualTo(Map.of("employee", "Cleo Martin", "manager", "Ben Öztürk", "manager_id", "2"));
    }

    @Test
    void whoeverReportsToNobodyHasNone() {
        assertThat(manager.result("employee", "Ada Stein")).isEqualTo(Map.of("employee", "Ada Stein"));
    }
}
