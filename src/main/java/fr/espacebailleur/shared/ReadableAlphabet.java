package fr.espacebailleur.shared;

import java.util.random.RandomGenerator;

/**
 * The 23 characters of everything that we print for copying: none looks like another on paper (no 0/O, 1/I/L, 2/Z, 5/S,
 * 6/G, 8/B), and without vowels they spell no word. 23 is prime, which lets check characters find slips of the finger.
 */
public final class ReadableAlphabet {
    public static final String CHARACTERS = "23456789CDFHJKMNPQRTVWX";

    private ReadableAlphabet() {}

    /** So many characters, each one as likely as any other. */
    public static String draw(RandomGenerator random, int length) {
        StringBuilder drawn = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            drawn.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return drawn.toString();
    }

    /** Whether all characters of a text are ours. */
    static boolean spells(String text) {
        return text.chars().allMatch(character -> CHARACTERS.indexOf(character) >= 0);
    }

    /** The sum of the characters' ranks, modulo 23. */
    static int sum(String text) {
        return reduced(text.chars().map(CHARACTERS::indexOf).sum());
    }

    /** The sum of the characters' ranks, each one times its position (1, 2, 3 …), modulo 23. */
    static int weightedSum(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += (i + 1) * CHARACTERS.indexOf(text.charAt(i));
        }
        return reduced(sum);
    }

    /** With two characters more, after which the sum and the weighted sum are 0: they find any two wrong characters. */
    static String withTwoChecks(String text) {
        int sum = sum(text);
        int last = (text.length() + 1) * sum - weightedSum(text);
        int lastButOne = -sum - last;
        return text + ranked(lastButOne) + ranked(last);
    }

    /** The character whose rank is this number modulo 23. */
    static char ranked(int number) {
        return CHARACTERS.charAt(reduced(number));
    }

    private static int reduced(int number) {
        return Math.floorMod(number, CHARACTERS.length());
    }
}
