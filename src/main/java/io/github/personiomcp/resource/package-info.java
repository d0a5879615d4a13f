/**
 * What clients can read under an address: each is the answer of one tool to one question, so that whatever holds for tools holds for it.
 * Also tells which of them are others than before when people change.
 */
@NullMarked
package io.github.personiomcp.resource;

import org.jspecify.annotations.NullMarked;
