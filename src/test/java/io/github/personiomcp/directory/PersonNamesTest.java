package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.People;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource({
        "OBrien, 1",
        "Tom O Brien, 1",
        "obrien tom, 1",
        "Annalena Berg, 2",
        "Anna Lena Berg, 2",
        "'Vanderberg, Mia', 3",
        "Jo Mc Carthy, 4",
        "Müller Lüdenscheidt Ida, 5",
        "Ida Mueller, 5",
        "Bob Roth, 6"
    })
    void namesAreUnderstoodHoweverTheyAreJoined(String reference, String id) {
        Snapshot joined = People.snapshot(
                People.named("1", "Tom", "O'Brien").employee(),
                People.named("2", "Anna-Lena", "Berg").employee(),
                People.named("3", "Mia", "van der Berg").employee(),
                People.named("4", "Jo", "McCarthy").employee(),
                People.named("5", "Ida", "Müller-Lüdenscheidt").employee(),
                People.named("6", "Robert", "Roth")
                        .with("preferred_name", "Bob Roth")
                        .employee(),
                People.named("7", "Lars", "Johansen").employee());
        assertThat(PersonResolver.resolve(reference, joined).id()).isEqualTo(id);
        assertThatThrownBy(() -> PersonResolver.resolve("Jo Hansen", joined))
                .message()
                .startsWith("Nobody is known as 'Jo Hansen'.");
    }

    @Test
    void aNameThatSeparatesLettersDifferentlyIsNotAnotherName() {
        Snapshot lisa = People.snapshot(People.named("1", "Anna Lisa", "Berg").employee());
        assertThatThrownBy(() -> PersonResolver.resolve("Anna Elisa Berg", lisa))
                .message()
                .startsWith("Nobody is known as 'Anna Elisa Berg'. Similar: Anna Lisa Berg (id 1");
    }

    @Test
    void aPartOfANameThatIsATypoAwayFromSomebodysFullNameIsAmbiguous() {
        Snapshot two = People.snapshot(
                People.named("1", "Mari Carmen", "Ruiz").employee(),
                People.named("2", "Maria", "Ruiz").employee());
        assertThatThrownBy(() -> PersonResolver.resolve("Mari Ruiz", two))
                .message()
                .startsWith("'Mari Ruiz' could be any of 2 people: ");
        assertThat(PersonResolver.resolve("Mari Carmen", two).id()).isEqualTo("1");
    }

    @Test
    void aPreferredNameInFullCountsAsMuchAsAName() {
        Snapshot two = People.snapshot(
                People.named("1", "Alexandra", "Berg")
                        .with("preferred_name", "Alex Berg")
                        .employee(),
                People.named("2", "Alex", "Berg").employee());
        assertThatThrownBy(() -> PersonResolver.resolve("Alex Berg", two))
                .message()
                .startsWith("'Alex Berg' could be any of 2 people: ");
    }

    @Test
    void candidatesAreFoundThoughATypoChangesHowANameFolds() {
        Snapshot one = People.snapshot(
                People.named("1", "Ciara", "Healy").employee(),
                People.named("2", "Joel", "Berg").employee(),
                People.named("3", "Till", "Groß").employee(),
                People.named("4", "Inés", "Schwarz").employee());
        for (String reference : List.of("Ciara Uealy", "Jole Berg", "Joel Breg", "Till Grßo", "Ins Schwarz")) {
            assertThatThrownBy(() -> PersonResolver.resolve(reference, one))
                    .message()
                    .contains("Similar: ");
        }
    }

    @Test
    void aLongListOfSimilarNamesIsCutAndSaysSo() {
        Employee[] many = IntStream.range(0, 30)
                .mapToObj(i -> People.named("" + (100 + i), "Jan", "Novak").employee())
                .toArray(Employee[]::new);
        assertThatThrownBy(() -> PersonResolver.resolve("Jan Nowak", People.snapshot(many)))
                .message()
                .contains("(id 109, active); …")
                .doesNotContain("id 110");
    }
}
