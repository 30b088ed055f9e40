package fr.espacebailleur.account;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.anEmail;
import static fr.espacebailleur.account.testing.Landlords.byAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.AtOnce.Ending;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.credential.UnlockAccount;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.testing.LandlordLine;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Agents, and what they do to accounts. */
class AgentsIT extends InContainer {

    @Inject
    private OpenAgentAccount openAgentAccount;

    @Inject
    private SuspendAccount suspend;

    @Inject
    private CloseIndividualAccount close;

    @Inject
    private OpenAccount openAccount;

    @Inject
    private ReactivateAccount reactivate;

    @Inject
    private UnlockAccount unlock;

    @Inject
    private CorrectEmail correctEmail;

    @Inject
    private CorrectAddress correctAddress;

    @Inject
    private FindAccounts findAccounts;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Test
    void an_agent_gets_two_mails_and_has_no_landlord() {
        EmailAddress email = anEmail();
        long agent = openAgentAccount.of(anIdentity(), email, Warrant.ofPortal());
        AccountCard card = describe.of(agent);
        assertThat(card.isAgent()).isTrue();
        assertThat(card.department()).isEmpty();
        assertThat(card.recipient()).contains(email);
        assertThat(tables.column("select kind from message where account_id = ? and channel = 'EMAIL'", agent))
                .containsExactlyInAnyOrder("LOGIN_NAME", "PROVISIONAL_PASSWORD");
        assertThat(acts(agent)).containsExactly("AGENT_CREATED");
    }

    @Test
    void an_agent_is_not_created_with_the_address_of_another_account() {
        EmailAddress email = anEmail();
        long unused = openAgentAccount.of(anIdentity(), email, Warrant.ofPortal());
        assertThatExceptionOfType(EmailTaken.class)
                .isThrownBy(() -> openAgentAccount.of(anIdentity(), email, Warrant.ofPortal()));
    }

