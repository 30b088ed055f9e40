package fr.espacebailleur.caf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.AtOnce.Ending;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.testing.Eventually;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CorrectCafContactIT extends InContainer {

    private static final CafContact AT_AURILLAC = new CafContact(
            new PostalAddress("15 rue Pierre-Marty", "", "", "15000", "Aurillac"),
            "3230",
            Optional.of(new EmailAddress("contact@caf15.exemple.fr")),
            "https://www.caf.fr",
            "Du lundi au vendredi, de 9 h à 16 h",
            "Sur rendez-vous");

    private static final CafContact ELSEWHERE = new CafContact(
            new PostalAddress("1 place du Square", "", "", "15000", "Aurillac"), "3230", Optional.empty(), "", "", "");

    @Inject
    private CorrectCafContact correct;

    @Inject
    private DescribeCaf describe;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Inject
    private UserTransaction transaction;

    @Test
    void each_departement_has_its_caf_before_anything_is_known_of_it() {
        assertThat(describe.all()).hasSize(101);
        assertThat(describe.all().subList(18, 21))
                .extracting(caf -> caf.department().code())
                .containsExactly("19", "2A", "2B");
        Caf caf = describe.of(new Department("02"));
        assertThat(caf.name()).isEqualTo("Caf de l’Aisne");
        assertThat(caf.contact()).isEqualTo(CafContact.unknown());
    }

    @Test
    void a_correction_is_kept_and_the_journal_tells_what_was_there_before() {
        Department cantal = new Department("15");
        correct.of(cantal, AT_AURILLAC, describe.of(cantal).version(), warrant("Cantal"));
        CafContact moved = new CafContact(
                new PostalAddress("1 place du Square", "", "", "15000", "Aurillac"),
                "3230",
                Optional.empty(),
                AT_AURILLAC.webPage(),
                AT_AURILLAC.openingHours(),
                AT_AURILLAC.note());
        correct.of(cantal, moved, describe.of(cantal).version(), warrant("Cantal"));
        assertThat(describe.of(cantal).contact()).isEqualTo(moved);
        assertThat(describe.all())
                .filteredOn(caf -> caf.contact().equals(moved))
                .hasSize(1);
        assertThat(journalOf("Cantal"))
                .containsExactly(
                        "15 – Cantal : — → 15 rue Pierre-Marty, 15000 Aurillac ; — → 3230 ; — → contact@caf15.exemple.fr"
                                + " ; — → https://www.caf.fr ; — → Du lundi au vendredi, de 9 h à 16 h ; — → Sur rendez-vous",
                        "15 – Cantal : 15 rue Pierre-Marty, 15000 Aurillac → 1 place du Square, 15000 Aurillac"
                                + " ; contact@caf15.exemple.fr → —");
    }

    @Test
    void what_changes_nothing_is_not_told() {
        Department cher = new Department("18");
        correct.of(cher, AT_AURILLAC, describe.of(cher).version(), warrant("Cher"));
        correct.of(cher, AT_AURILLAC, describe.of(cher).version(), warrant("Cher"));
        assertThat(journalOf("Cher")).hasSize(1);
    }

    @Test
    void of_two_agents_who_looked_at_the_same_contact_the_second_is_told_so_and_loses_nothing_of_the_first() {
        Department nord = new Department("59");
        correct.of(nord, AT_AURILLAC, 0, warrant("Nord"));
        int seen = describe.of(nord).version();
        correct.of(nord, ELSEWHERE, seen, warrant("Nord"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> correct.of(nord, CafContact.unknown(), seen, warrant("Nord")))
                .extracting(Refusal::key)
                .isEqualTo("caf.entre-temps");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> correct.of(nord, AT_AURILLAC, 0, warrant("Nord")))
                .extracting(Refusal::key)
                .isEqualTo("caf.entre-temps");
        assertThat(describe.of(nord).contact()).isEqualTo(ELSEWHERE);
        correct.of(nord, ELSEWHERE, seen, warrant("Nord"));
        correct.of(nord, AT_AURILLAC, describe.of(nord).version(), warrant("Nord"));
        assertThat(journalOf("Nord")).hasSize(3);
    }

    /** Both look before either is there. */
    @Test
    void of_two_agents_who_give_the_first_contact_at_the_same_instant_the_second_is_told_so() throws Exception {
        Department jura = new Department("39");
        transaction.begin();
        correct.of(jura, AT_AURILLAC, 0, warrant("Jura"));
        Future<Ending<Void>> other = atOnce.begin(() -> {
            correct.of(jura, ELSEWHERE, 0, warrant("Jura"));
            return null;
        });
        Eventually.holds("the second waits for the first", this::isSomebodyWaiting);
        transaction.commit();
        assertThat(AtOnce.get(other).refusal().map(Refusal.class::cast).map(Refusal::key))
                .contains("caf.entre-temps");
        assertThat(describe.of(jura).contact()).isEqualTo(AT_AURILLAC);
    }

    /** Asked outside the transaction that holds the lock. */
    private boolean isSomebodyWaiting() {
        return AtOnce.get(atOnce.begin(() -> tables.count("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock'")))
                        .result()
                        .orElseThrow()
                > 0;
    }

    private static Warrant warrant(String actor) {
        return new Warrant(Optional.empty(), actor, "");
    }

    private List<String> journalOf(String actor) {
        return tables.column("select detail from journal_entry where actor = ? order by id", actor);
    }
}
