package fr.espacebailleur.shared;

/** The raison sociale of a legal entity: 1 to 150 printable characters on one line. */
public record LegalName(String value) {
    public static final int MAX_LENGTH = 150;

    /** @throws Refusal when empty, too long, or with a character that cannot be printed */
    public LegalName {
        value = Typed.line(value);
        if (value.isEmpty()) {
            throw new Refusal("raison-sociale.vide");
        }
        if (value.length() > MAX_LENGTH) {
            throw new Refusal("raison-sociale.long", MAX_LENGTH);
        }
        if (!Typed.isPrintable(value)) {
            throw new Refusal("raison-sociale.caracteres");
        }
    }

    public static LegalName of(String typed) {
        return new LegalName(typed);
    }
}
