package fr.espacebailleur.shared;

/** A telephone number, French or foreign: 6 to 15 digits, after a + when it is international (E.164). */
public record PhoneNumber(String value) {

    /** @throws Refusal when it has not the shape of a telephone number, or is empty */
    public PhoneNumber {
        if (!value.matches("\\+?[0-9]{6,15}")) {
            throw new Refusal("telephone.forme");
        }
    }

    /** Reads what was typed; spaces, dots, hyphens and parentheses are forgiven. */
    public static PhoneNumber of(String typed) {
        return new PhoneNumber(Typed.code(typed).replaceAll("[.()]", ""));
    }
}
