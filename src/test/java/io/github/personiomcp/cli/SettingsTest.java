package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.tool.Toolset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Option;

class SettingsTest {

    private final Options options = new Options();
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void tenantNeedsIdAndSecretOrTheDemo() throws IOException {
        assertThat(settings().tenantConfigured()).isFalse();
        options.clientId = "id";
        assertThat(settings().tenantConfigured()).isFalse();
        options.clientSecretFile = secretFile("s");
        assertThat(settings().tenantConfigured()).isTrue();
        options.clientSecretFile = null;
        environment.put("PERSONIO_CLIENT_SECRET", "s");
        assertThat(settings().tenantConfigured()).isTrue();
        environment.clear();
        options.demo = 30;
        assertThat(settings().tenantConfigured()).isTrue();
    }

    @Test
    void whatIsMissingIsNamedWithTheScreenThatGivesIt() {
        assertThat(settings().missingCredential())
                .asString()
                .contains("PERSONIO_CLIENT_ID is missing", "Connected integrations");
        options.clientId = "id";
        assertThat(settings().missingCredential()).asString().contains("PERSONIO_CLIENT_SECRET_FILE is missing");
    }

    @Test
    void twoSecretsContradictEachOther() throws IOException {
        environment.put("PERSONIO_CLIENT_SECRET", "hush");
        options.clientSecretFile = secretFile("hush");

        assertThatThrownBy(this::settings)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("only one")
                .hasMessageNotContaining("hush");
    }

    @Test
    void missingSecretFileStopsTheStart() {
        options.clientSecretFile = folder.resolve("missing");

        assertThatThrownBy(this::settings)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("missing cannot be read");
    }

    @Test
    void emptySecretFileStopsTheStart() throws IOException {
        options.clientSecretFile = secretFile(" \n");

        assertThatThrownBy(this::settings)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is empty. Put the client secret");
    }

    @Test
    void secretFileIsReadAnewForEveryCredential() throws IOException {
        options.clientId = "id";
        options.clientSecretFile = secretFile("old\n");
        Settings settings = settings();
        assertThat(settings.credential().clientSecret()).isEqualTo("old");

        secretFile("new\n");

        assertThat(settings.credential().clientSecret()).isEqualTo("new");
    }

    @Test
    void writesOffMakesTheHttpClientRefuseAnythingButReads() {
        assertThat(settings().http().most()).isEqualTo(Effect.UPDATE);
        options.writes = WritePolicy.OFF;
        assertThat(settings().http().most()).isEqualTo(Effect.READ);
    }

    @Test
    void deletionsAreRefusedByTheHttpClientUnlessAllowed() {
        options.allowDeletes = true;
        assertThat(settings().http().most()).isEqualTo(Effect.DELETE);
    }

    @Test
    void furtherToolsetsAreAskedForByName() {
        options.toolsets = List.of("time");
        assertThat(settings().policy().further()).containsExactly(Toolset.TIME);
        options.toolsets = List.of("all");
        assertThat(settings().policy().further()).contains(Toolset.values());
    }

    @Test
    void anUnknownToolsetStopsTheStartNamingTheNearest() {
        options.toolsets = List.of("tiem");

        assertThatThrownBy(this::settings)
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--toolsets tiem is no toolset. Did you mean time? Toolsets: employees,");
    }

    @Test
    void aToolsetWhoseContentIsHiddenStopsTheStartSayingWhatToExpose() {
        options.toolsets = List.of("time", " compensation");

        assertThatThrownBy(this::settings)
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "--toolsets compensation shows nothing but pay, which is hidden. Add --expose pay, which --hide overrules, or leave"
                                + " the toolset out.");
        options.expose = List.of("pay");
        assertThat(settings().policy().further()).contains(Toolset.COMPENSATION);
    }

    @Test
    void allToolsetsAreThoseThatMayBeShown() {
        options.toolsets = List.of("all");

        assertThat(settings().policy().hiddenAs(Toolset.COMPENSATION)).contains("pay");
    }

    @Test
    void helpNamesEveryFurtherToolset() throws NoSuchFieldException {
        Option option = Options.class.getDeclaredField("toolsets").getAnnotation(Option.class);

        assertThat(option.description()[0])
                .contains(Stream.of(Toolset.values())
                        .filter(toolset -> !toolset.standard())
                        .map(Toolset::label)
                        .toList());
    }

    @Test
    void ratesAreRequestsAMinute() {
        options.rate = Map.of("v1-employees", "120/min", "v2-other", "60");

        assertThat(settings().http().perMinute())
                .containsEntry(EndpointFamily.V1_EMPLOYEES, 120)
                .containsEntry(EndpointFamily.V2_OTHER, 60);
    }

    @Test
    void exposeTakesClassesAndAttributeKeys() {
        options.expose = List.of("health", " iban", "emergency_contact");

        assertThat(settings().policy().visibility().exposed())
                .containsExactlyInAnyOrder("health", "iban", "emergency_contact");
    }

    @Test
    void brokenProxyVariableStopsNoCommandByItself() {
        environment.put("HTTPS_PROXY", "socks5://user:hush@proxy");

        assertThat(settings().http().proxy().unusable()).containsExactly(Map.entry("https", "HTTPS_PROXY"));
    }

    @Test
    void descriptionHoldsNoSecret() {
        options.clientId = "id";
        environment.put("PERSONIO_CLIENT_SECRET", "hush");

        assertThat(settings().describe()).isEqualTo("client id id at https://api.personio.de");
    }

    private Settings settings() {
        return new Settings(options, Configuration.of(environment, List.of()));
    }

    private Path secretFile(String content) throws IOException {
        return Files.writeString(folder.resolve("secret"), content);
    }
}
