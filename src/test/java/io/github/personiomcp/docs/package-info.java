/** Proof that the documents tell the truth: every command runs, every block parses, every link leads somewhere, every table is fresh. */
@NullMarked
package io.github.personiomcp.docs;

import org.jspecify.annotations.NullMarked;
