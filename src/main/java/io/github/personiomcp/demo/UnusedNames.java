package io.github.personiomcp.demo;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Draws names that nobody has yet, as long as there are any. */
final class UnusedNames {

    private static final int ATTEMPTS = 20;

    private final Random random;
    private final Set<FullName> used = new HashSet<>();

    UnusedNames(Random random) {
        this.random = random;
        Promise.ALL.forEach(promise -> used.add(promise.name()));
    }

    FullName next(Vocabulary vocabulary) {
        FullName name = draw(vocabulary);
        for (int i = 0; i < ATTEMPTS && !used.add(name); i++) {
            name = draw(vocabulary);
        }
        return name;
    }

    private FullName draw(Vocabulary vocabulary) {
        int first = random.nextInt(vocabulary.firstNames().size());
        int last = random.nextInt(vocabulary.lastNames().size());
        return new FullName(
                vocabulary.firstNames().get(first), vocabulary.lastNames().get(last), first < vocabulary.women());
    }
}
