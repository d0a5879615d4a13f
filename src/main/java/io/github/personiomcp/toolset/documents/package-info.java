/** Tools about the documents in personnel files. */
@NullMarked
package io.github.personiomcp.toolset.documents;

import org.jspecify.annotations.NullMarked;
