package io.github.personiomcp.policy.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/** Where bytes go at the end. */
@FunctionalInterface
interface AuditDisk {

    AuditDisk REAL = (file, bytes, force) -> {
        try (FileChannel channel = open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            write(channel, bytes);
            if (force) {
                channel.force(true);
            }
        }
    };

    /**
     * Adds bytes to the end of a file that is made, for its owner alone, where there is none.
     *
     * @param force whether to return only when they have reached the device
     */
    void append(Path file, byte[] bytes, boolean force) throws IOException;

    /** A file, made where there is none; other users of the computer cannot read it where the file system knows rights. */
    static FileChannel open(Path file, StandardOpenOption... options) throws IOException {
        Set<StandardOpenOption> all = new HashSet<>(Set.of(options));
        all.add(StandardOpenOption.CREATE);
        return FileChannel.open(file, all, ownerOnly(file));
    }

    static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
