/** JSON-RPC 2.0 as MCP narrows it: reading messages, writing them, and the faults that the SDK would stumble over. */
@NullMarked
package io.github.personiomcp.server.jsonrpc;

import org.jspecify.annotations.NullMarked;
