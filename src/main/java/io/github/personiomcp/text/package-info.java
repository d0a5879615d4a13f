/**
 * Words as people write them: folding of case and accents, the nearest of several words, text made safe to show. Imports nothing of the
 * project.
 */
@NullMarked
package io.github.personiomcp.text;

import org.jspecify.annotations.NullMarked;
