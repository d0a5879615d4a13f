package io.github.personiomcp.text;

import java.util.Arrays;

/** What people see of single characters, and which of them they do not see at all. */
final class Legible {

    /** Instead of a character that must not be shown. */
    static final int NOTHING = -1;

    /**
     * Invisible letters, marks and symbols, from and to: what Unicode calls default ignorable beyond its format characters, and what has no
     * shape all the same. Blanks of Hangul, Khmer vowels, selectors of shapes, joiners of Tifinagh, Brahmi and Khitan, the note without a
     * head, the stand-in for an object.
     */
    private static final int[] UNSEEN = {
        0x034F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2D7F, 0x2D7F, 0x3164, 0x3164, 0xFE00, 0xFE0F,
        0xFFA0, 0xFFA0, 0xFFF0, 0xFFFC, 0x1107F, 0x1107F, 0x16FE4, 0x16FE4, 0x1D159, 0x1D159, 0xE0000, 0xE0FFF
    };

    /** A letter of Braille without dots. */
    private static final int BRAILLE_BLANK = 0x2800;

    /** Kept for pictographs by Unicode (Extended_Pictographic), whether this Java knows them yet or not. */
    private static final int FIRST_PICTOGRAPH = 0x1F000;

    private static final int LAST_PICTOGRAPH = 0x1FAFF;

    private Legible() {}

    /** The character to show for {@code point}: itself, a blank for any blank, a new line for any separator of lines, or nothing. */
    static int of(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t' ? point : NOTHING;
            case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> NOTHING;
            case Character.UNASSIGNED -> isPictograph(point) ? point : NOTHING;
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            default -> seen(point);
        };
    }

    /** Whether it is written above, below or around the letter before. */
    static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static int seen(int point) {
        if (point == BRAILLE_BLANK) {
            return ' ';
        }
        int place = Arrays.binarySearch(UNSEEN, point);
        boolean within = place >= 0 || (-place - 1) % 2 == 1;
        return within ? NOTHING : point;
    }

    private static boolean isPictograph(int point) {
        return point >= FIRST_PICTOGRAPH && point <= LAST_PICTOGRAPH;
    }
}
