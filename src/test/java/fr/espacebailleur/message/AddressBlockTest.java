package fr.espacebailleur.message;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.shared.PostalAddress;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AddressBlockTest {

    private static final String NAME = "Madame Jeanne Exemple";

    @Test
    void aShortAddressIsWrittenAsItIsKnownWithTheCommuneInBareCapitals() {
        PostalAddress address = new PostalAddress(
                "Résidence Les Essais", "Bâtiment B", "5 chemin du Gabarit", "42000", "Saint-Étienne");

        assertThat(block(NAME, address))
                .containsExactly(
                        NAME, "Résidence Les Essais", "Bâtiment B", "5 chemin du Gabarit", "42000 SAINT-ETIENNE");
    }

    @Test
    void abroadTheCountryIsTheLastLine() {
        PostalAddress address =
                PostalAddress.of("Beispielweg 1", "Hinterhaus", "Aufgang C", "10115", "Berlin", "République tchèque");

        assertThat(AddressBlock.of(NAME, Optional.of("Monsieur Lucien Exemple"), address)
                        .lines())
                .containsExactly(
                        NAME, "Beispielweg 1", "Hinterhaus", "Aufgang C", "10115 BERLIN", "REPUBLIQUE TCHEQUE");
    }

    @Test
    void anOrganisationsLetterNamesThePersonWhereThereIsRoom() {
        Optional<String> person = Optional.of("Monsieur Lucien Exemple");

        assertThat(AddressBlock.of("SCI Exemple", person, Cards.IN_LYON).lines())
                .containsExactly("SCI Exemple", "Monsieur Lucien Exemple", "12 rue des Exemples", "69001 LYON");
        assertThat(AddressBlock.of("SCI ".repeat(30).strip(), person, Cards.ENDLESS)
                        .lines())
                .doesNotContain("Monsieur Lucien Exemple");
    }

    @Test
    void aLongLineIsAbridgedAsThePostDoesIt() {
        PostalAddress address = new PostalAddress(
                "1234 bis avenue du Général Exemple-Modèle",
                "",
                "",
                "69001",
                "Saint-Exemple-de-la-Grande-Démonstration");

        assertThat(block("Monsieur Jean-Baptiste Exemple-Démonstration", address))
                .containsExactly(
                        "M. Jean-Baptiste Exemple-Démonstration",
                        "1234 bis Av du Gal Exemple-Modèle",
                        "69001 ST-EXEMPLE-DE-L…DE-DEMONSTRATION");
    }

    @Test
    void aLineThatIsStillTooLongIsBrokenBetweenWordsWhereThereIsRoom() {
        PostalAddress address =
                new PostalAddress("Au lieu que chacun ici appelle depuis toujours le Gabarit", "", "", "69001", "Lyon");

        assertThat(block(NAME, address))
                .containsExactly(NAME, "Au lieu que chacun ici appelle depuis", "toujours le Gabarit", "69001 LYON");
    }

    @Test
    void whatFitsNowhereLosesItsMiddleAndKeepsItsEnd() {
        List<String> lines = block(NAME, Cards.ENDLESS);

        assertThat(lines).hasSize(6).allMatch(line -> line.length() <= 38);
        assertThat(lines.get(5)).startsWith("69001 ").contains("…").endsWith("CEDEX-QUATRE");
    }

    @Test
    void aCharacterThatStandsForSeveralCountsAsSeveral() {
        PostalAddress address = new PostalAddress("ﬃ".repeat(20), "", "", "69001", "Lyon");

        assertThat(block(NAME, address))
                .containsExactly(
                        NAME,
                        "ffi".repeat(13).substring(0, 38),
                        "i" + "ffi".repeat(7).substring(0, 21),
                        "69001 LYON");
    }

    @Property(tries = 500)
    void neverMoreThanSixLinesOf38Characters(
            @ForAll @IntRange(min = 1, max = 200) int name,
            @ForAll @IntRange(max = 100) int person,
            @ForAll @IntRange(min = 1, max = 100) int line1,
            @ForAll @IntRange(max = 100) int line2,
            @ForAll @IntRange(max = 100) int line3,
            @ForAll @IntRange(min = 1, max = 100) int commune,
            @ForAll @IntRange(max = 100) int country) {
        PostalAddress address =
                PostalAddress.of(words(line1), words(line2), words(line3), "69001", words(commune), words(country));

        List<String> lines = AddressBlock.of(
                        words(name), Optional.of(words(person)).filter(there -> !there.isEmpty()), address)
                .lines();

        assertThat(lines)
                .hasSizeBetween(3, AddressBlock.MOST_LINES)
                .allMatch(line -> !line.isEmpty() && line.length() <= AddressBlock.WIDTH);
        assertThat(lines.get(lines.size() - (country == 0 ? 1 : 2))).startsWith("69001 ");
    }

    private static List<String> block(String name, PostalAddress address) {
        return AddressBlock.of(name, Optional.empty(), address).lines();
    }

    /** Words of many lengths. */
    private static String words(int length) {
        return "Exemple de-la résidence interminablement-longue-et-sans-espace au boulevard d'un essai très long "
                .repeat(3)
                .substring(0, length)
                .strip();
    }
}
