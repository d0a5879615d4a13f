package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Job;
import io.github.personiomcp.testing.CannedApi;
import org.junit.jupiter.api.Test;

final class V2JobsTest {

    private final CannedApi api = new CannedApi();
    private final V2Jobs jobs = new V2Jobs(api);

    @Test
    void familyAndLevelAreTextsOrNamesOfObjects() {
        api.on("/v2/jobs", PeopleWire.list("""
                {"id":"a-1","name":"Engineer","job_family":"Product","level":"L4","salary_band_ids":["b"]},
                {"id":"a-2","name":"Lead","job_family":{"id":"f","name":"Sales"},"level":5,"global_grade":"G5"},
                {"id":"a-3","name":" ","job_family":null,"level":""},
                {"name":"without id"}"""));

        assertThat(jobs.all(call()))
                .containsExactly(
                        new Job("a-1", "Engineer", "Product", "L4"),
                        new Job("a-2", "Lead", "Sales", "5"),
                        new Job("a-3", "a-3", null, null));
    }

    @Test
    void missingRightIsNamed() {
        api.on("/v2/jobs", request -> json(401, "{}"));

        assertThatThrownBy(() -> jobs.all(call())).hasMessageContaining("Jobs: read");
    }
}
