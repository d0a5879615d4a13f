package io.github.personiomcp.server.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The file of keys, one a line. */
public final class KeyFile {

    private final Path path;

    public KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    /**
     * The keys in the file, in its order; none where there is no such file.
     *
     * @throws IOException saying, without the content of any line, why the file cannot be used
     */
    public List<BearerKey> keys() throws IOException {
        try {
            List<BearerKey> keys = new ArrayList<>();
            int number = 0;
            for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
                number++;
                if (!line.isBlank()) {
                    add(line, number, keys);
                }
            }
            return keys;
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw e instanceof BrokenLine ? e : new IOException("The keys file " + path + " cannot be read.", e);
        }
    }

    private void add(String line, int number, List<BearerKey> keys) throws IOException {
        try {
            BearerKey key = KeyLine.read(line);
            if (keys.stream().anyMatch(known -> known.name().equals(key.name()))) {
                throw new IllegalArgumentException("there is a key of this name already");
            }
            keys.add(key);
        } catch (IllegalArgumentException e) {
            throw new BrokenLine("The keys file " + path + ", line " + number + ": " + e.getMessage() + ".", e);
        }
    }

    /**
     * Replaces the keys by what {@code change} makes of them. Nobody else, in this program or another, changes them in between: each waits
     * for the lock of a file beside this one.
     */
    public void change(UnaryOperator<List<BearerKey>> change) throws IOException {
        Files.createDirectories(path.resolveSibling(""));
        Path lock = path.resolveSibling(path.getFileName() + ".lock");
        synchronized (KeyFile.class) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileLock unused = channel.lock();
                write(change.apply(keys()));
            }
        }
    }

    /**
     * Replaces the file as a whole, so that nobody ever reads half of it; only its owner can read or write it where the file system knows
     * rights.
     */
    public void write(List<BearerKey> keys) throws IOException {
        Path folder = path.resolveSibling("");
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, ".keys", ".tmp", ownerOnly());
        try {
            Files.writeString(
                    fresh, keys.stream().map(key -> KeyLine.of(key) + "\n").collect(Collectors.joining()));
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static final class BrokenLine extends IOException {

        private static final long serialVersionUID = 1;

        BrokenLine(String message, Exception cause) {
            super(message, cause);
        }
    }
}
