package io.github.personiomcp.server.stdio;

import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far client and server have come in getting to know each other. */
final class Handshake {

    /** The versions of the protocol that are spoken here, the latest last. */
    static final List<String> VERSIONS = List.of(
            ProtocolVersions.MCP_2024_11_05,
            ProtocolVersions.MCP_2025_03_26,
            ProtocolVersions.MCP_2025_06_18,
            ProtocolVersions.MCP_2025_11_25);

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
