package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.tool.Attachment;
import io.github.personiomcp.tool.Toolset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Files go beside the facts, whole and of the kind that they say. */
class FilesTest {

    @Test
    void pictureOfSomebodyIsAnImage() throws IOException {
        try (DemoStack stack =
                new StackSettings().toolsets(Toolset.PROFILE_PICTURE).start()) {
            Outcome outcome = stack.call("get_profile_picture", Map.of("employee", withPicture(stack), "width", 32));

            assertThat(outcome.failed()).as(outcome.text()).isFalse();
            Attachment picture = outcome.attachments().get(0);
            byte[] bytes = Base64.getDecoder().decode(picture.base64());
            assertThat(outcome.structured())
                    .containsEntry("media_type", "image/png")
                    .containsEntry("bytes", bytes.length);
            assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(32);
        }
    }

    @Test
    void pictureThatMayNotBeReadIsNamedAsThat() {
        try (DemoStack stack =
                new StackSettings().toolsets(Toolset.PROFILE_PICTURE).startUndiscovered()) {
            String employee = withPicture(stack);
            stack.company().untick("profile_picture");
            stack.tenant.discover();

            Outcome outcome = stack.call("get_profile_picture", Map.of("employee", employee));

            assertThat(outcome.attachments()).isEmpty();
            assertThat(outcome.text()).contains("tick the attribute profile_picture");
        }
    }

    @Test
    void filesAreOfferedOnlyWhereAskedFor() {
        try (DemoStack stack = DemoStack.start()) {
            assertThat(stack.toolNames()).doesNotContain("get_profile_picture");
        }
    }

    private static String withPicture(DemoStack stack) {
        Person person = stack.company().people().stream()
                .filter(one -> one.id() % 10 == 1)
                .findFirst()
                .orElseThrow();
        return String.valueOf(person.id());
    }
}
