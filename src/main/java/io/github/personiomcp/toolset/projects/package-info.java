/** Tools about projects that working time is recorded for. None deletes one: Personio would delete its subprojects with it. */
@NullMarked
package io.github.personiomcp.toolset.projects;

import org.jspecify.annotations.NullMarked;
