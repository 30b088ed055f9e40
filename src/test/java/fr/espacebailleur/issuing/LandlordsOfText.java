package fr.espacebailleur.issuing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What the reader understands of a text. */
final class LandlordsOfText {
    static final String HEADER = "reference;type;civilite;nom;prenom;raison_sociale;siret;departement;mail;adresse_1;"
            + "adresse_2;adresse_3;code_postal;commune;numero_utilisateur;canal";
    static final String JEANNE = "R1;physique;Mme;Exemple;Jeanne;;;69;jeanne@exemple.fr;1 rue A;;;69001;Lyon;;";

    private LandlordsOfText() {}

    static List<ImportLine> in(String text) {
        List<ImportLine> lines = new ArrayList<>();
        try (LandlordLines read = LandlordLines.of(new StringReader(text))) {
            read.forEachRemaining(lines::add);
        } catch (IOException neverOfAString) {
            throw new UncheckedIOException(neverOfAString);
        }
        return lines;
    }

    /** A French text without its no-break spaces, which nobody can see in a test. */
    static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /** The one line under the full header. */
    static ImportLine underHeader(String line) {
        List<ImportLine> lines = in(HEADER + "\n" + line);
        if (lines.size() != 1) {
            throw new AssertionError("not one line: " + lines);
        }
        return lines.get(0);
    }
}
