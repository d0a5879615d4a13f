package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.docs.Documents;
import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the desktop bundle asks its user for, and what becomes of it. Its form as a whole is validated by {@link BundleIT}. */
class BundleManifestTest {

    private static final Map<String, Object> MANIFEST = manifest();

    @Test
    void secretIsKeptLikeOne() {
        assertThat(asked("client_secret")).containsEntry("sensitive", true).containsEntry("required", true);
        assertThat(environment()).containsEntry("PERSONIO_CLIENT_SECRET", "${user_config.client_secret}");
        assertThat(server().get("args").toString()).doesNotContain("user_config");
    }

    /** An app puts nothing in the place of a variable that has neither a value nor a default. */
    @Test
    void everythingThatMayBeLeftOutHasADefault() {
        assertThat(((Map<?, ?>) MANIFEST.get("user_config")).keySet()).allSatisfy(key -> {
            Map<String, Object> asked = asked(String.valueOf(key));
            assertThat(asked.get("required") != null || asked.get("default") != null)
                    .isTrue();
        });
    }

    @Test
    void everythingAskedForReachesAVariableOfTheProgram() throws IOException {
        assertThat(environment().keySet()).allMatch(Documents::tellOfVariable);
        assertThat(((Map<?, ?>) MANIFEST.get("user_config")).keySet())
                .allSatisfy(key -> assertThat(environment()).containsValue("${user_config." + key + "}"));
    }

    /** Further toolsets bring tools of their own, and prompts depend on the tools. */
    @Test
    void appsLookForToolsAndPromptsThatAreNotListed() {
        assertThat(MANIFEST)
                .containsEntry("tools_generated", true)
                .containsEntry("prompts_generated", true)
                .doesNotContainKey("prompts");
    }

    @Test
    void privacyPoliciesAreNamed() {
        assertThat(MANIFEST.get("privacy_policies").toString())
                .contains("personio.com", Pom.read().home() + "/blob/main/docs/data-protection.md");
    }

    private static Map<String, Object> asked(String key) {
        return object(object(MANIFEST.get("user_config")).get(key));
    }

    private static Map<String, Object> environment() {
        return object(server().get("env"));
    }

    private static Map<String, Object> server() {
        return object(object(MANIFEST.get("server")).get("mcp_config"));
    }

    private static Map<String, Object> object(Object value) {
        return WireJson.object(WireJson.text(value)).orElseThrow();
    }

    private static Map<String, Object> manifest() {
        try {
            return WireJson.object(Files.readString(InstalledBundle.SOURCES.resolve("manifest.json")))
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
