package fr.espacebailleur.shared;

import java.util.List;

/**
 * The département whose Caf pays the housing aid, by its official code: 01…95 with 2A and 2B (no 20), 971–974, 976. An
 * account belongs to one. They are ranged in the order that the French know: 2A and 2B between 19 and 21.
 */
public record Department(String code) implements Comparable<Department> {

    /** @throws Refusal when there is no département of this code, or none is given */
    public Department {
        if (!DepartmentNames.BY_CODE.containsKey(code)) {
            throw new Refusal("departement.inconnu");
        }
    }

    /** Reads what was typed; spaces, lower case and a missing leading zero are forgiven. */
    public static Department of(String typed) {
        String code = Typed.code(typed);
        return new Department(code.length() == 1 ? "0" + code : code);
    }

    /** All of them, in their order. */
    public static List<Department> all() {
        return DepartmentNames.BY_CODE.keySet().stream()
                .map(Department::new)
                .sorted()
                .toList();
    }

    @Override
    public int compareTo(Department other) {
        return rank().compareTo(other.rank());
    }

    private String rank() {
        return code.replaceFirst("^2(?=[AB])", "20");
    }

    /** Code and name, as on a page: {@code 69 – Rhône}. */
    public String label() {
        return code + " – " + DepartmentNames.BY_CODE.get(code);
    }
}
