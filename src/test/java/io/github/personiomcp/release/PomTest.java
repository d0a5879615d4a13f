package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pom has what Maven Central asks for, and makes it only where a release is wanted. */
class PomTest {

    private static final Pom POM = Pom.read();
    private static final String RELEASE = "/project/profiles/profile[id='release']/build/plugins/plugin";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "developers/developer/url",
                "scm/connection",
                "scm/developerConnection",
                "scm/url"
            })
    void whatMavenCentralAsksForIsThere(String element) {
        assertThat(POM.text("/project/" + element)).isNotBlank();
    }

    @Test
    void homeIsToldOnceAndBelongsToTheGroup() {
        assertThat(POM.home())
                .isEqualTo("https://github.com/" + POM.serverName().replace("io.github.", ""));
        assertThat(POM.text("/project/url")).isEqualTo("${project.home}");
        assertThat(POM.text("/project/scm/url")).isEqualTo("${project.home}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maven-source-plugin",
                "maven-javadoc-plugin",
                "cyclonedx-maven-plugin",
                "maven-gpg-plugin",
                "central-publishing-maven-plugin"
            })
    void releaseAddsItAndTheDailyBuildDoesNot(String plugin) {
        assertThat(POM.text(RELEASE + "[artifactId='" + plugin + "']/version")).isNotBlank();
        assertThat(POM.text("count(/project/build//plugin[artifactId='" + plugin + "'])"))
                .isEqualTo("0");
    }
}
