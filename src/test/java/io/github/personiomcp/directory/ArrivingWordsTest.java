package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.benchmark.ManyPeople;
import io.github.personiomcp.directory.WordIndex.Reach;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.People;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArrivingWordsTest {

    private final ArrivingWords words = new ArrivingWords();

    @Test
    void whoeverComesInWhateverOrderIsFoundAsIfIndexedAtOnce() {
        List<Employee> people = ManyPeople.of(300, 7);
        List<Employee> arriving = new ArrayList<>(people);
        Collections.shuffle(arriving, new Random(7));
        arriving.forEach(words::add);

        WordSearch collected = read(people).index().words();

        assertThat(collected.patched()).isFalse();
        WordSearch atOnce = ManyPeople.snapshot(300, 7).index().words();
        for (Employee person : people) {
            for (String word : PersonNames.words(person.name())) {
                assertThat(found(collected, word)).isEqualTo(found(atOnce, word));
            }
        }
    }

    @Test
    void whoeverCameTwiceIsFoundAsTheyAreHeld() {
        Employee held = People.named("1", "Zora", "Zenith").employee();
        words.add(held);
        words.add(People.named("1", "Yves", "Zenith").employee());
        words.add(People.named("2", "Xaver", "Zenith").employee());

        WordSearch search = read(List.of(
                        held, People.named("2", "Xaver", "Zenith").employee()))
                .index()
                .words();

        assertThat(found(search, "zora").cardinality()).isOne();
        assertThat(found(search, "xaver").cardinality()).isOne();
        assertThat(found(search, "yves").cardinality()).isZero();
    }

    @Test
    void whoeverIsNotHeldIsNotFoundAndWhoeverNeverCameIs() {
        words.add(People.named("1", "Zora", "Zenith").employee());

        WordSearch search = read(List.of(People.named("2", "Xaver", "Zenith").employee()))
                .index()
                .words();

        assertThat(found(search, "zora").cardinality()).isZero();
        assertThat(found(search, "zenith").cardinality()).isOne();
    }

    private Snapshot read(List<Employee> people) {
        return new Snapshot(ManyPeople.tenant(), people, People.AS_OF, true, null, Optional.of(words));
    }

    private static BitSet found(WordSearch search, String word) {
        return search.positions(word, Reach.TYPO, Weight.OTHER);
    }
}
