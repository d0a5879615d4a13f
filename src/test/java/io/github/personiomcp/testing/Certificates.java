package io.github.personiomcp.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificates of {@code localhost}, and of no other name, by an authority that nobody trusts who is not told to. The JDK's keytool makes
 * them, once in a process and when somebody needs one.
 */
public final class Certificates {

    /** Valid for two more days. */
    public static final String VALID = "valid";

    /** Expired days ago. */
    public static final String EXPIRED = "expired";

    /** Of every key store in a file. */
    public static final String PASSWORD = "of-no-use";

    private static final String AUTHORITY = "authority";
    private static final KeyStore ALL = made();

    private Certificates() {}

    /** For servers that show one of these certificates. */
    public static SSLContext showing(String name) {
        try {
            KeyStore one = empty();
            one.setKeyEntry(name, key(name), PASSWORD.toCharArray(), chain(name));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For clients that trust the authority, and no other. */
    public static SSLContext trusting() {
        try {
            return trusting(authority());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For clients that trust nobody at all. */
    public static SSLContext trustingNobody() {
        try {
            return trusting(empty());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file for {@code javax.net.ssl.trustStore} that holds the authority alone. */
    public static Path trustStore(Path folder) {
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            authority().store(out, PASSWORD.toCharArray());
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file in the format PEM with a certificate and that of its authority. */
    public static Path certificateFile(String name, Path folder) {
        try {
            StringBuilder text = new StringBuilder();
            for (Certificate certificate : chain(name)) {
                text.append(pem("CERTIFICATE", certificate.getEncoded()));
            }
            return Files.writeString(folder.resolve(name + ".crt"), text);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file in the format PEM with the private key of a certificate. */
    public static Path keyFile(String name, Path folder) {
        try {
            return Files.writeString(
                    folder.resolve(name + ".key"), pem("PRIVATE KEY", key(name).getEncoded()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    private static SSLContext trusting(KeyStore authorities) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore authority() throws GeneralSecurityException, IOException {
        KeyStore one = empty();
        one.setCertificateEntry(AUTHORITY, ALL.getCertificate(AUTHORITY));
        return one;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Key key(String name) throws GeneralSecurityException {
        return ALL.getKey(name, PASSWORD.toCharArray());
    }

    private static Certificate[] chain(String name) throws GeneralSecurityException {
        return new Certificate[] {ALL.getCertificate(name), ALL.getCertificate(AUTHORITY)};
    }

    private static KeyStore made() {
        try {
            Path folder = Files.createTempDirectory("certificates");
            Path file = folder.resolve("all.p12");
            make(file, AUTHORITY, "-30d", "-validity", "365", "-dname", "CN=Authority of tests", "-ext", "bc:c");
            makeLeaf(file, VALID, "-1d", "3");
            makeLeaf(file, EXPIRED, "-10d", "5");
            KeyStore made = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            Files.delete(file);
            Files.delete(folder);
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeLeaf(Path file, String name, String start, String days) throws IOException {
        String[] options = {
            "-validity", days, "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", AUTHORITY
        };
        make(file, name, start, options);
    }

    private static void make(Path file, String name, String start, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair"));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-alias", name, "-startdate", start));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.onExit().join().exitValue()).as(said).isZero();
    }
}
