/** The only room that knows the MCP SDK: tools become SDK tools, outcomes become results, standard input and output become a transport. */
@NullMarked
package io.github.personiomcp.server;

import org.jspecify.annotations.NullMarked;
