package io.github.personiomcp.directory;

/** That a word stands for a person, in one int: the person's number and the greatest weight of the attributes that hold the word. */
final class Posting {

    private static final int WEIGHT_BITS = 4;

    private Posting() {}

    static int of(int person, int weight) {
        return person << WEIGHT_BITS | weight;
    }

    static int person(int posting) {
        return posting >>> WEIGHT_BITS;
    }

    static int weight(int posting) {
        return posting & (1 << WEIGHT_BITS) - 1;
    }
}
