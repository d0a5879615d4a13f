/**
 * The only room that knows the MCP SDK: tools, prompts and resources become the SDK's, outcomes become results, standard input and
 * output become a transport.
 */
@NullMarked
package io.github.personiomcp.server;

import org.jspecify.annotations.NullMarked;
