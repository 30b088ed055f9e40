package fr.espacebailleur.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** One line of a file of landlords: valid as it comes, and nobody else's. */
public final class LandlordLine {
    static final List<String> COLUMNS = List.of(
            "reference",
            "type",
            "civilite",
            "nom",
            "prenom",
            "raison_sociale",
            "siret",
            "departement",
            "mail",
            "adresse_1",
            "adresse_2",
            "adresse_3",
            "code_postal",
            "commune",
            "numero_utilisateur",
            "canal");

    private final Map<String, String> cells;

    private LandlordLine(Map<String, String> cells) {
        this.cells = cells;
    }

    /** An individual with a mail address. */
    public static LandlordLine aLandlord() {
        String own = anything();
        return new LandlordLine(Map.of())
                .with("reference", "REF-" + own)
                .with("type", "physique")
                .with("civilite", "Mme")
                .with("nom", "Essai")
                .with("prenom", "Jeanne")
                .with("departement", "69")
                .withMail("bailleur-" + own + "@exemple.fr");
    }

    /** An organisation with a mail address. */
    public static LandlordLine anOrganisation() {
        String own = anything();
        return new LandlordLine(Map.of())
                .with("reference", "REF-" + own)
                .with("type", "moral")
                .with("raison_sociale", "Foncière " + own)
                .with("siret", aSiret())
                .with("departement", "75")
                .withMail("organisme-" + own + "@exemple.fr");
    }

    public LandlordLine withMail(String mail) {
        return with("mail", mail);
    }

    public LandlordLine inDepartment(String department) {
        return with("departement", department);
    }

    public LandlordLine named(String firstName, String lastName) {
        return with("prenom", firstName).with("nom", lastName);
    }

    /** Another account of the same landlord: in another département, with another mail address. */
    public LandlordLine alsoIn(String department) {
        return inDepartment(department).withMail("autre-" + anything() + "@exemple.fr");
    }

    public LandlordLine with(String column, String value) {
        if (!COLUMNS.contains(column)) {
            throw new IllegalArgumentException("no such column: " + column);
        }
        Map<String, String> more = new LinkedHashMap<>(cells);
        more.put(column, value);
        return new LandlordLine(more);
    }

    public String reference() {
        return cells.get("reference");
    }

    /** Empty where the portal allocates it. */
    public String userNumber() {
        return cells.getOrDefault("numero_utilisateur", "");
    }

    public String mail() {
        return cells.get("mail");
    }

    public String organisationName() {
        return cells.get("raison_sociale");
    }

    String csv() {
        return COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).collect(Collectors.joining(";"));
    }

    /** Fourteen digits that Luhn accepts, of no real establishment's series. */
    public static String aSiret() {
        String first = "999"
                + ThreadLocalRandom.current()
                        .ints(10, 0, 10)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining());
        return first + (10 - luhn(first + "0") % 10) % 10;
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    /** Twelve characters that no other test has. */
    public static String anything() {
        String random = UUID.randomUUID().toString();
        return Arrays.stream(random.split("-")).skip(4).collect(Collectors.joining());
    }
}
