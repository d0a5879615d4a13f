/**
 * The record of who asked for what, without any value: one signed line a call, chained to the line before. What is written can be
 * checked by {@link io.github.personiomcp.policy.audit.AuditCheck} with the key alone.
 */
@NullMarked
package io.github.personiomcp.policy.audit;

import org.jspecify.annotations.NullMarked;
