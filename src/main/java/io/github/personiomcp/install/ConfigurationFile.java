package io.github.personiomcp.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client's file as it was read, to be replaced as a whole or not at all: it is left alone if it is another one by then. A link stays a
 * link, and permissions stay as they are.
 */
public final class ConfigurationFile {

    private static final String MARK = "\uFEFF";

    private final Path named;
    private final Path file;
    private final byte @Nullable [] read;
    private final String text;

    private ConfigurationFile(Path named, Path file, byte @Nullable [] read) {
        this.named = named;
        this.file = file;
        this.read = read;
        this.text = decoded(read == null ? new byte[0] : read);
    }

    /**
     * Reads the file; one that is not there is read as blank.
     *
     * @throws UneditableException where it is there and cannot be read as text
     */
    public static ConfigurationFile read(Path named) {
        try {
            boolean exists = Files.exists(named, LinkOption.NOFOLLOW_LINKS);
            Path file = exists ? named.toRealPath() : named.toAbsolutePath();
            return new ConfigurationFile(named, file, exists ? Files.readAllBytes(file) : null);
        } catch (IOException e) {
            throw new UneditableException(named + " cannot be read; a link may lead nowhere.");
        }
    }

    /** The text without byte order mark. */
    public String text() {
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    public boolean exists() {
        return read != null;
    }

    /** Copies that were made before earlier changes, the oldest first. */
    public List<ConfigurationFile> backups() {
        List<ConfigurationFile> backups = new ArrayList<>();
        for (int number = 1; Files.exists(backup(number)); number++) {
            backups.add(read(backup(number)));
        }
        return backups;
    }

    /**
     * Replaces the text, after a copy was made of what was there.
     *
     * @return that copy; empty where there was nothing
     * @throws UneditableException where the file has changed since it was read, or cannot be written; it is as it was then
     */
    public Optional<Path> write(String changed) {
        try {
            requireUnchanged();
            Files.createDirectories(folder());
            Optional<Path> backup = read == null ? Optional.empty() : Optional.of(copied());
            replace((text.startsWith(MARK) ? MARK : "") + changed);
            return backup;
        } catch (IOException | UncheckedIOException e) {
            throw new UneditableException(named + " cannot be written. It is as it was.");
        }
    }

    /** Removes the file, which held nothing else. */
    public void delete() {
        try {
            requireUnchanged();
            Files.delete(file);
        } catch (IOException e) {
            throw new UneditableException(named + " cannot be removed. It is as it was.");
        }
    }

    private void requireUnchanged() throws IOException {
        byte[] now = Files.exists(file) ? Files.readAllBytes(file) : null;
        if (!Arrays.equals(now, read)) {
            throw new UneditableException(
                    named + " was changed by another program meanwhile. It was left alone; try again.");
        }
        if (read != null && !Files.isWritable(file)) {
            throw new UneditableException(named + " is read-only. It was left alone.");
        }
    }

    private Path copied() throws IOException {
        int number = 1;
        while (Files.exists(backup(number), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        return Files.copy(file, backup(number), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private Path backup(int number) {
        return named.resolveSibling(named.getFileName() + ".before-personio-mcp-" + number);
    }

    private void replace(String content) throws IOException {
        Path fresh = Files.createTempFile(folder(), file.getFileName().toString(), ".new");
        try {
            copyPermissions(fresh);
            Files.writeString(fresh, content);
            requireUnchanged();
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void copyPermissions(Path fresh) throws IOException {
        if (read != null && Files.getFileAttributeView(fresh, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file));
        }
    }

    private Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UneditableException(named + " is not UTF-8 text. It was left alone.");
        }
    }
}
