@NullMarked
package io.github.personiomcp.monitoring;

import org.jspecify.annotations.NullMarked;
