/**
 * What this project talks about: people, attributes, absences, attendances, and the ports through which they are reached. No I/O,
 * no library, no knowledge of Personio's wire formats. Everything else may import this room; it imports nothing.
 */
@NullMarked
package io.github.personiomcp.domain;

import org.jspecify.annotations.NullMarked;
