/**
 * Proof of what the project promises, on the whole of it: the server wired as the command line wires it, against the demo company, and
 * the real jar and launcher as processes.
 */
@NullMarked
package io.github.personiomcp.acceptance;

import org.jspecify.annotations.NullMarked;
