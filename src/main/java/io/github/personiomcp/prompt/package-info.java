/**
 * Conversations to be picked from a client's menu: each is one line in {@link io.github.personiomcp.prompt.Prompts} and one file of words
 * for each language. A prompt names tools and never runs one; it exists, line by line, where what it names exists.
 */
@NullMarked
package io.github.personiomcp.prompt;

import org.jspecify.annotations.NullMarked;
