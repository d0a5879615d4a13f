/** Proof that what is released fits together and starts by every line that is documented: pom, JBang, bundle, container, registry entry, examples. */
@NullMarked
package io.github.personiomcp.release;

import org.jspecify.annotations.NullMarked;
