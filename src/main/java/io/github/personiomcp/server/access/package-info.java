/**
 * Who may call over HTTP, and as far as what: by a key out of a file, or by a token of an authorization server. What a caller shows is
 * judged here and goes no further; nothing of it is logged.
 */
@NullMarked
package io.github.personiomcp.server.access;

import org.jspecify.annotations.NullMarked;
