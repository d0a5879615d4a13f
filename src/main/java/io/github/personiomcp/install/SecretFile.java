package io.github.personiomcp.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/** A file of this user's that holds a client secret and that nobody else can read. */
public record SecretFile(Path path) {

    private static final Places FOLDER =
            new Places("%CONFIG%/personio-mcp", "~/Library/Application Support/personio-mcp", "%APPDATA%/personio-mcp");

    /** That for a client id; empty where the environment names no home folder. */
    public static Optional<SecretFile> of(
            String clientId, Places.OperatingSystem system, Map<String, String> environment) {
        String name = clientId.replaceAll("[^A-Za-z0-9-]", "_") + ".secret";
        return FOLDER.file(system, environment).map(folder -> new SecretFile(folder.resolve(name)));
    }

    /**
     * Writes the file, or leaves the one that was there as it is.
     *
     * @throws UneditableException where it cannot be written
     */
    public void write(String secret) {
        try {
            Files.createDirectories(path.getParent());
            Path fresh = Files.createTempFile(path.getParent(), "secret", ".new");
            try {
                Files.writeString(fresh, secret + "\n");
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UneditableException("The secret cannot be written to " + path + ". Nothing was changed.");
        }
    }
}
