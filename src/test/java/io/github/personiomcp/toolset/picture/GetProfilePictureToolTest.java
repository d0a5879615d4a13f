package io.github.personiomcp.toolset.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.ProfilePictures;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import io.github.personiomcp.tool.Attachment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GetProfilePictureToolTest {

    private final List<String> asked = new ArrayList<>();
    private Optional<FileContent> stored = Optional.of(new FileContent("image/png", new byte[] {1, 2, 3}));

    @Test
    void pictureGoesBesideTheFactsAboutIt() {
        Outcome outcome = calls(Company.tenant()).call(CheckedCalls.arguments("employee", "ben@example.com"));

        assertThat(outcome.text()).isEqualTo(Json.compact("""
                {'employee_id': '2', 'employee': 'Ben Öztürk', 'media_type': 'image/png', 'bytes': 3,
                 'as_of': '2026-11-21T09:00:00Z'}"""));
        assertThat(outcome.attachments())
                .containsExactly(new Attachment("personio:employee/2/picture", "image/png", "AQID"));
        assertThat(asked).containsExactly("2 at 256");
    }

    @Test
    void widthIsTheCallersWithinReason() {
        calls(Company.tenant()).result("employee", "2", "width", 64);

        assertThat(asked).containsExactly("2 at 64");
        assertThat(calls(Company.tenant()).refusal("employee", "2", "width", 4000))
                .contains("at most 1024");
    }

    @Test
    void noPictureSaysWhatThatMayMean() {
        stored = Optional.empty();

        Outcome outcome = calls(Company.tenant()).call(CheckedCalls.arguments("employee", "2"));

        assertThat(outcome.failed()).isFalse();
        assertThat(outcome.attachments()).isEmpty();
        assertThat(outcome.structured()).doesNotContainKeys("media_type", "bytes");
        assertThat(outcome.text()).contains("Ben Öztürk has no picture in Personio, or the attribute profile_picture");
    }

    @Test
    void attributeThatIsNotTickedIsNamed() {
        stored = Optional.empty();

        assertThat(calls(Tenants.reading("id", "first_name")).json("employee", "2"))
                .contains("tick the attribute profile_picture in Personio");
    }

    @Test
    void hiddenPictureIsNotAskedFor() {
        TenantSchema hiding =
                Company.tenant().hiding(attribute -> attribute.key().equals("profile_picture"));

        assertThat(calls(hiding).refusal("employee", "2")).contains("hidden by this server's policy");
        assertThat(asked).isEmpty();
    }

    @Test
    void hugePictureIsRefusedWithAWayOut() {
        stored = Optional.of(new FileContent("image/png", new byte[2 * 1024 * 1024 + 1]));

        assertThat(calls(Company.tenant()).refusal("employee", "2")).contains("smaller width");
    }

    private CheckedCalls calls(TenantSchema tenant) {
        EmployeeDirectory directory =
                new EmployeeDirectory(new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5));
        ProfilePictures pictures = (id, width, context) -> {
            asked.add(id + " at " + width);
            return stored;
        };
        return new CheckedCalls(new GetProfilePictureTool(directory, pictures), tenant);
    }
}
