package fr.espacebailleur.shared;

/** What a person does in an organisation (« Fonction »): 1 to 100 printable characters on one line. */
public record JobTitle(String value) {
    public static final int MAX_LENGTH = 100;

    /** @throws Refusal when empty, too long, or with a character that cannot be printed */
    public JobTitle {
        value = Typed.line(value);
        if (value.isEmpty()) {
            throw new Refusal("fonction.vide");
        }
        if (value.length() > MAX_LENGTH) {
            throw new Refusal("fonction.long", MAX_LENGTH);
        }
        if (!Typed.isPrintable(value)) {
            throw new Refusal("fonction.caracteres");
        }
    }

    public static JobTitle of(String typed) {
        return new JobTitle(typed);
    }
}
