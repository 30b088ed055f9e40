package fr.espacebailleur.issuing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns that a file of landlords may have; one that is not required may be missing or empty. */
enum Column {
    REFERENCE("reference"),
    TYPE("type"),
    CIVILITY("civilite"),
    LAST_NAME("nom"),
    FIRST_NAME("prenom"),
    LEGAL_NAME("raison_sociale"),
    SIRET("siret"),
    DEPARTMENT("departement"),
    EMAIL("mail"),
    ADDRESS_LINE_1("adresse_1"),
    ADDRESS_LINE_2("adresse_2"),
    ADDRESS_LINE_3("adresse_3"),
    POSTAL_CODE("code_postal"),
    COMMUNE("commune"),
    COUNTRY("pays"),
    USER_NUMBER("numero_utilisateur"),
    CHANNEL("canal");

    private final String label;

    Column(String label) {
        this.label = label;
    }

    /** As it stands in the header. */
    String label() {
        return label;
    }

    /** Whether no line could do without it. */
    boolean isRequired() {
        return this == REFERENCE || this == TYPE || this == DEPARTMENT;
    }

    /** The column of this name, in any case. */
    static Optional<Column> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.label.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
