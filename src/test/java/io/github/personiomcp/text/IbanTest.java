package io.github.personiomcp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    private static final Map<String, Integer> LENGTHS =
            Map.of("DE", 22, "ES", 24, "GB", 22, "FR", 27, "NL", 18, "NO", 15, "MT", 31, "AT", 20, "CH", 21, "PL", 28);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "DE89 3704 0044 0532 0130 00",
                "de89-3704-0044-0532-0130-00",
                "GB82 WEST 1234 5698 7654 32",
                "Account: ES91 2100 0418 4502 0005 1332, Maria",
                "(NO9386011117947)",
                "DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000",
                "DE89 37\u200b04 0044 0532 0130 00",
                "ＤＥ８９３７０４００４４０５３２０１３０００",
                "to\nDE89 3704 0044 0532 0130 00\nplease",
                "DE00 1234, then DE89370400440532013000"
            })
    void accountNumbersAreFoundHoweverTheyAreWritten(String text) {
        assertThat(Iban.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DE",
                "DE89 3704 0044 0532 0130 01",
                "DE8937040044053201300",
                "DE893704004405320130001",
                "XDE89370400440532013000",
                "ZZ89370400440532013000",
                "A long text about nothing with 1234567890 in it",
                "4111 1111 1111 1111"
            })
    void nothingElseIs(String text) {
        assertThat(Iban.in(text)).isFalse();
    }

    @Test
    void everyNumberWithTheRightChecksumIsFoundAndNoneWithAnother() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String iban = iban(random);
            int wrong = 4 + random.nextInt(iban.length() - 4);
            char other = (char) ('0' + (iban.charAt(wrong) - '0' + 1 + random.nextInt(9)) % 10);
            String mistyped = iban.substring(0, wrong) + other + iban.substring(wrong + 1);

            assertThat(Iban.in("x " + dressed(iban, random) + " y"))
                    .as("seed %d: %s", seed, iban)
                    .isTrue();
            assertThat(Iban.in(mistyped)).as("seed %d: %s", seed, mistyped).isFalse();
            assertThat(Iban.in(iban.substring(0, iban.length() - 1)))
                    .as("seed %d: %s", seed, iban)
                    .isFalse();
        }
    }

    private static String iban(Random random) {
        String country = LENGTHS.keySet().stream().sorted().toList().get(random.nextInt(LENGTHS.size()));
        StringBuilder account = new StringBuilder();
        while (account.length() < LENGTHS.getOrDefault(country, 0) - 4) {
            account.append(random.nextInt(10));
        }
        String digits = "" + account + (country.charAt(0) - 'A' + 10) + (country.charAt(1) - 'A' + 10) + "00";
        int check = 98 - new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue();
        return country + "%02d".formatted(check) + account;
    }

    private static String dressed(String iban, Random random) {
        String[] between = {"", " ", "-", "\u00a0"};
        String written = iban.replaceAll("(.{4})(?=.)", "$1" + between[random.nextInt(between.length)]);
        return random.nextBoolean() ? written : written.toLowerCase(Locale.ROOT);
    }
}
