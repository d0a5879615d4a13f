@NullMarked
package io.github.personiomcp.server.http;

import org.jspecify.annotations.NullMarked;
