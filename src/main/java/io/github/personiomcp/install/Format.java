package io.github.personiomcp.install;

import java.util.List;
import java.util.Optional;

/**
 * How a client writes its configuration down. Texts come without a byte order mark, and lines end as they did before.
 *
 * <p>Every method throws an {@link UneditableException} where the text is broken, or of a shape that cannot be changed safely.
 */
public interface Format {

    /** The text with this entry, in the place of one that is there already; a blank text stands for a file that is to be made. */
    String with(String text, Entry entry);

    /** The text without the entry; the same text where there is none. */
    String without(String text);

    /** The words that start the server, as far as they can be told; empty where there is no entry. */
    Optional<List<String>> command(String text);
}
