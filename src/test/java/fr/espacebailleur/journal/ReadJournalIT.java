package fr.espacebailleur.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.testing.LandlordLine;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadJournalIT extends InContainer {

    @Inject
    private ReadJournal read;

    @Inject
    private WriteJournal write;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private UserTransaction transaction;

    private String actor;

    @BeforeEach
    void nameAnActor() {
        actor = "Odile " + LandlordLine.anything();
    }

    @Test
    void the_newest_line_comes_first_whatever_its_id() throws Exception {
        write(Act.AGENT_CREATED, "un");
        write(Act.AGENT_CREATED, "deux");
        write(Act.AGENT_CREATED, "trois");
        assertThat(details(read.newest(by(actor), 10))).containsExactly("trois", "deux", "un");
    }

    @Test
    void one_page_follows_the_other_without_gap_or_repetition() throws Exception {
        for (int i = 0; i < 7; i++) {
            write(Act.AGENT_CREATED, "ligne " + i);
        }
        List<String> seen = new ArrayList<>();
        List<Entry> page = read.newest(by(actor), 3);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            seen.addAll(details(page));
            page = read.olderThan(page.get(page.size() - 1).id(), by(actor), 3);
        }
        assertThat(seen).containsExactly("ligne 6", "ligne 5", "ligne 4", "ligne 3", "ligne 2", "ligne 1", "ligne 0");
    }

    @Test
    void after_a_line_that_there_is_not_it_begins_anew() throws Exception {
        write(Act.AGENT_CREATED, "un");
        assertThat(read.olderThan(Long.MAX_VALUE, by(actor), 3)).hasSize(1);
    }

    @Test
    void an_act_that_only_a_later_release_knows_keeps_nobody_from_reading_the_others() throws Exception {
        long account = landlords.open(Landlords.aLandlord());
        tables.execute(
                "insert into journal_entry (id, happened_at, act, actor, account_id, reason, detail)"
                        + " values (?, now(), 'OF_A_LATER_RELEASE', ?, ?, '', '')",
                -account,
                actor,
                account);
        writeOn(account, "un");
        assertThat(details(read.newest(by(actor), 9))).containsExactly("un");
        assertThat(details(read.ofAccount(account, 9))).containsExactly("un");
        assertThat(details(read.olderThan(-account, by(actor), 9))).containsExactly("un");
    }

    @Test
    void what_was_done_to_an_account_is_told_by_its_instant_whatever_its_id() throws Exception {
        long account = landlords.open(Landlords.aLandlord());
        tables.execute(
                "insert into journal_entry (id, happened_at, act, actor, account_id, reason, detail)"
                        + " values (?, now(), 'ACCOUNT_UNLOCKED', ?, ?, '', 'un')",
                Long.MAX_VALUE - account,
                actor,
                account);
        writeOn(account, "deux");
        assertThat(details(read.ofAccount(account, 1))).containsExactly("deux");
    }

    @Test
    void only_what_is_sought_is_told() throws Exception {
        long account = landlords.open(Landlords.aLandlord());
        Instant start = Instant.now();
        transaction.begin();
        write.onAccount(account, new Warrant(Optional.empty(), actor, "motif"), Act.ACCOUNT_UNLOCKED, "sur un compte");
        transaction.commit();
        Instant between = Instant.now();
        write(Act.SERVICE_CREATED, "sans compte");
        Instant end = Instant.now();

        assertThat(details(read.newest(sought(Optional.of(Act.SERVICE_CREATED), actor, Optional.empty()), 9)))
                .containsExactly("sans compte");
        assertThat(details(read.newest(sought(Optional.empty(), "", Optional.of(account)), 9)))
                .containsExactly("sur un compte");
        assertThat(details(read.newest(between(Optional.of(between), Optional.empty()), 9)))
                .containsExactly("sans compte");
        assertThat(details(read.newest(between(Optional.of(start), Optional.of(between)), 9)))
                .containsExactly("sur un compte");
        assertThat(read.newest(between(Optional.of(end), Optional.empty()), 9)).isEmpty();
    }

    @Test
    void an_actor_is_found_by_a_part_of_his_name_in_which_no_sign_is_a_wildcard() throws Exception {
        write(Act.AGENT_CREATED, "un");
        assertThat(read.newest(by(actor.substring(2).toUpperCase(Locale.ROOT)), 9))
                .hasSize(1);
        assertThat(read.newest(by(actor.replace(' ', '_')), 9)).isEmpty();
        assertThat(read.newest(by(actor.charAt(0) + "%" + actor.substring(3)), 9))
                .isEmpty();
        assertThat(read.newest(by(actor + "!"), 9)).isEmpty();
    }

    private void write(Act act, String detail) throws Exception {
        transaction.begin();
        write.of(new Warrant(Optional.empty(), actor, ""), act, detail);
        transaction.commit();
    }

    private void writeOn(long account, String detail) throws Exception {
        transaction.begin();
        write.onAccount(account, new Warrant(Optional.empty(), actor, ""), Act.ACCOUNT_UNLOCKED, detail);
        transaction.commit();
    }

    private static Sought by(String name) {
        return sought(Optional.empty(), name, Optional.empty());
    }

    private static Sought sought(Optional<Act> act, String name, Optional<Long> account) {
        return new Sought(act, name, Optional.empty(), Optional.empty(), account);
    }

    private Sought between(Optional<Instant> from, Optional<Instant> before) {
        return new Sought(Optional.empty(), actor, from, before, Optional.empty());
    }

    private static List<String> details(List<Entry> entries) {
        return entries.stream().map(Entry::detail).toList();
    }
}
