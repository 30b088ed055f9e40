package fr.espacebailleur.agent;

import static fr.espacebailleur.account.testing.Landlords.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.OpenAgentAccount;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.PersonName;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameFirstAgentIT extends InContainer {

    private static final PersonIdentity CAMILLE =
            new PersonIdentity(Optional.empty(), new PersonName("Agent"), Optional.of(new PersonName("Camille")));

    @Inject
    private NameFirstAgent name;

    @Inject
    private OpenAgentAccount open;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Test
    void whoever_was_named_at_an_address_with_a_slip_in_it_is_reached_at_the_corrected_one() {
        EmailAddress slip = anEmail();
        long first = first(open.of(CAMILLE, slip, Warrant.ofPortal()));
        assertThat(name.with(CAMILLE, slip)).isFalse();
        EmailAddress right = anEmail();
        assertThat(name.with(CAMILLE, right)).isTrue();
        assertThat(describe.of(first).knownEmail()).contains(right);
        assertThat(tables.rows(
                        "select kind, state from message where account_id = ?"
                                + " and kind in ('LOGIN_NAME', 'PROVISIONAL_PASSWORD') order by kind, id",
                        first))
                .containsExactly(
                        List.of("LOGIN_NAME", "SUPERSEDED"),
                        List.of("LOGIN_NAME", "DUE"),
                        List.of("PROVISIONAL_PASSWORD", "SUPERSEDED"),
                        List.of("PROVISIONAL_PASSWORD", "DUE"));
        assertThat(name.with(CAMILLE, right)).as("once").isFalse();
    }

    @Test
    void whoever_signed_in_already_keeps_his_address() {
        long first = first(landlords.agentAt(Step.INFORMATION));
        Optional<EmailAddress> before = describe.of(first).knownEmail();
        assertThat(name.with(CAMILLE, anEmail())).isFalse();
        assertThat(describe.of(first).knownEmail()).isEqualTo(before);
    }

    private long first(long agent) {
        tables.execute("delete from first_agent");
        tables.execute("insert into first_agent (id, account_id) values (1, ?)", agent);
        return agent;
    }
}
