/**
 * From what a credential can read to one immutable {@link io.github.personiomcp.domain.TenantSchema}: finding attributes and giving them
 * readable keys.
 */
@NullMarked
package io.github.personiomcp.discovery;

import org.jspecify.annotations.NullMarked;
