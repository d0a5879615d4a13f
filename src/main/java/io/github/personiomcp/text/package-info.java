/**
 * Words as people write them: folding of case and accents, the nearest of several words, text made safe to show, and what is said to
 * people in their language. Imports nothing of the project.
 */
@NullMarked
package io.github.personiomcp.text;

import org.jspecify.annotations.NullMarked;
