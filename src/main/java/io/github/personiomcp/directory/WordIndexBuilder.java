package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Collects the words of people's attributes into a {@link WordIndex}; equal values are folded once. For one thread at a time. */
final class WordIndexBuilder {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Map<Object, int[]>> byAttribute = new HashMap<>();
    private final IntStream.Builder wordNumbers = IntStream.builder();
    private final IntStream.Builder postings = IntStream.builder();
    private int size;

    static WordIndex build(List<Employee> people) {
        WordIndexBuilder builder = new WordIndexBuilder();
        people.forEach(builder::add);
        return builder.index(people);
    }

    /** Adds somebody, whose number is that of those who were added before. */
    void add(Employee added) {
        int person = size++;
        added.attributes().forEach((key, value) -> {
            int weight = Weight.of(key);
            Map<Object, int[]> known = byAttribute.computeIfAbsent(key, first -> new HashMap<>());
            for (int number : known.computeIfAbsent(value, unknown -> numbers(words(unknown, weight)))) {
                wordNumbers.add(number);
                postings.add(Posting.of(person, weight));
            }
        });
    }

    private static List<String> words(Object value, int weight) {
        if (value instanceof String text) {
            return weight == Weight.NAME ? PersonNames.words(text) : Folding.words(text);
        }
        return Values.texts(value).stream()
                .flatMap(text -> Folding.words(text).stream())
                .toList();
    }

    private int[] numbers(List<String> words) {
        int[] found = new int[words.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = numbers.computeIfAbsent(words.get(i), unknown -> numbers.size());
        }
        return found;
    }

    /**
     * The index; ends the collection.
     *
     * @param people by their numbers
     */
    WordIndex index(List<Employee> people) {
        String[] words = numbers.keySet().toArray(String[]::new);
        Arrays.sort(words);
        int[] ranks = new int[words.length];
        for (int rank = 0; rank < words.length; rank++) {
            ranks[numbers.getOrDefault(words[rank], 0)] = rank;
        }
        int[] ranked = wordNumbers.build().map(number -> ranks[number]).toArray();
        int[] starts = starts(ranked, words.length);
        return merged(people, words, starts, byWord(ranked, starts));
    }

    private static int[] starts(int[] ranked, int words) {
        int[] starts = new int[words + 1];
        for (int rank : ranked) {
            starts[rank + 1]++;
        }
        for (int word = 0; word < words; word++) {
            starts[word + 1] += starts[word];
        }
        return starts;
    }

    /** The postings of one word after those of another, people in order. */
    private int[] byWord(int[] ranked, int[] starts) {
        int[] unsorted = postings.build().toArray();
        int[] sorted = new int[unsorted.length];
        int[] next = starts.clone();
        for (int i = 0; i < unsorted.length; i++) {
            sorted[next[ranked[i]]++] = unsorted[i];
        }
        return sorted;
    }

    /** One posting a word and person, that with the greatest weight. */
    private static WordIndex merged(List<Employee> people, String[] words, int[] starts, int[] sorted) {
        int[] mergedStarts = new int[starts.length];
        int size = 0;
        for (int word = 0; word < words.length; word++) {
            mergedStarts[word] = size;
            for (int i = starts[word]; i < starts[word + 1]; i++) {
                boolean samePerson =
                        size > mergedStarts[word] && Posting.person(sorted[size - 1]) == Posting.person(sorted[i]);
                size -= samePerson ? 1 : 0;
                sorted[size] = samePerson ? Math.max(sorted[size], sorted[i]) : sorted[i];
                size++;
            }
        }
        mergedStarts[words.length] = size;
        return new WordIndex(people, words, mergedStarts, Arrays.copyOf(sorted, size));
    }
}
