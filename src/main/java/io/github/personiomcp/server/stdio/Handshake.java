package io.github.personiomcp.server.stdio;

import io.modelcontextprotocol.spec.ProtocolVersions;
import org.jspecify.annotations.Nullable;

/** How far client and server have come in getting to know each other. */
final class Handshake {

    private volatile @Nullable String version;
    private volatile boolean confirmed;

    /** The server has answered {@code initialize} with this protocol version. */
    void agree(String protocolVersion) {
        version = protocolVersion;
    }

    /** The client is ready for work. */
    void confirm() {
        confirmed = true;
    }

    boolean agreed() {
        return version != null;
    }

    boolean confirmed() {
        return confirmed;
    }

    /** Batches came with one revision of the protocol and went with the next. */
    boolean allowsBatches() {
        return ProtocolVersions.MCP_2025_03_26.equals(version);
    }
}
