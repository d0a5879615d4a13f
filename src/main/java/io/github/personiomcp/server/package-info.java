/** The only room that knows the MCP SDK: transports and what turns tools into the protocol's words. The SDK's names stop here. */
@NullMarked
package io.github.personiomcp.server;

import org.jspecify.annotations.NullMarked;
