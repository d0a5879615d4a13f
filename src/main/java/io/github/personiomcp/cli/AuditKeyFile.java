package io.github.personiomcp.cli;

import io.github.personiomcp.policy.audit.AuditKey;
import io.github.personiomcp.policy.audit.AuditKeyException;
import java.nio.file.Path;

/** The key of an audit file: named, or beside the file under the name that the server gives it. */
final class AuditKeyFile {

    private AuditKeyFile() {}

    /**
     * The key that signs {@code file}, which may be a part that was put aside.
     *
     * @throws UsageException where it cannot be read
     */
    static AuditKey read(Path file, RootCommand root) {
        Path named = root.auditKeyFile();
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.\\d{6}$", "");
        try {
            return AuditKey.read(named == null ? file.resolveSibling(name + ".key") : named);
        } catch (AuditKeyException e) {
            throw new UsageException(e.getMessage() + " Name the file with the key: --audit-key-file FILE.");
        }
    }
}
