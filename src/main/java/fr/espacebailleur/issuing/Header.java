package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cell of a line belongs to which column: columns are known by their names, in any order.
 *
 * @param width how many cells each line must have
 */
record Header(Map<Column, Integer> positions, int width) {
    private static final int NAMES_TOLD = 5;
    private static final int NAME_LENGTH_TOLD = 40;

    /**
     * Reads the first line of a file; case and spaces around a name are forgiven.
     *
     * @throws Refusal when it is not a header, or a column is missing, unknown, without a name or there twice
     */
    static Header of(List<String> cells) {
        List<String> names = cells.stream().map(Typed::line).toList();
        if (names.size() == 1) {
            throw new Refusal("fichier.separateur");
        }
        if (names.stream().noneMatch(name -> Column.named(name).isPresent())) {
            throw new Refusal("fichier.sans-entete");
        }
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        Set<String> unknown = new LinkedHashSet<>();
        Set<String> doubled = new LinkedHashSet<>();
        for (int position = 0; position < names.size(); position++) {
            String name = names.get(position);
            int here = position;
            Column.named(name)
                    .ifPresentOrElse(
                            column -> {
                                if (positions.putIfAbsent(column, here) != null) {
                                    doubled.add(column.label());
                                }
                            },
                            () -> unknown.add(name));
        }
        refuse(unknown, doubled, missing(positions));
        return new Header(positions, names.size());
    }

    /** The line's cell in this column; empty when the file has no such column. */
    String cell(Column column, List<String> cells) {
        Integer position = positions.get(column);
        return position == null ? "" : cells.get(position);
    }

    private static Set<String> missing(Map<Column, Integer> positions) {
        return Arrays.stream(Column.values())
                .filter(column -> column.isRequired() && !positions.containsKey(column))
                .map(Column::label)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void refuse(Set<String> unknown, Set<String> doubled, Set<String> missing) {
        List<String> faults = new ArrayList<>();
        boolean unnamed = unknown.remove("");
        if (unnamed) {
            faults.add(new Refusal("fichier.colonne-sans-nom").text());
        }
        addTo(faults, "fichier.colonne-inconnue", unknown);
        addTo(faults, "fichier.colonne-double", doubled);
        addTo(faults, "fichier.colonne-manquante", missing);
        if (!faults.isEmpty()) {
            throw new Refusal("fichier.colonnes", String.join(" ", faults));
        }
    }

    private static void addTo(List<String> faults, String key, Set<String> names) {
        if (!names.isEmpty()) {
            String told = names.stream()
                    .limit(NAMES_TOLD)
                    .map(name -> "« " + Printable.of(name, NAME_LENGTH_TOLD) + " »")
                    .collect(Collectors.joining(", "));
            faults.add(new Refusal(key, names.size() > NAMES_TOLD ? told + "…" : told).text());
        }
    }
}
