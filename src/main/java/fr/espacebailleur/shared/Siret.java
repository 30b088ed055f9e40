package fr.espacebailleur.shared;

/**
 * The SIRET that a legal entity is known by: 14 digits whose key is right (Luhn; for La Poste's own establishments, a sum
 * of digits that is a multiple of five).
 */
public record Siret(String value) {
    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

    /** @throws Refusal when empty, not 14 digits, or when its key is wrong */
    public Siret {
        if (value.isEmpty()) {
            throw new Refusal("siret.vide");
        }
        if (!value.matches("[0-9]{14}")) {
            throw new Refusal("siret.forme");
        }
        if (!hasRightKey(value)) {
            throw new Refusal("siret.controle");
        }
    }

    /** Reads what was typed; spaces and hyphens are forgiven. */
    public static Siret of(String typed) {
        return new Siret(Typed.code(typed));
    }

    private static boolean hasRightKey(String digits) {
        if (digits.startsWith(LA_POSTE)) {
            return digits.equals(LA_POSTE_HEAD_OFFICE) || sum(digits) % 5 == 0;
        }
        return !digits.startsWith("000000000") && luhnSum(digits) % 10 == 0;
    }

    private static int sum(String digits) {
        return digits.chars().map(digit -> digit - '0').sum();
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int counted = i % 2 == 0 ? 2 * digit : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum;
    }
}
