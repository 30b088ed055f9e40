package fr.espacebailleur.firstconnection;

import static fr.espacebailleur.account.testing.Landlords.aHolder;
import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.aReference;
import static fr.espacebailleur.account.testing.Landlords.anEmail;
import static fr.espacebailleur.account.testing.Landlords.anOrganisation;
import static fr.espacebailleur.testing.LandlordLine.aSiret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.consent.DocumentChanged;
import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.organisation.FindAdministrators;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Sha256;
import fr.espacebailleur.shared.TooManyTries;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class FiveStepsIT extends InContainer {

    @Inject
    private FindDueStep findDueStep;

    @Inject
    private GiveInformation giveInformation;

    @Inject
    private PersonalisePassword personalise;

    @Inject
    private AcceptUsageRules acceptUsageRules;

    @Inject
    private AcceptTermsOfUse acceptTermsOfUse;

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

    @Test
    void each_step_is_stored_with_its_instant() {
        long account = landlords.at(Step.DONE, aLandlord());
        assertThat(tables.rows(
                        "select signed_in_at <= information_given_at,"
                                + " information_given_at <= password_personalised_at,"
                                + " password_personalised_at <= usage_rules_accepted_at,"
                                + " usage_rules_accepted_at <= completed_at"
                                + " from first_connection where account_id = ?",
                        account))
                .containsExactly(List.of("t", "t", "t", "t"));
        assertThat(tables.column("select kind from consent where account_id = ? order by kind", account))
                .containsExactly("TERMS_OF_USE", "USAGE_RULES");
    }

    @Test
    void a_step_that_is_not_due_changes_nothing() {
        long account = landlords.at(Step.INFORMATION, aLandlord());
        List<Callable<Void>> others = List.of(
                () -> {
                    personalise.with(account, landlords.credentialsVersion(account), Landlords.PASSWORD);
                    return null;
                },
                () -> {
                    acceptUsageRules.of(account, landlords.shown(DocumentKind.USAGE_RULES));
                    return null;
                },
                () -> {
                    acceptTermsOfUse.of(account, landlords.shown(DocumentKind.TERMS_OF_USE));
                    return null;
                });
        List<List<String>> before = everythingOf(account);
        for (Callable<Void> other : others) {
            assertThatExceptionOfType(StepNotDue.class)
                    .isThrownBy(other::call)
                    .satisfies(refusal -> assertThat(refusal.due()).isEqualTo(Step.INFORMATION));
            assertThat(everythingOf(account)).isEqualTo(before);
        }
    }

    @Test
    void an_email_that_is_taken_leaves_step_2_due() {
        EmailAddress taken =
                describe.of(landlords.at(Step.PASSWORD, aLandlord())).email().orElseThrow();
        long account = landlords.at(Step.INFORMATION, aLandlord());
        List<List<String>> before = everythingOf(account);
        assertThatExceptionOfType(EmailTaken.class).isThrownBy(() -> giveInformation.of(account, aHolder(taken)));
        assertThat(everythingOf(account)).isEqualTo(before);
        landlords.proceed(account);
        assertThat(findDueStep.of(account)).isEqualTo(Step.PASSWORD);
    }

    @Test
    void whoever_gives_many_addresses_that_are_taken_is_told_no_more_of_any() {
        EmailAddress taken =
                describe.of(landlords.at(Step.PASSWORD, aLandlord())).email().orElseThrow();
        long account = landlords.at(Step.INFORMATION, aLandlord());
        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(EmailTaken.class).isThrownBy(() -> giveInformation.of(account, aHolder(taken)));
        }
        for (EmailAddress given : List.of(taken, anEmail())) {
            assertThatExceptionOfType(TooManyTries.class)
                    .isThrownBy(() -> giveInformation.of(account, aHolder(given)))
                    .satisfies(told -> assertThat(told.retryAfter()).isBetween(86_000L, 86_401L));
        }
        assertThat(findDueStep.of(account)).isEqualTo(Step.INFORMATION);
        tables.execute(
                "update budget set ends_at = now() where purpose = 'TAKEN_EMAIL' and address = ?",
                Sha256.of("account " + account));
        landlords.proceed(account);
        assertThat(findDueStep.of(account)).isEqualTo(Step.PASSWORD);
    }

    /** Each would need a second connection to count it, while the others have the rest of them. */
    @Test
    void more_than_there_are_connections_for_give_a_taken_address_at_the_same_instant_and_are_all_answered() {
        EmailAddress taken =
                describe.of(landlords.at(Step.PASSWORD, aLandlord())).email().orElseThrow();
        long account = landlords.at(Step.INFORMATION, aLandlord());
        Callable<Void> give = () -> {
            giveInformation.of(account, aHolder(taken));
            return null;
        };
        assertThat(atOnce.run(Collections.nCopies(40, give)))
                .allSatisfy(ending -> assertThat(ending.refusal())
                        .hasValueSatisfying(told -> assertThat(told).isInstanceOf(Refusal.class)));
        assertThat(tables.count(
                        "select spent from budget where purpose = 'TAKEN_EMAIL' and address = ?",
                        Sha256.of("account " + account)))
                .isBetween(20L, 40L);
    }

    @Test
    void a_password_that_breaks_the_rule_leaves_step_3_due() {
        long account = landlords.at(Step.PASSWORD, aLandlord());
        List<List<String>> before = everythingOf(account);
        for (String candidate : List.of("", "court", "Titulaire Camille", landlords.provisionalPassword(account))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> personalise.with(account, landlords.credentialsVersion(account), candidate));
        }
        assertThat(findDueStep.of(account)).isEqualTo(Step.PASSWORD);
        assertThat(tables.column("select kind from credential where account_id = ?", account))
                .containsExactly("PROVISIONAL");
        assertThat(before.get(0)).isEqualTo(everythingOf(account).get(0));
    }

    @Test
    void a_text_that_was_not_shown_leaves_its_step_due() {
        long fourth = landlords.at(Step.USAGE_RULES, aLandlord());
        long fifth = landlords.at(Step.TERMS_OF_USE, anOrganisation(aReference(), aSiret(), "69"));
        assertThatExceptionOfType(DocumentChanged.class)
                .isThrownBy(() -> acceptUsageRules.of(fourth, landlords.shown(DocumentKind.TERMS_OF_USE)));
        assertThatExceptionOfType(DocumentChanged.class)
                .isThrownBy(() -> acceptTermsOfUse.of(fifth, landlords.shown(DocumentKind.USAGE_RULES)));
        assertThat(findDueStep.of(fourth)).isEqualTo(Step.USAGE_RULES);
        assertThat(findDueStep.of(fifth)).isEqualTo(Step.TERMS_OF_USE);
        assertThat(tables.count("select count(*) from consent where account_id = ?", fourth))
                .isZero();
        assertThat(administrators.isAdministrator(fifth)).isFalse();
    }

    @Test
    void a_step_that_two_windows_do_at_the_same_instant_is_done_once() {
        for (int round = 0; round < 10; round++) {
            long account = landlords.at(Step.USAGE_RULES, aLandlord());
            String shown = landlords.shown(DocumentKind.USAGE_RULES);
            Callable<Step> accept = () -> {
                acceptUsageRules.of(account, shown);
                return findDueStep.of(account);
            };
            var endings = atOnce.run(Collections.nCopies(2, accept));
            assertThat(endings)
                    .filteredOn(ending -> ending.result().isPresent())
                    .hasSize(1);
            assertThat(endings)
                    .flatExtracting(ending -> ending.refusal().stream().toList())
                    .singleElement()
                    .isInstanceOf(StepNotDue.class);
            assertThat(tables.count("select count(*) from consent where account_id = ?", account))
                    .isEqualTo(1);
        }
    }

    @Test
    void an_individual_is_nobodys_administrator() {
        long account = landlords.at(Step.DONE, aLandlord());
        assertThat(administrators.isAdministrator(account)).isFalse();
        assertThat(tables.count("select count(*) from membership where account_id = ?", account))
                .isZero();
    }

    @Test
    void whoever_comes_second_in_an_organisation_is_told_whom_to_ask() {
        String siret = aSiret();
        long founder = landlords.at(Step.DONE, anOrganisation(aReference(), siret, "69"));
        long second = landlords.at(Step.DONE, anOrganisation(aReference(), siret, "75"));
        long organisation = describe.of(second).landlordId();
        assertThat(administrators.isFounder(founder)).isTrue();
        assertThat(administrators.isAdministrator(second)).isFalse();
        assertThat(administrators.of(organisation)).singleElement().satisfies(administrator -> {
            assertThat(administrator.accountId()).isEqualTo(founder);
            assertThat(administrator.name()).isEqualTo("Camille Titulaire");
            assertThat(Optional.of(administrator.email()))
                    .isEqualTo(describe.of(founder).email().map(EmailAddress::value));
        });
    }

    /** All that a step may change, the first connection first. */
    private List<List<String>> everythingOf(long account) {
        return List.of(
                row("select * from first_connection where account_id = ?", account),
                row("select * from account where id = ?", account),
                row("select * from credential where account_id = ?", account),
                row("select count(*) from consent where account_id = ?", account),
                row("select count(*) from membership where account_id = ?", account));
    }

    private List<String> row(String query, long account) {
        return tables.rows(query, account).get(0);
    }
}
