/**
 * Entering this server in the configurations of MCP clients, and taking it out again. Files are edited as texts: whatever else a file
 * holds stays as it is, byte for byte. Adding a client is one line in {@link io.github.personiomcp.install.Clients}.
 */
@NullMarked
package io.github.personiomcp.install;

import org.jspecify.annotations.NullMarked;
