/**
 * What may be seen and done: sensitive classes of attributes, redaction before schemas are made, which tools exist, how a write is
 * confirmed. Tools know nothing of it; what it does not allow does not exist for them.
 */
@NullMarked
package io.github.personiomcp.policy;

import org.jspecify.annotations.NullMarked;
