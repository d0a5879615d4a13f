@NullMarked
package io.github.personiomcp.server.access;

import org.jspecify.annotations.NullMarked;
