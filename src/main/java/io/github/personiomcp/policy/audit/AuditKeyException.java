package io.github.personiomcp.policy.audit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The file with the key is of no use. The message is for an operator, and never holds what is in it. */
public final class AuditKeyException extends IOException {

    AuditKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
