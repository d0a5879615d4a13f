package io.github.personiomcp.server;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.nio.charset.StandardCharsets;

/** Counts what a text costs a language model, in tokens of the encoding {@code o200k_base}. */
public final class Tokens {

    /** Of one {@code char} in UTF-8; a token is at least one byte. */
    private static final int MOST_BYTES = 3;

    private Tokens() {}

    public static int count(String text) {
        return O200k.ENCODING.countTokensOrdinary(text);
    }

    /** Whether {@code text} costs more than {@code limit}; short texts are settled without loading the encoding. */
    static boolean exceed(String text, int limit) {
        return (long) text.length() * MOST_BYTES > limit
                && text.getBytes(StandardCharsets.UTF_8).length > limit
                && count(text) > limit;
    }

    private static final class O200k {
        static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    }
}
