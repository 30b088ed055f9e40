package fr.espacebailleur.credential;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.SlantedKeyboardLoader;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a landlord may choose as password: 15 to 128 characters, whatever they are; not digits alone under 16; nothing
 * that is common or easily guessed, nothing made of his own names and numbers, nothing that looks like a provisional
 * one. No rule of composition (NIST SP 800-63B-4,
 * ASVS 5.0 6.2, CNIL 2022-100).
 */
@ApplicationScoped
class PasswordPolicy {
    static final int MIN_LENGTH = 15;
    static final int MAX_LENGTH = 128;
    static final int MIN_DIGITS = 16;

    private static final Guesser GUESSER = new Guesser(); // its dictionaries are large and never change

    /**
     * Accepts a password or refuses it.
     *
     * @param personalWords what others know of him: names, e-mail address, identifiant, numéro d'utilisateur
     * @throws Refusal when empty, too short, too long, too few digits, made of personal words, or too easily guessed
     */
    void check(String candidate, Collection<String> personalWords) {
        if (candidate != null && isTooLong(candidate)) { // before any work that grows with its length
            throw new Refusal("mot-de-passe.long", MAX_LENGTH);
        }
        if (candidate == null || candidate.isBlank()) {
            throw new Refusal("mot-de-passe.vide", MIN_LENGTH);
        }
        String password = Normalizer.normalize(candidate, Normalizer.Form.NFC);
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw new Refusal("mot-de-passe.court", MIN_LENGTH);
        }
        String ungrouped = password.replaceAll("[\\s\\p{Zs}\\p{Pd}./]", "");
        if (ungrouped.length() < MIN_DIGITS && ungrouped.matches("\\p{Nd}+")) {
            throw new Refusal("mot-de-passe.chiffres", MIN_DIGITS);
        }
        if (ProvisionalPassword.isLike(password)) { // sign-in would take it for one
            throw new Refusal("mot-de-passe.forme-provisoire");
        }
        String letters = PersonalWords.folded(password);
        PersonalWords personal = new PersonalWords(personalWords);
        if (personal.makeUp(letters)) {
            throw new Refusal("mot-de-passe.personnel");
        }
        if (GUESSER.guessesSoon(password, letters, personal.asList())) {
            throw new Refusal("mot-de-passe.courant");
        }
    }

    static boolean isTooLong(String candidate) {
        return candidate.codePointCount(0, candidate.length()) > MAX_LENGTH;
    }

    /** What others know of a landlord, as single words without case, accents, spaces and punctuation. */
    static final class PersonalWords {
        private final List<String> words;

        PersonalWords(Collection<String> known) {
            words = known.stream()
                    .filter(Objects::nonNull)
                    .flatMap(text -> Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+")))
                    .map(PersonalWords::folded)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
        }

        /** Whether this text, already folded, is nothing but these words, in any order, as often as one likes. */
        boolean makeUp(String folded) {
            boolean[] reached = new boolean[folded.length() + 1];
            reached[0] = true;
            for (int end = 1; end <= folded.length(); end++) {
                int until = end;
                reached[end] = words.stream()
                        .anyMatch(word -> word.length() <= until
                                && reached[until - word.length()]
                                && folded.startsWith(word, until - word.length()));
            }
            return !folded.isEmpty() && reached[folded.length()];
        }

        List<String> asList() {
            return words;
        }

        /** Letters and digits only, in lower case, without accents. */
        static String folded(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT)
                    .replace("œ", "oe")
                    .replace("æ", "ae")
                    .replace("ß", "ss")
                    .replaceAll("[^\\p{L}\\p{N}]", "");
        }
    }

    /**
     * Somebody who guesses passwords: he knows the common ones in English and in French, tries walks over the keyboard,
     * sequences, repetitions and dates, and combines them.
     */
    static final class Guesser {
        private static final double SOON = 1e10; // zxcvbn's limit of a strong password
        private static final int READ = 64; // what zxcvbn reads: its work grows with the square of the length
        private static final int MANY_LETTERS = 12; // so many at random are strong by themselves

        /** What zxcvbn reads as a, c, g, i, l, s and t: it tries every combination, for seconds when all are there. */
        private static final List<String> LOOKALIKES = List.of("4@", "({[<", "69", "1!|", "1|7", "$5", "+7");

        private static final Pattern SIGNS = Pattern.compile("[@({\\[<!|$+%]");
        private static final int MANY_READINGS = 16;

        private final Zxcvbn zxcvbn;

        Guesser() {
            try {
                zxcvbn = new ZxcvbnBuilder()
                        .dictionaries(StandardDictionaries.loadAllDictionaries())
                        .dictionary(new Dictionary("mots-de-passe-courants", commonPasswords()))
                        .keyboards(StandardKeyboards.loadAllKeyboards())
                        .keyboard(new SlantedKeyboardLoader("azerty", () -> resource("azerty.txt")).load())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Whether he finds it, or what remains of it without accents, spaces and punctuation, among the first 10¹⁰ tries. */
        boolean guessesSoon(String password, String letters, List<String> personalWords) {
            return guesses(password, personalWords) < SOON
                    || (letters.length() >= MANY_LETTERS
                            && !letters.equals(password)
                            && guesses(letters, personalWords) < SOON);
        }

        private double guesses(String text, List<String> personalWords) {
            String read = text.substring(0, Math.min(READ, text.length()));
            return zxcvbn.measure(hasManyReadings(read) ? SIGNS.matcher(read).replaceAll("_") : read, personalWords)
                    .getGuesses();
        }

        private static boolean hasManyReadings(String text) {
            return LOOKALIKES.stream()
                            .mapToLong(signs -> signs.chars()
                                    .filter(sign -> text.indexOf(sign) >= 0)
                                    .count())
                            .filter(present -> present > 1)
                            .reduce(1, (many, present) -> many * present)
                    > MANY_READINGS;
        }

        static List<String> commonPasswords() throws IOException {
            try (InputStream list = resource("mots-de-passe-courants.txt")) {
                return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }
        }

        private static InputStream resource(String name) {
            return Guesser.class.getResourceAsStream(name);
        }
    }
}
