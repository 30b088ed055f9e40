package fr.espacebailleur.message;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.aReference;
import static fr.espacebailleur.account.testing.Landlords.anEmail;
import static fr.espacebailleur.account.testing.Landlords.anOrganisation;
import static fr.espacebailleur.testing.LandlordLine.aSiret;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.OpenAgentAccount;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.PersonName;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that failed is told to each active agent, once a day at most. */
class TellAgentsIT extends InContainer {

    @Inject
    private TellAgents tellAgents;

    @Inject
    private OpenAgentAccount openAgent;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Outbox outbox;

    @Inject
    private WriteMail writeMail;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    private long agent;

    @BeforeEach
    void openAnAgent() {
        agent = openAgent.of(
                new PersonIdentity(Optional.empty(), new PersonName("Agent"), Optional.of(new PersonName("Camille"))),
                anEmail(),
                Warrant.ofPortal());
    }

    @Test
    void whoever_became_an_agent_after_it_is_not_told() {
        aMessageFails();
        openAnAgent();
        tellAgents.ofFailures();
        assertThat(notices()).isZero();
    }

    @Test
    void by_one_mail_however_many_nodes_find_out_and_however_many_messages_fail_that_day() {
        for (int failure = 0; failure < 3; failure++) {
            aMessageFails();
            Callable<Boolean> tell = () -> {
                tellAgents.ofFailures();
                return true;
            };
            assertThat(atOnce.run(Collections.nCopies(3, tell)))
                    .allSatisfy(ending -> assertThat(ending.refusal()).isEmpty());
            assertThat(notices()).isEqualTo(1);
        }
    }

    @Test
    void what_failed_since_is_told_when_a_day_has_passed_and_nothing_when_nothing_did() {
        aMessageFails();
        tellAgents.ofFailures();
        aDayPasses();
        tellAgents.ofFailures();
        assertThat(notices()).isEqualTo(2);
        tables.execute("update message set failed_at = failed_at - interval '3 days' where failed_at is not null");
        aDayPasses();
        tellAgents.ofFailures();
        assertThat(notices()).isEqualTo(2);
    }

    @Test
    void not_those_who_are_suspended() {
        tables.execute("update account set suspended_at = now(), suspended_by = 'CAF' where id = ?", agent);
        aMessageFails();
        tellAgents.ofFailures();
        assertThat(notices()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOUNDER_ANNOUNCED", "SUCCESSION_KEY", "FORGOTTEN_PASSWORD", "LOGIN_NAME_AGAIN"})
    void of_whatever_else_somebody_waits_for_as_well(String kind) {
        long organisation = landlords.open(anOrganisation(aReference(), aSiret(), "69"));
        String awaited = tables.column("select id from message where account_id = ?", organisation)
                .get(0);
        tables.execute("update message set kind = ? where id = ?", kind, Long.valueOf(awaited));
        fail(awaited);
        tellAgents.ofFailures();
        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void a_notice_that_fails_is_told_to_nobody() {
        aMessageFails();
        tellAgents.ofFailures();
        long other = agent;
        openAnAgent();
        fail(tables.column("select id from message where account_id = ? and kind = 'MESSAGES_FAILED'", other)
                .get(0));
        tellAgents.ofFailures();
        assertThat(notices()).isZero();
    }

    @Test
    void the_notice_leads_to_the_agents_pages_and_names_nobody_else() {
        Mail mail = writeMail
                .of(
                        new Outbox.Taken(
                                1,
                                agent,
                                Optional.empty(),
                                Message.Kind.MESSAGES_FAILED,
                                Optional.empty(),
                                Instant.EPOCH),
                        describe.of(agent))
                .orElseThrow();
        assertThat(mail.subject()).isEqualTo("Des messages n’ont pas pu être remis");
        assertThat(mail.text()).startsWith("Bonjour Camille Agent,").contains("/agent)");
    }

    private void aMessageFails() {
        List<String> due = tables.column("select id from message where account_id = ?", landlords.open(aLandlord()));
        fail(due.get(0));
    }

    private void fail(String message) {
        for (int refusal = 0; refusal < 10; refusal++) {
            outbox.refused(Long.parseLong(message));
        }
    }

    private void aDayPasses() {
        tables.execute("update message set created_at = created_at - interval '25 hours' where account_id = ?", agent);
    }

    private long notices() {
        return tables.count("select count(*) from message where account_id = ? and kind = 'MESSAGES_FAILED'", agent);
    }
}
