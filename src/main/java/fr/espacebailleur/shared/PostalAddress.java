package fr.espacebailleur.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where letters go: one to three lines, postal code and commune, in France or abroad. It is known whole or not at all;
 * then every part is empty. Lines 2 and 3 may be empty; no part is ever {@code null}, none exceeds 100 characters.
 *
 * @param country empty in France, and where nobody said which one
 */
public record PostalAddress(
        String line1, String line2, String line3, String postalCode, String commune, String country) {
    public static final int MAX_LENGTH = 100;

    private static final PostalAddress UNKNOWN = new PostalAddress("", "", "", "", "");
    private static final String FRANCE = "France";

    /** @throws Refusal when a part is missing, too long or not printable, or the postal code has not the shape of one */
    public PostalAddress {
        line1 = part(line1);
        line2 = part(line2);
        line3 = part(line3);
        postalCode = part(postalCode);
        commune = part(commune);
        country = part(country);
        country = country.equalsIgnoreCase(FRANCE) ? "" : country;
        boolean known = !(line1 + line2 + line3 + postalCode + commune + country).isEmpty();
        if (known && (line1.isEmpty() || postalCode.isEmpty() || commune.isEmpty())) {
            throw new Refusal("adresse.incomplete");
        }
        if (known && !postalCode.matches("[0-9A-Za-z](?:[0-9A-Za-z -]{0,8}[0-9A-Za-z])?")) {
            throw new Refusal("adresse.code-postal");
        }
    }

    /** In France, or nobody said in which country. */
    public PostalAddress(String line1, String line2, String line3, String postalCode, String commune) {
        this(line1, line2, line3, postalCode, commune, "");
    }

    /** Reads a known address; one without any part is refused as incomplete. */
    public static PostalAddress of(
            String line1, String line2, String line3, String postalCode, String commune, String country) {
        PostalAddress address = new PostalAddress(line1, line2, line3, postalCode, commune, country);
        if (!address.isKnown()) {
            throw new Refusal("adresse.incomplete");
        }
        return address;
    }

    /** The Caf gave no address. */
    public static PostalAddress unknown() {
        return UNKNOWN;
    }

    public boolean isKnown() {
        return !line1.isEmpty();
    }

    /** Whether a letter to it leaves France: it has a country, or a postal code that is not one of five digits. */
    public boolean isAbroad() {
        return isKnown() && (!country.isEmpty() || !postalCode.matches("[0-9]{5}"));
    }

    /** Line by line, as a page shows it; none when it is unknown. */
    public List<String> lines() {
        return Stream.of(line1, line2, line3, (postalCode + " " + commune).strip(), country)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** « 3 Versuchsweg, 10115 Berlin, Allemagne »; empty when it is unknown. */
    public String onOneLine() {
        return String.join(", ", lines());
    }

    private static String part(String typed) {
        String part = Typed.line(typed);
        if (part.length() > MAX_LENGTH) {
            throw new Refusal("adresse.longue", MAX_LENGTH);
        }
        if (!Typed.isPrintable(part)) {
            throw new Refusal("adresse.caracteres");
        }
        return part;
    }
}
