package fr.espacebailleur.signinhelp;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.UserNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is stuck asked for help; who it is, is not known.
 *
 * <p>Life: it waits → what can be sent is sent to whom the account belongs, or nothing is; agents find it until it is
 * deleted. What he knew from the Caf's letters is kept only as long as it waits. One to the Caf never waits.
 */
@Entity
@Table(name = "help_request")
@NamedQuery(
        name = "HelpRequest.waiting",
        query = "select r.id from HelpRequest r where r.outcome = fr.espacebailleur.signinhelp.Outcome.WAITING"
                + " order by r.id")
@NamedQuery(name = "HelpRequest.byReference", query = "select r from HelpRequest r where r.reference = :reference")
@NamedQuery(
        name = "HelpRequest.decided",
        query = "select r.askedAt from HelpRequest r where r.userNumber = :number and r.outcome = :outcome"
                + " and r.askedAt > :since order by r.askedAt desc")
@NamedQuery(
        name = "HelpRequest.about",
        query = "select r from HelpRequest r where r.userNumber = :number order by r.askedAt, r.id")
@NamedQuery(name = "HelpRequest.forget", query = "delete from HelpRequest r where r.askedAt <= :until")
class HelpRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "help_request_seq")
    @SequenceGenerator(name = "help_request_seq", sequenceName = "help_request_seq", allocationSize = 50)
    @Column
    private Long id;

    @Version
    @Column
    private int version;

    @Column
    private String reference;

    @Column
    @Enumerated(EnumType.STRING)
    private Wish wish;

    @Column
    private String answers;

    /** Null: he did not have it. */
    @Column(name = "user_number")
    private UserNumber userNumber;

    @Column(name = "caf_reference")
    private String cafReference;

    @Column
    private Department department;

    @Column
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected HelpRequest() {}

    /** It waits until somebody looks whether the two belong together. */
    HelpRequest(HelpReference reference, Answers answers, UserNumber userNumber, CafReference proof, Instant now) {
        this(reference, answers, now);
        this.userNumber = userNumber;
        this.cafReference = proof.letters();
        this.outcome = Outcome.WAITING;
    }

    /** For the Caf of this département. */
    HelpRequest(
            HelpReference reference,
            Answers answers,
            Department department,
            Optional<UserNumber> userNumber,
            Instant now) {
        this(reference, answers, now);
        this.department = department;
        this.userNumber = userNumber.orElse(null);
        this.outcome = Outcome.CAF;
    }

    private HelpRequest(HelpReference reference, Answers answers, Instant now) {
        this.reference = reference.value();
        this.wish = answers.wish();
        this.answers = answers.written();
        this.askedAt = now;
    }

    void end(Outcome decided) {
        outcome = decided;
        cafReference = null;
    }

    boolean isWaiting() {
        return outcome == Outcome.WAITING;
    }

    /** Whether what was typed is the reference that the Caf gave. */
    boolean proves(String given) {
        return new CafReference(cafReference).isOf(given);
    }

    UserNumber userNumber() {
        return userNumber;
    }

    Wish wish() {
        return wish;
    }

    Instant askedAt() {
        return askedAt;
    }

    HelpRequestCard card() {
        return new HelpRequestCard(
                new HelpReference(reference),
                askedAt,
                Answers.read(answers).told(),
                Optional.ofNullable(userNumber),
                Optional.ofNullable(department),
                outcome);
    }
}
