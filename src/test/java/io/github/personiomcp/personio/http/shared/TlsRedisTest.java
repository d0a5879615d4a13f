package io.github.personiomcp.personio.http.shared;

import static io.github.personiomcp.personio.http.PermitSharing.State.FALLEN_BACK;
import static io.github.personiomcp.personio.http.shared.Instances.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.testing.Certificates;
import io.github.personiomcp.testing.RedisServer;
import io.lettuce.core.RedisConnectionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Redis server that speaks nothing but TLS. */
@Timeout(60)
class TlsRedisTest {

    @TempDir
    private Path folder;

    @Test
    void instanceThatDoesNotKnowTheIssuerIsOnItsOwnAndSaysWhy() {
        try (CapturedLog log = new CapturedLog();
                RedisServer redis = RedisServer.startWithTls(Certificates.VALID, folder);
                SharedPermitSources stranger = Instances.at(redis.at("localhost"), PATIENT)) {
            Instances.await(
                    () -> log.text().contains(redis.at("localhost") + "/0 shows a TLS certificate that is not"));

            assertThat(stranger.sharing().state()).isEqualTo(FALLEN_BACK);
        }
    }

    @Test
    void instanceWhoseJavaTrustsTheIssuerSharesWithTheHostThatTheCertificateNames() throws Exception {
        try (RedisServer redis = RedisServer.startWithTls(Certificates.VALID, folder)) {
            String told = told(redis.at("localhost"), redis.at("127.0.0.1"));

            assertThat(told)
                    .contains("SHARED: ", "Permits are shared through Redis at " + redis.at("localhost"))
                    .contains(
                            "FALLEN_BACK: ",
                            redis.at("127.0.0.1") + "/0 shows a TLS certificate that is not trusted, or");
        }
    }

    @Test
    void handshakeThatFailsOtherwiseIsToldAsSuch() {
        Throwable trouble = new RedisConnectionException("Unable to connect", new SSLHandshakeException("no"));

        assertThat(RedisTrouble.inWords(trouble)).isEqualTo("cannot be reached by TLS");
    }

    private String told(String... addresses) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djavax.net.ssl.trustStore=" + Certificates.trustStore(folder),
                "-Djavax.net.ssl.trustStorePassword=" + Certificates.PASSWORD,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SharingProcess.class.getName()));
        command.addAll(List.of(addresses));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
