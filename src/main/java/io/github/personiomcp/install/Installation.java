package io.github.personiomcp.install;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The configuration of one client, with the server in it and without. */
public final class Installation {

    private static final Entry ANY = new Entry("personio-mcp", List.of("serve"), Map.of());

    private final Client client;
    private final ConfigurationFile file;

    /** @throws UneditableException where the file is there and cannot be read */
    public Installation(Client client, Path path) {
        this.client = client;
        this.file = ConfigurationFile.read(path);
    }

    /**
     * A change that nobody has made yet.
     *
     * @param after the text to be; null where the file is to be removed, because it holds nothing else
     */
    public record Change(ConfigurationFile file, @Nullable String after) {

        public boolean needed() {
            return after == null ? file.exists() : !after.equals(file.text());
        }

        public List<String> diff(String name) {
            return UnifiedDiff.of(name, file.text(), after == null ? "" : after);
        }

        /** What {@link ConfigurationFile#write} promises. */
        public Optional<Path> make() {
            if (after != null) {
                return file.write(after);
            }
            file.delete();
            return Optional.empty();
        }
    }

    /** Entering the server, in the place of an older entry. */
    public Change entering(Entry entry) {
        return new Change(file, client.format().with(file.text(), entry));
    }

    /**
     * Taking the server out. Where the rest is what it was before it was entered, the file becomes, byte for byte, what it was then; else
     * the entry alone goes.
     */
    public Change removing() {
        String text = file.text();
        if (command().isEmpty()) {
            return new Change(file, text);
        }
        String rest = client.format().without(text);
        List<ConfigurationFile> backups = file.backups();
        if (backups.isEmpty() && leaves(rest, "")) {
            return new Change(file, null);
        }
        Collections.reverse(backups);
        return new Change(
                file,
                backups.stream()
                        .map(ConfigurationFile::text)
                        .filter(original -> leaves(rest, original))
                        .findFirst()
                        .orElse(rest));
    }

    /** The words that start the server, as far as they can be told; empty where it is not entered. */
    public Optional<List<String>> command() {
        return client.format().command(file.text());
    }

    /** Whether {@code rest} is what is left of {@code original} after the server was entered and taken out. */
    private boolean leaves(String rest, String original) {
        try {
            Format format = client.format();
            return format.command(original).isEmpty()
                    && format.without(format.with(original, ANY)).equals(rest);
        } catch (UneditableException e) {
            return false;
        }
    }
}
