package io.github.personiomcp.demo;

import java.text.Normalizer;
import java.util.Locale;

/** A first and a last name. */
record FullName(String first, String last, boolean woman) {

    /** The name as it stands before the @ of an address: plain ASCII. */
    String mailbox() {
        return ascii(first) + "." + ascii(last);
    }

    private static String ascii(String name) {
        String german = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ø", "oe")
                .replace("æ", "ae")
                .replace("ı", "i");
        return Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
