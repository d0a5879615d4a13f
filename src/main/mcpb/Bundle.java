import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Puts together what the desktop bundle holds on this computer's platform: {@code java src/main/mcpb/Bundle.java JAR FOLDER}. Of Java only
 * the modules are taken that the program uses, and the launcher's flags with them.
 */
final class Bundle {

    private static final Path MANIFEST = Path.of("src", "main", "mcpb", "manifest.json");
    private static final String MODULES = String.join(
            ",",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.sql",
            "jdk.crypto.ec",
            "jdk.httpserver",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported");
    private static final String FLAGS =
            "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable -Xlog:all=warning:stderr";

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        link(folder.resolve("runtime"));
        Files.copy(jar, folder.resolve("personio-mcp.jar"));
        Files.writeString(folder.resolve("manifest.json"), forThisPlatform(Files.readString(MANIFEST)));
    }

    private static void link(Path runtime) throws IOException, InterruptedException {
        List<String> jlink = List.of(
                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                "--add-modules=" + MODULES,
                "--add-options=" + FLAGS,
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output=" + runtime);
        int exit = new ProcessBuilder(jlink).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("jlink ended with " + exit);
        }
    }

    private static String forThisPlatform(String manifest) {
        return manifest.replaceFirst("(\"platforms\" : )\\[[^]]*]", "$1[ \"" + platform() + "\" ]");
    }

    /** As Node and the manifest name it. */
    private static String platform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "win32" : name.startsWith("mac") ? "darwin" : "linux";
    }
}
