package io.github.personiomcp.server;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;

/** Escapes in JSON texts the two characters without which Markdown knows no link, no picture and no HTML. */
final class InertText extends CharacterEscapes {

    static final InertText ESCAPES = new InertText();

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final int[] ascii = standardAsciiEscapesForJSON();

    private InertText() {
        ascii[']'] = ESCAPE_STANDARD;
        ascii['<'] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii; // asked for with every text, and changed by nobody
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int letter) {
        return null;
    }
}
