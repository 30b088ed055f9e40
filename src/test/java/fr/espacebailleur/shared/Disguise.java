package fr.espacebailleur.shared;

import java.util.List;
import java.util.random.RandomGenerator;

/** A code as people and programs write it: lower case here and there, spaces and hyphens of every kind. */
public final class Disguise {
    private static final List<String> SEPARATORS = List.of(
            " ", "  ", "\u00a0", "\u202f", "\u2009", "-", "\u2010", "\u2011", "–", "—", "−", "\u200b", "\u00ad");

    private Disguise() {}

    public static String of(String code, RandomGenerator random) {
        StringBuilder typed = new StringBuilder(random.nextBoolean() ? "\t" : "\ufeff");
        code.chars().forEach(character -> {
            typed.appendCodePoint(random.nextBoolean() ? Character.toLowerCase(character) : character);
            if (random.nextInt(3) == 0) {
                typed.append(SEPARATORS.get(random.nextInt(SEPARATORS.size())));
            }
        });
        return typed.append(random.nextBoolean() ? "\r\n" : " ").toString();
    }
}
