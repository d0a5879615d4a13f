/** Tools that request, change and cancel absences, and that record, change and delete attendances. Approval is never skipped. */
@NullMarked
package io.github.personiomcp.toolset.time;

import org.jspecify.annotations.NullMarked;
