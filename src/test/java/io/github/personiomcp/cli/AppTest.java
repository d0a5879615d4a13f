package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.Tenancy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppTest {

    private static final Profile READER = Profile.upTo(WritePolicy.OFF);

    @Test
    void peopleUnderAPolicyAreHeldUntilItsTenantIsClosedAndThenAnew() {
        Options options = new Options();
        options.demo = 30;
        try (App app = App.open(new Settings(options, Configuration.of(Map.of(), List.of())))) {
            Tenancy operators = app.under(Profile.EVERYTHING);
            Tenancy readers = app.under(READER);
            assertThat(app.under(READER)).isEqualTo(readers).isNotEqualTo(operators);
            assertThat(app.directories()).hasSize(2);

            readers.tenant().close();
            assertThat(app.directories()).hasSize(1);

            assertThat(app.under(READER)).isNotEqualTo(readers);
            assertThat(app.under(Profile.EVERYTHING)).isEqualTo(operators);
            assertThat(app.directories()).hasSize(2);
        }
    }
}
