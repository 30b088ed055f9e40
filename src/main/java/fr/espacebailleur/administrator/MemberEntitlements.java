package fr.espacebailleur.administrator;

import fr.espacebailleur.organisation.Access;
import fr.espacebailleur.organisation.Entitlement;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Typed;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Entitlements as a cell of a file writes them: « 75:ecriture 92:lecture ». */
final class MemberEntitlements {
    static final String READING = "lecture";
    static final String WRITING = "ecriture";
    private static final int MOST_TOLD = 40;

    private MemberEntitlements() {}

    /**
     * Reads the cell of one service; accents, case, commas and spaces around a colon are forgiven.
     *
     * @return none when the cell is empty
     * @throws Refusal when something else stands there, or a département that is not one of these
     */
    static Set<Entitlement> of(String service, String cell, List<Department> departments) {
        Map<Department, Access> found = new LinkedHashMap<>();
        String plain = Typed.line(cell).replaceAll(" ?: ?", ":");
        for (String word : Arrays.asList(plain.split("[ ,;]+", -1))) {
            if (word.isEmpty()) {
                continue;
            }
            List<String> parts = Arrays.asList(word.split(":", -1));
            if (parts.size() != 2) {
                throw unreadable(word);
            }
            if (found.put(department(parts.get(0), departments), access(parts.get(1), word)) != null) {
                throw new Refusal("habilitation.deux-fois");
            }
        }
        return found.entrySet().stream()
                .map(entry -> new Entitlement(service, entry.getKey(), entry.getValue()))
                .collect(Collectors.toSet());
    }

    /** The same as a file writes it. */
    static String written(Department department, Access access) {
        return department.code() + ":" + (access == Access.WRITE ? WRITING : READING);
    }

    /** One that is not the organisation's is answered like one that there is not. */
    private static Department department(String typed, List<Department> departments) {
        String code = Typed.code(typed);
        return departments.stream()
                .filter(department ->
                        department.code().equals(code) || department.code().equals("0" + code))
                .findFirst()
                .orElseThrow(() -> new Refusal("habilitation.departement", told(typed)));
    }

    private static Access access(String typed, String word) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return switch (plain) {
            case READING -> Access.READ;
            case WRITING -> Access.WRITE;
            default -> throw unreadable(word);
        };
    }

    private static Refusal unreadable(String word) {
        return new Refusal("habilitation.forme", told(word));
    }

    private static String told(String text) {
        return text.length() <= MOST_TOLD ? text : text.substring(0, MOST_TOLD - 1) + "…";
    }
}
