/** Lists of what people belong to, for keeping other systems in step. */
@NullMarked
package io.github.personiomcp.toolset.organizationdata;

import org.jspecify.annotations.NullMarked;
