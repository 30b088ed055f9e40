package fr.espacebailleur.firstconnection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an account has come in its first connection.
 *
 * <p>Life: begins when the account is opened, with the sign-in due. Each verb does the step that is due and makes the
 * next one due; asked for another step it refuses and changes nothing.
 */
@Entity
@Table(name = "first_connection")
@NamedQuery(name = "FirstConnection.all", query = "select c from FirstConnection c where c.accountId in :accounts")
class FirstConnection {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "due_step")
    private Step dueStep;

    @Column(name = "signed_in_at")
    private Instant signedInAt;

    @Column(name = "information_given_at")
    private Instant informationGivenAt;

    @Column(name = "password_personalised_at")
    private Instant passwordPersonalisedAt;

    @Column(name = "usage_rules_accepted_at")
    private Instant usageRulesAcceptedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected FirstConnection() {}

    FirstConnection(long accountId) {
        this.accountId = accountId;
        this.dueStep = Step.SIGN_IN;
    }

    long accountId() {
        return accountId;
    }

    Step dueStep() {
        return dueStep;
    }

    Progress progress() {
        return new Progress(
                dueStep,
                Optional.ofNullable(signedInAt),
                Optional.ofNullable(informationGivenAt),
                Optional.ofNullable(passwordPersonalisedAt),
                Optional.ofNullable(usageRulesAcceptedAt),
                Optional.ofNullable(completedAt));
    }

    void signIn(Instant now) {
        complete(Step.SIGN_IN);
        signedInAt = now;
    }

    /** What belongs to a step may be changed as long as it is due. */
    void needs(Step step) {
        if (step != dueStep) {
            throw new StepNotDue(step, dueStep);
        }
    }

    void giveInformation(Instant now) {
        complete(Step.INFORMATION);
        informationGivenAt = now;
    }

    void personalisePassword(Instant now) {
        complete(Step.PASSWORD);
        passwordPersonalisedAt = now;
    }

    void acceptUsageRules(Instant now) {
        complete(Step.USAGE_RULES);
        usageRulesAcceptedAt = now;
    }

    void acceptTermsOfUse(Instant now) {
        complete(Step.TERMS_OF_USE);
        completedAt = now;
    }

    private void complete(Step step) {
        needs(step);
        dueStep = dueStep.next();
    }
}
