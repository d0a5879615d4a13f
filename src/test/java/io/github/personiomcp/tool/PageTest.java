package io.github.personiomcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void aListThatFitsIsComplete() {
        assertThat(page(records(2), Map.of()).content())
                .isEqualTo(Map.of("people", records(2), "total", 2, "returned", 2, "complete", true));
    }

    @Test
    void aListThatDoesNotFitNamesItsTotalAndTheNextPage() {
        Map<String, Object> content = page(records(5), Map.of("limit", 2)).content();

        assertThat(content)
                .containsEntry("total", 5)
                .containsEntry("returned", 2)
                .containsEntry("complete", false)
                .containsKey("next_cursor");
    }

    @Test
    void theWalkReturnsEveryRecordExactlyOnce() {
        long seed = System.nanoTime();
        System.out.println("PageTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Map<String, Object>> all = records(random.nextInt(60));
            assertThat(walk(all, random)).as("seed %d, round %d", seed, round).isEqualTo(all);
        }
    }

    @Test
    void aPageWithinALengthHoldsWhatFitsAndAtLeastOneRecordAndTheNextGoesOn() {
        int two = records(2).stream()
                .mapToInt(record -> record.toString().length())
                .sum();

        Map<String, Object> content = page(records(5), Map.of()).within(two).content();

        assertThat(content)
                .containsEntry("people", records(2))
                .containsEntry("complete", false)
                .containsKey("next_cursor")
                .doesNotContainKey("notes");
        assertThat(page(records(5), Map.of()).within(two - 1).records()).hasSize(1);
        assertThat(page(records(5), Map.of()).within(0).records()).hasSize(1);
        assertThat(page(records(0), Map.of()).within(0).content()).containsEntry("complete", true);
    }

    @Test
    void aListKnownToLackSomethingIsNeverComplete() {
        Page page = page(records(2), Map.of()).unlessIncomplete(false, Message.of("One person is missing."));

        assertThat(page.content())
                .containsEntry("complete", false)
                .containsEntry("notes", List.of("One person is missing."))
                .doesNotContainKey("next_cursor");
        assertThat(page.shortenedTo(2).content()).containsEntry("complete", false);
    }

    @Test
    void aWholeListStaysAsItIs() {
        Page page = page(records(2), Map.of());
        assertThat(page.unlessIncomplete(true, Message.of("unsaid"))).isEqualTo(page);
    }

    @Test
    void aShortenedPageGoesOnWhereItWasCut() {
        Page page = page(records(10), Map.of("limit", 8)).shortenedTo(3);
        Map<String, Object> content = page.content();

        assertThat(content).containsEntry("returned", 3).containsEntry("complete", false);
        assertThat(content.get("notes").toString()).contains("next_cursor").contains("narrow");
        assertThat(page(records(10), Map.of("limit", 1, "cursor", content.get("next_cursor")))
                        .records())
                .containsExactly(records(10).get(3));
    }

    @Test
    void shorteningTwiceIsSaidOnce() {
        Page page = page(records(10), Map.of()).shortenedTo(5).shortenedTo(2);
        assertThat(page.notes()).hasSize(1);
        assertThat(page.records()).hasSize(2);
    }

    @Test
    void detailsAndNotesAddUp() {
        Map<String, Object> content = page(records(1), Map.of())
                .with(Map.of("as_of", "now"))
                .with(Map.of("filters", Map.of()))
                .noting(List.of(Message.of("one")))
                .noting(List.of(Message.of("two")))
                .content();

        assertThat(content)
                .containsEntry("as_of", "now")
                .containsEntry("filters", Map.of())
                .containsEntry("notes", List.of("one", "two"));
    }

    @Test
    void aPageBeyondAListThatShrankIsNotComplete() {
        Map<String, Object> first = page(records(9), Map.of("limit", 6)).content();
        Map<String, Object> second = page(records(4), Map.of("limit", 6, "cursor", first.get("next_cursor")))
                .content();

        assertThat(second)
                .containsEntry("returned", 0)
                .containsEntry("complete", false)
                .doesNotContainKey("next_cursor");
    }

    @Test
    void aListThatChangedSinceItsFirstPageIsNeverCompleteAgain() {
        Map<String, Object> first = page(records(9), Map.of("limit", 3)).content();
        List<Map<String, Object>> withoutTheFirst = records(9).subList(1, 9);
        Map<String, Object> second = page(withoutTheFirst, Map.of("limit", 3, "cursor", first.get("next_cursor")))
                .content();
        Map<String, Object> third = page(withoutTheFirst, Map.of("limit", 3, "cursor", second.get("next_cursor")))
                .content();

        assertThat(List.of(second, third)).allSatisfy(page -> {
            assertThat(page).containsEntry("complete", false);
            assertThat(page.get("notes").toString()).contains("changed since its first page");
        });
        assertThat(third).doesNotContainKey("next_cursor");
    }

    @Test
    void theCursorMayChangeTheLimitAndNothingElse() {
        Object cursor = cursorFor(Map.of("query", "Aa", "limit", 2));

        assertThat(page(records(5), Map.of("query", "Aa", "limit", 3, "cursor", cursor))
                        .records())
                .hasSize(3);
        assertRefused(Map.of("query", "Rosa", "cursor", cursor));
        assertRefused(Map.of("query", "Aa", "sort", "name", "cursor", cursor));
        assertRefused(Map.of("cursor", cursor));
    }

    @Test
    void argumentsWhoseHashCodesCollideHaveDifferentCursors() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        assertRefused(Map.of("query", "BB", "cursor", cursorFor(Map.of("query", "Aa", "limit", 2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "abc", "MTIz", "LTEuNQ", "OTk5OTk5OTk5OTkuMQ", "ümläut"})
    void whatIsNoCursorIsRefused(String cursor) {
        assertRefused(Map.of("cursor", cursor));
    }

    private static void assertRefused(Map<String, Object> arguments) {
        assertThatThrownBy(() -> page(records(5), arguments))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage(
                        "This cursor does not belong to these arguments. Repeat the call with exactly the arguments of the"
                                + " page that gave the cursor, or leave the cursor out to start again.");
    }

    private static Object cursorFor(Map<String, Object> arguments) {
        return page(records(5), arguments).content().get("next_cursor");
    }

    private static List<Object> walk(List<Map<String, Object>> all, Random random) {
        List<Object> seen = new ArrayList<>();
        Map<String, Object> arguments = new HashMap<>(Map.of("query", "x"));
        Object cursor;
        do {
            arguments.put("limit", 1 + random.nextInt(12));
            Page page = page(all, arguments);
            Map<String, Object> content = random.nextBoolean() || page.records().isEmpty()
                    ? page.content()
                    : page.shortenedTo(1 + random.nextInt(page.records().size()))
                            .content();
            seen.addAll((List<?>) content.get("people"));
            cursor = content.get("next_cursor");
            assertThat(content).containsEntry("complete", cursor == null).containsEntry("total", all.size());
            arguments.put("cursor", cursor);
        } while (cursor != null);
        return seen;
    }

    private static Page page(List<Map<String, Object>> all, Map<String, Object> arguments) {
        return Page.of("people", all, new Arguments(arguments), 20 + all.size());
    }

    private static List<Map<String, Object>> records(int count) {
        return IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(i -> Map.of("id", "" + i))
                .toList();
    }
}