    @Test
    void of_two_agents_who_are_created_with_one_address_at_the_same_instant_one_is() {
        landlords.anAgent();
        for (int time = 0; time < 20; time++) {
            EmailAddress email = anEmail();
            Callable<Long> create = () -> openAgentAccount.of(anIdentity(), email, Warrant.ofPortal());
            assertThat(atOnce.run(List.of(create, create)))
                    .extracting(ending -> ending.result().isPresent())
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void two_agents_who_suspend_each_other_at_the_same_instant_leave_one() {
        long first = landlords.anAgent();
        long second = landlords.anAgent();
        findAccounts.agents().stream()
                .filter(agent -> agent.id() != first && agent.id() != second && !agent.isSuspended())
                .forEach(agent -> suspend.of(agent.id(), byAgent(first)));

        List<Ending<Void>> endings =
                atOnce.run(List.<Callable<Void>>of(() -> suspended(first, second), () -> suspended(second, first)));

        assertThat(endings.stream().flatMap(ending -> ending.refusal().stream()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("agent.dernier"));
        assertThat(List.of(describe.of(first), describe.of(second)))
                .filteredOn(AccountCard::isSuspended)
                .hasSize(1);
    }

    private Void suspended(long agent, long by) {
        suspend.of(agent, byAgent(by));
        return null;
    }

    @Test
    void a_suspended_account_loses_its_sessions_and_is_reactivated_with_its_password() {
        long agent = landlords.anAgent();
        long account = landlords.at(Step.DONE, aLandlord());
        long version = version(account);
        String hash = tables.value("select hash from credential where account_id = ?", account);

        suspend.of(account, byAgent(agent));
        assertThat(version(account)).isGreaterThan(version);
        assertThat(describe.of(account).isSuspended()).isTrue();
        assertRefused("compte.deja-suspendu", () -> suspend.of(account, byAgent(agent)));

        reactivate.of(account, byAgent(agent));
        assertThat(describe.of(account).isSuspended()).isFalse();
        assertThat(tables.value("select hash from credential where account_id = ?", account))
                .isEqualTo(hash);
        assertRefused("compte.pas-suspendu", () -> reactivate.of(account, byAgent(agent)));

        assertThat(acts(account)).containsExactly("ACCOUNT_SUSPENDED", "ACCOUNT_REACTIVATED");
        assertThat(tables.rows(
                        "select distinct actor_id, actor, reason from journal_entry where account_id = ?", account))
                .containsExactly(List.of(String.valueOf(agent), "Camille Agent", "Un essai"));
    }

    @Test
    void an_individuals_account_is_closed_for_good_and_gives_back_what_it_held() {
        Warrant agent = byAgent(landlords.anAgent());
        NewAccount asked = aLandlord();
        long account = landlords.at(Step.DONE, asked);
        long elsewhere = landlords.open(aLandlord(asked.reference(), "2A"));
        EmailAddress email = describe.of(account).email().orElseThrow();
        long version = version(account);

        close.of(account, agent);
        assertThat(describe.of(account).isClosed()).isTrue();
        assertThat(describe.of(account).reference()).contains(asked.reference());
        assertThat(version(account)).as("its sessions are over").isGreaterThan(version);
        assertThat(acts(account)).containsExactly("ACCOUNT_CLOSED");
        assertThat(tables.rows("select kind, recipient from message where account_id = ? and state = 'DUE'", account))
                .containsExactly(List.of("ACCOUNT_CLOSED", email.value()));
        assertThat(describe.of(elsewhere).isSuspended()).isFalse();
        assertRefused("compte.ferme", () -> close.of(account, agent));
        assertRefused("compte.ferme", () -> reactivate.of(account, agent));
        assertRefused("compte.ferme", () -> unlock.of(account, agent));

        long next = landlords.open(asked);
        assertThat(describe.of(next).landlordId())
                .isEqualTo(describe.of(account).landlordId());
        assertThat(openAccount.each(List.of(asked))).containsExactly(Answer.of(Opening.ALREADY_OPEN));
        assertThat(found(asked.reference())).containsExactlyInAnyOrder(account, elsewhere, next);
        correctEmail.of(next, email, agent);
        assertThat(describe.of(next).recipient()).contains(email);
    }

    @Test
    void whoever_waited_for_his_credentials_does_not_get_them_when_his_account_is_closed() {
        Warrant agent = byAgent(landlords.anAgent());
        long account = landlords.open(aLandlord());
        suspend.of(account, agent);
        close.of(account, agent);
        assertThat(tables.rows(
                        "select kind, state, withheld_at from message where account_id = ? order by kind", account))
                .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                .containsExactly(
                        "ACCOUNT_CLOSED DUE null",
                        "LOGIN_NAME SUPERSEDED null",
                        "PROVISIONAL_PASSWORD SUPERSEDED null");
    }

    @Test
    void an_organisations_account_and_an_agents_are_not_closed_by_an_agent() {
        long agent = landlords.anAgent();
        long organisation =
                landlords.open(Landlords.anOrganisation(Landlords.aReference(), LandlordLine.aSiret(), "69"));
        assertRefused("fermeture.organisme", () -> close.of(organisation, byAgent(agent)));
        assertRefused("fermeture.agent", () -> close.of(landlords.anAgent(), byAgent(agent)));
        assertThat(describe.of(organisation).isSuspended()).isFalse();
    }

    @Test
    void a_corrected_mail_is_the_holders_own_once_he_gave_one() {
        long agent = landlords.anAgent();
        long before = landlords.open(aLandlord());
        EmailAddress known = anEmail();
        correctEmail.of(before, known, byAgent(agent));
        assertThat(describe.of(before).knownEmail()).contains(known);
        assertThat(describe.of(before).email()).isEmpty();

        long held = landlords.at(Step.DONE, aLandlord());
        EmailAddress own = anEmail();
        correctEmail.of(held, own, byAgent(agent));
        assertThat(describe.of(held).email()).contains(own);
        assertThatExceptionOfType(EmailTaken.class).isThrownBy(() -> correctEmail.of(before, own, byAgent(agent)));
        assertThat(describe.of(before).knownEmail()).contains(known);
        assertThat(acts(before)).containsExactly("EMAIL_CORRECTED");
    }

    @Test
    void a_corrected_address_is_where_letters_go() {
        long account = landlords.open(aLandlord());
        PostalAddress address = PostalAddress.of("3 Versuchsweg", "", "", "10115", "Berlin", "Allemagne");
        correctAddress.of(account, address, byAgent(landlords.anAgent()));
        assertThat(describe.of(account).address()).isEqualTo(address);
        assertThat(tables.value("select detail from journal_entry where account_id = ?", account))
                .isEqualTo("— → 3 Versuchsweg, 10115 Berlin, Allemagne");
    }

    @Test
    void an_account_is_found_by_whatever_one_holds_of_it() {
        long individual = landlords.open(aLandlord());
        AccountCard card = describe.of(individual);
        assertFound(individual, card.userNumber().value().toLowerCase(Locale.ROOT));
        assertFound(individual, card.loginName().printed());
        assertFound(individual, card.reference().orElseThrow());
        assertFound(individual, card.knownEmail().orElseThrow().value());

        long organisation = landlords.open(Landlords.anOrganisation(Landlords.aReference(), "73282932000074", "69"));
        assertFound(organisation, "732 829 320 00074");
        assertThat(found("fonciere D'ESS")).contains(organisation);

        long held = landlords.at(Step.DONE, aLandlord());
        correctEmail.of(held, anEmail(), byAgent(landlords.anAgent()));
        assertThat(found("camille titulaire")).contains(held);
        assertThat(found("Titulaire Cam")).contains(held);
        assertFound(held, describe.of(held).email().orElseThrow().value());
    }

    @Test
    void what_nobody_has_finds_nobody() {
        assertThat(found("")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("_")).isEmpty();
        assertThat(found("Introuvable")).isEmpty();
        assertThat(found("x".repeat(10_000))).isEmpty();
    }

    private void assertFound(long account, String sought) {
        assertThat(found(sought)).as(sought).containsExactly(account);
    }

    private List<Long> found(String sought) {
        return findAccounts.by(sought, 1000).stream().map(AccountCard::id).toList();
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    private long version(long account) {
        return tables.count("select credentials_version from credential where account_id = ?", account);
    }

    private List<String> acts(long account) {
        return tables.column("select act from journal_entry where account_id = ? order by id", account);
    }

    private static PersonIdentity anIdentity() {
        return new PersonIdentity(Optional.empty(), new PersonName("Agent"), Optional.empty());
    }
}
