/** Every fault that Personio or the network can produce, at every operation of every port: the fault matrix. */
@NullMarked
package io.github.personiomcp.personio.faults;

import org.jspecify.annotations.NullMarked;
