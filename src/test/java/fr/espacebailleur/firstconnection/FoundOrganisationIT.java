package fr.espacebailleur.firstconnection;

import static fr.espacebailleur.account.testing.Landlords.aReference;
import static fr.espacebailleur.account.testing.Landlords.anOrganisation;
import static fr.espacebailleur.testing.LandlordLine.aSiret;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.organisation.FindAdministrators;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class FoundOrganisationIT extends InContainer {
    private static final int TIMES = 200;

    @Inject
    private AcceptTermsOfUse acceptTermsOfUse;

    @Inject
    private FirstConnections connections;

    @Inject
    private FindAdministrators administrators;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Inject
    private UserTransaction transaction;

    @Test
    void of_two_who_complete_at_the_same_instant_exactly_one_founds_the_organisation() throws Exception {
        int firsts = 0;
        String shown = landlords.shown(DocumentKind.TERMS_OF_USE);
        for (int time = 0; time < TIMES; time++) {
            String siret = aSiret();
            long first = atTheFifthStep(siret, "69");
            long second = atTheFifthStep(siret, "75");
            assertThat(atOnce.run(List.of(accept(first, shown), accept(second, shown))))
                    .as("both have completed")
                    .allSatisfy(ending -> assertThat(ending.refusal()).isEmpty());
            long organisation = describe.of(first).landlordId();
            assertThat(tables.column("select due_step from first_connection where account_id in (?, ?)", first, second))
                    .containsExactly("DONE", "DONE");
            assertThat(tables.count("select count(*) from membership where organisation_id = ?", organisation))
                    .isEqualTo(2);
            assertThat(tables.count("select count(*) from membership where founder_of = ?", organisation))
                    .isEqualTo(1);
            assertThat(administrators.of(organisation)).hasSize(1);
            firsts += administrators.isFounder(first) ? 1 : 0;
        }
        // Else they were never really at the same instant.
        assertThat(firsts).isStrictlyBetween(0, TIMES);
    }

    private Callable<Boolean> accept(long account, String shown) {
        return () -> {
            acceptTermsOfUse.of(account, shown);
            return true;
        };
    }

    /** Without the hashing that the steps before would cost. */
    private long atTheFifthStep(String siret, String department) throws Exception {
        long account = landlords.open(anOrganisation(aReference(), siret, department));
        transaction.begin();
        FirstConnection connection = connections.lock(account);
        Instant now = Instant.now();
        connection.signIn(now);
        connection.giveInformation(now);
        connection.personalisePassword(now);
        connection.acceptUsageRules(now);
        transaction.commit();
        return account;
    }
}
