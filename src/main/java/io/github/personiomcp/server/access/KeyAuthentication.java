package io.github.personiomcp.server.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in whoever has a key of a file. The file is read again as soon as it changed, so that keys come and go without a restart; one that
 * cannot be used changes nothing, and is read again until it can.
 */
public final class KeyAuthentication implements Authentication {

    private static final Logger LOG = LoggerFactory.getLogger(KeyAuthentication.class);
    private static final Verdict INVALID = new Verdict.Invalid("This key is not valid here.", true);

    private final KeyFile file;
    private Object seen;
    private List<BearerKey> keys;
    private @Nullable String trouble;

    /** @throws IOException saying why the file cannot be used */
    public KeyAuthentication(KeyFile file) throws IOException {
        this.file = file;
        this.seen = stamp();
        this.keys = file.keys();
    }

    @Override
    public Verdict judge(String token) {
        String hash = BearerKey.hash(token);
        BearerKey found = null;
        for (BearerKey key : current()) {
            if (key.hasHash(hash)) {
                found = key;
            }
        }
        return found == null ? INVALID : new Verdict.Granted(new Admitted(found.name(), found.profile()));
    }

    @Override
    public String request() {
        return "This server asks for a key: send the header Authorization: Bearer KEY. Its operator makes one with personio-mcp key add.";
    }

    @Override
    public Optional<ProtectedResource> resource() {
        return Optional.empty();
    }

    @Override
    public synchronized Optional<String> trouble() {
        current();
        return Optional.ofNullable(trouble)
                .map(known -> "The keys file cannot be used; the log says why. The keys that were there before go on to"
                        + " count, also those that were removed since.");
    }

    /** The stamp is taken first: a file that changes while it is read is read again. */
    private synchronized List<BearerKey> current() {
        Object now = stamp();
        if (trouble != null || !now.equals(seen)) {
            try {
                keys = read();
                seen = now;
                trouble = null;
            } catch (IOException e) {
                tell(String.valueOf(e.getMessage()));
            }
        }
        return keys;
    }

    private List<BearerKey> read() throws IOException {
        if (Files.notExists(file.path())) {
            throw new IOException("The keys file " + file.path() + " is gone.");
        }
        return file.keys();
    }

    private void tell(String found) {
        if (!found.equals(trouble)) {
            LOG.warn("{} The keys that were there before go on to count.", found);
        }
        trouble = found;
    }

    private Object stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            return "";
        }
    }

    private record Stamp(
            Object modified, long size, @Nullable Object identity) {}
}
