package fr.espacebailleur.shared;

/** How we address a person; whoever wants none has none. */
public enum Civility {
    MADAME("Madame"),
    MONSIEUR("Monsieur");

    private final String label;

    Civility(String label) {
        this.label = label;
    }

    /**
     * Reads « Mme », « Madame », « M. », « Mr » or « Monsieur » in any case.
     *
     * @throws Refusal when it is none of these, or empty
     */
    public static Civility of(String typed) {
        return switch (Typed.code(typed).replace(".", "")) {
            case "MME", "MADAME" -> MADAME;
            case "M", "MR", "MONSIEUR" -> MONSIEUR;
            default -> throw new Refusal("civilite.inconnue");
        };
    }

    public String label() {
        return label;
    }
}
