package fr.espacebailleur.firstconnection;

import static fr.espacebailleur.account.testing.Landlords.aReference;
import static fr.espacebailleur.account.testing.Landlords.anOrganisation;
import static fr.espacebailleur.account.testing.Landlords.byAgent;
import static fr.espacebailleur.testing.LandlordLine.aSiret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.AtOnce.Ending;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.organisation.FindAdministrators;
import fr.espacebailleur.organisation.JoinOrganisation;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.testing.Eventually;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FoundOrganisationIT extends InContainer {
    private static final int TIMES = 200;

    @Inject
    private AcceptTermsOfUse acceptTermsOfUse;

    @Inject
    private FirstConnections connections;

    @Inject
    private SuspendAccount suspend;

    @Inject
    private FindAdministrators administrators;

    @Inject
    private JoinOrganisation join;

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

    @Test
    void an_account_that_is_suspended_founds_nothing() throws Exception {
        long account = atTheFifthStep(aSiret(), "69");
        String shown = landlords.shown(DocumentKind.TERMS_OF_USE);
        suspend.of(account, byAgent(landlords.anAgent()));
        assertIsSuspended(() -> acceptTermsOfUse.of(account, shown));
        assertThat(foundedBy(account)).isZero();
        assertThat(tables.value("select due_step from first_connection where account_id = ?", account))
                .isEqualTo("TERMS_OF_USE");
    }

    @Test
    void one_that_is_suspended_at_that_very_instant_founds_nothing_either() throws Exception {
        long account = atTheFifthStep(aSiret(), "69");
        String shown = landlords.shown(DocumentKind.TERMS_OF_USE);
        Warrant by = byAgent(landlords.anAgent());
        transaction.begin();
        suspend.of(account, by);
        Future<Ending<Boolean>> other = atOnce.begin(accept(account, shown));
        Eventually.holds("he waits", atOnce::isSomebodyWaiting);
        transaction.commit();
        assertIsSuspended(() -> {
            throw AtOnce.get(other).refusal().orElseThrow();
        });
        assertThat(foundedBy(account)).isZero();
    }

    /** Else he and an administrator who suspends him would wait for each other. */
    @Test
    void whoever_waits_for_the_organisation_does_not_hold_his_account_meanwhile() throws Exception {
        long account = atTheFifthStep(aSiret(), "69");
        long organisation = describe.of(account).landlordId();
        String shown = landlords.shown(DocumentKind.TERMS_OF_USE);
        transaction.begin();
        tables.execute("select id from landlord where id = ? for update", organisation);
        Future<Ending<Boolean>> other = atOnce.begin(accept(account, shown));
        Eventually.holds("he waits", atOnce::isSomebodyWaiting);
        assertThatNoException()
                .isThrownBy(() -> tables.execute("select id from account where id = ? for update nowait", account));
        transaction.commit();
        assertThat(AtOnce.get(other).refusal()).isEmpty();
        assertThat(foundedBy(account)).isEqualTo(1);
    }

    /** Its accounts point at it: whom the Caf's file names is opened while an administrator acts. */
    @Test
    void whoever_acts_in_an_organisation_keeps_others_from_acting_and_not_from_opening_accounts() throws Exception {
        long organisation = describe.of(atTheFifthStep(aSiret(), "69")).landlordId();
        transaction.begin();
        join.lock(organisation);
        assertThat(locksElsewhere("key share", organisation)).isTrue();
        assertThat(locksElsewhere("no key update", organisation)).isFalse();
        transaction.commit();
    }

    private boolean locksElsewhere(String lock, long organisation) {
        return AtOnce.get(atOnce.begin(() ->
                        tables.column("select id from landlord where id = ? for " + lock + " nowait", organisation)))
                .result()
                .isPresent();
    }

    private static void assertIsSuspended(ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("compte.vient-d-etre-suspendu"));
    }

    private long foundedBy(long account) {
        return tables.count("select count(*) from membership where account_id = ? and founder_of is not null", account);
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
