/** Confines the ports to some of the people: whoever is outside does not exist for anything above them. */
@NullMarked
package io.github.personiomcp.policy.scope;

import org.jspecify.annotations.NullMarked;
