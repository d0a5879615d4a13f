/**
 * MCP over standard input and output, in place of the SDK's own transport: every line gets its answer, faulty ones too; the end of the
 * input loses no answer; a cancelled call is interrupted; nothing but protocol reaches stdout.
 */
@NullMarked
package io.github.personiomcp.server.stdio;

import org.jspecify.annotations.NullMarked;
