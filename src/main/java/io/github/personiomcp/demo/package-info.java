/**
 * A simulated Personio: a believable company in memory, served on loopback in Personio's real wire format with its traps, so that
 * everything else can be tried and tested without a tenant. It knows nothing of the other rooms and shares no code with the adapters
 * that read it; both are written from the API reference.
 */
@NullMarked
package io.github.personiomcp.demo;

import org.jspecify.annotations.NullMarked;
