/**
 * What a tool is: a small class that describes itself for one tenant ({@link io.github.personiomcp.tool.ToolSpec}) and runs on domain
 * ports ({@link io.github.personiomcp.tool.ToolCall} in, {@link io.github.personiomcp.tool.ToolResult} out). Knows neither the
 * protocol nor JSON.
 */
@NullMarked
package io.github.personiomcp.tool;

import org.jspecify.annotations.NullMarked;
