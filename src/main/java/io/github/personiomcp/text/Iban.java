package io.github.personiomcp.text;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds bank account numbers (ISO 13616) by what is certain about them: the country's length and the checksum. */
public final class Iban {

    private static final int SHORTEST = 15;
    private static final int CHECKED = 4;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private static final String LENGTHS = """
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18
            FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20
            LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24
            SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30""";

    private Iban() {}

    /** Made when the first candidate is seen. */
    private static final class Countries {
        private static final Map<String, Integer> LENGTH = new HashMap<>();

        static {
            for (String country : LENGTHS.split("\\s+", -1)) {
                LENGTH.put(country.substring(0, 2), Integer.valueOf(country.substring(2)));
            }
        }
    }

    /** Whether one stands anywhere in {@code text}, in small letters or capitals, in groups or not. */
    public static boolean in(String text) {
        if (text.length() < SHORTEST) {
            return false;
        }
        String plain = ascii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int at = 0; at + SHORTEST <= plain.length(); at++) {
            if (begins(plain, at) && complete(plain, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    /** Two letters with a digit behind them, at the beginning of a word: the fast refusal of nearly every place. */
    private static boolean begins(String text, int at) {
        return letter(text.charAt(at)) && letter(text.charAt(at + 1)) && (at == 0 || !wordly(text.charAt(at - 1)));
    }

    private static boolean complete(String text, int at) {
        String country = text.substring(at, at + 2).toUpperCase(Locale.ROOT);
        int length = Countries.LENGTH.getOrDefault(country, 0);
        StringBuilder number = new StringBuilder(length);
        int next = at;
        while (next < text.length() && number.length() < length && (wordly(text.charAt(next)) || skipped(text, next))) {
            if (wordly(text.charAt(next))) {
                number.append(text.charAt(next));
            }
            next++;
        }
        boolean ends = next == text.length() || !wordly(text.charAt(next));
        return length > 0 && number.length() == length && ends && valid(number.toString());
    }

    private static boolean valid(String number) {
        StringBuilder digits = new StringBuilder();
        for (char letter : (number.substring(CHECKED) + number.substring(0, CHECKED)).toCharArray()) {
            digits.append(Character.digit(letter, Character.MAX_RADIX));
        }
        boolean checkDigits = Character.isDigit(number.charAt(2)) && Character.isDigit(number.charAt(3));
        return checkDigits && new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

    /** What people and programs put between the groups, and what nobody sees. */
    private static boolean skipped(String text, int at) {
        char letter = text.charAt(at);
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || "-–.·_/".indexOf(letter) >= 0
                || Character.getType(letter) == Character.FORMAT;
    }

    private static boolean letter(char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    }

    private static boolean wordly(char letter) {
        return letter(letter) || (letter >= '0' && letter <= '9');
    }
}
