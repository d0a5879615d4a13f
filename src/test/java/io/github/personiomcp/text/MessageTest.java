package io.github.personiomcp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Wording GERMAN = Wording.in(Language.DE);
    private static final Message DAYS = Message.of("{0} days", 3);

    @Test
    void gapsAreFilledInEveryLanguage() {
        assertThat(DAYS).hasToString("3 days");
        assertThat(GERMAN.say(DAYS)).isEqualTo("3 Tage");
    }

    @Test
    void messagesInGapsAreSaidInTheSameLanguage() {
        Message empty = Message.of("It takes {0}; breaks and public holidays are not taken off.", DAYS);

        assertThat(empty).hasToString("It takes 3 days; breaks and public holidays are not taken off.");
        assertThat(GERMAN.say(empty)).isEqualTo("Sie umfasst 3 Tage; Pausen und Feiertage sind nicht abgezogen.");
    }

    @Test
    void whatHasNoGermanIsSaidInEnglish() {
        assertThat(GERMAN.say("Nobody ever says {0}.", "this")).isEqualTo("Nobody ever says this.");
    }

    @Test
    void valuesAreNeitherPatternsNorTranslated() {
        assertThat(GERMAN.say("{0} or {1}", "{1}", "(empty)")).isEqualTo("{1} oder (empty)");
    }

    @Test
    void withoutValuesAPatternStandsAsItIs() {
        assertThat(Message.of("Use {0}.")).hasToString("Use {0}.");
    }

    @Test
    void sentencesFollowEachOther() {
        assertThat(Message.of("(empty)").then(Message.of("calls"))).hasToString("(empty) calls");
        assertThat(GERMAN.say(Message.sentences(List.of(Message.of("(empty)"), Message.of("calls")))))
                .isEqualTo("(leer) Aufrufe");
    }

    @Test
    void clauseHasNoFullStop() {
        Message note = Message.of("{0}: 3", Message.of("Try again in a minute.").clause());

        assertThat(note).hasToString("Try again in a minute: 3");
        assertThat(GERMAN.say(note)).isEqualTo("Versuchen Sie es in einer Minute noch einmal: 3");
    }

    @Test
    void messagesAreJoinedInTheSameLanguage() {
        Message both = Message.of("{0} {1}", Message.joined("; ", List.of(DAYS, Message.of("(empty)"))), "(empty)");

        assertThat(both).hasToString("3 days; (empty) (empty)");
        assertThat(GERMAN.say(both)).isEqualTo("3 Tage; (leer) (empty)");
    }

    @Test
    void messagesInRecordsOfAListAreSaid() {
        List<Object> records = List.of(Map.of("before", DAYS, "field", "calls"), Map.of("field", "calls"));

        assertThat(GERMAN.said(records))
                .isEqualTo(List.of(Map.of("before", "3 Tage", "field", "calls"), Map.of("field", "calls")));
    }

    @Test
    void listsOfMessagesAreSaidAndOtherValuesStayAsTheyAre() {
        List<String> names = List.of("calls");

        assertThat(GERMAN.said(List.of(DAYS, "calls"))).isEqualTo(List.of("3 Tage", "calls"));
        assertThat(GERMAN.said(names)).isSameAs(names);
    }
}
