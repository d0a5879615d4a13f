/**
 * JSON Schema (2020-12): a small builder, the schemas of attributes, and the check of arguments against a schema in words an agent can act
 * on.
 */
@NullMarked
package io.github.personiomcp.schema;

import org.jspecify.annotations.NullMarked;
