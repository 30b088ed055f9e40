package fr.espacebailleur.account;

import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Civility;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PhoneNumber;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * One identifiant, one password and one e-mail address, in one département.
 *
 * <p>Life: opened by the Caf with what it knows → held by somebody from step 2 of the first connection on. What names
 * the account (identifiant, numéro d'utilisateur, département) never changes. It may be suspended and reactivated, by
 * the Caf or by its organisation, and closed for good: then it gives its address back, and another one may be opened
 * under its reference.
 */
@Entity
@NamedQuery(name = "Account.idByLoginName", query = "select a.id from Account a where a.loginName = :loginName")
@NamedQuery(
        name = "Account.byReferences",
        query = "select a from Account a join fetch a.landlord where a.reference in :sought")
@NamedQuery(name = "Account.knownEmails", query = "select a.knownEmail from Account a where a.knownEmail in :sought")
@NamedQuery(name = "Account.emails", query = "select a.email from Account a where a.email in :sought")
@NamedQuery(name = "Account.loginNames", query = "select a.loginName from Account a where a.loginName in :sought")
@NamedQuery(name = "Account.userNumbers", query = "select a.userNumber from Account a where a.userNumber in :sought")
@NamedQuery(
        name = "Account.withLandlord",
        query = "select a from Account a left join fetch a.landlord where a.id = :id")
@NamedQuery(name = "Account.all", query = "select a from Account a left join fetch a.landlord where a.id in :ids")
@NamedQuery(name = "Account.agents", query = "select a from Account a where a.landlord is null order by a.id")
@NamedQuery(
        name = "Account.ofLandlord",
        query = "select a from Account a where a.landlord.id = :landlord order by a.department, a.id")
@NamedQuery(
        name = "Account.othersOfLandlord",
        query = "select a from Account a join fetch a.landlord where a.landlord.id = :landlord and a.id <> :id"
                + " order by a.department, a.id")
@NamedQuery(
        name = "Account.organisationOf",
        query = "select o.id from Organisation o, Account a where a.landlord = o and a.id = :id")
@NamedQuery(name = "Account.byUserNumber", query = "select a from Account a where a.userNumber = :userNumber")
@NamedQuery(name = "Account.byLoginName", query = "select a from Account a where a.loginName = :loginName")
@NamedQuery(name = "Account.byEmail", query = "select a from Account a where a.email = :email order by a.id")
@NamedQuery(
        name = "Account.byConfirmedEmail",
        query = "select a from Account a where a.email = :email and a.emailConfirmedAt is not null")
@NamedQuery(name = "Account.byKnownEmail", query = "select a from Account a where a.knownEmail = :email order by a.id")
@NamedQuery(
        name = "Account.byReference",
        query = "select a from Account a where a.reference = :reference order by a.id")
@NamedQuery(
        name = "Account.byClosedReference",
        query = "select a from Account a where a.closedReference = :reference order by a.id")
@NamedQuery(
        name = "Account.atPlace",
        query = "select a from Account a where a.landlord.id = :landlord and a.reference = :reference"
                + " and a.department = :department")
@NamedQuery(
        name = "Account.bySiret",
        query = "select a from Account a, Organisation o where a.landlord = o and o.siret = :siret order by a.id")
@NamedQuery(
        name = "Account.byName",
        query = "select a from Account a where a.searchName like :start order by a.searchName, a.id")
@NamedQuery(
        name = "Account.byLandlordName",
        query = "select a from Account a where a.landlord.searchName like :start"
                + " order by a.landlord.searchName, a.id")
@NamedQuery(name = "Account.countByKnownEmail", query = "select count(a) from Account a where a.knownEmail = :email")
@NamedQuery(name = "Account.countByEmail", query = "select count(a) from Account a where a.email = :email")
@NamedQuery(
        name = "Account.countOthersByEmail",
        query = "select count(a) from Account a where a.email = :email and a.id <> :id")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    /** Null: an agent's. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "landlord_id")
    private Landlord landlord;

    /** Null: the Caf did not open it, or it is closed. */
    @Column
    private String reference;

    /** The one under which it stood until it was closed: another account may be opened under it. */
    @Column(name = "closed_reference")
    private String closedReference;

    @Column
    private Department department;

    @Column(name = "login_name")
    private LoginName loginName;

    @Column(name = "user_number")
    private UserNumber userNumber;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "known_email")
    private EmailAddress knownEmail;

    @Column(name = "address_line1")
    private String addressLine1;

    @Column(name = "address_line2")
    private String addressLine2;

    @Column(name = "address_line3")
    private String addressLine3;

    @Column(name = "postal_code")
    private String postalCode;

    @Column
    private String commune;

    @Column
    private String country;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "suspended_at")
    private Instant suspendedAt;

    @Column(name = "suspended_by")
    @Enumerated(EnumType.STRING)
    private SuspendedBy suspendedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "search_name")
    private String searchName;

    @Enumerated(EnumType.STRING)
    private Civility civility;

    @Column(name = "last_name")
    private PersonName lastName;

    @Column(name = "first_name")
    private PersonName firstName;

    @Column
    private EmailAddress email;

    /** Null: nothing has shown yet that his mails reach him there. */
    @Column(name = "email_confirmed_at")
    private Instant emailConfirmedAt;

    @Column
    private PhoneNumber phone;

    @Column(name = "job_title")
    private JobTitle jobTitle;

    protected Account() {}

    Account(Landlord landlord, NewAccount opening, LoginName loginName, UserNumber userNumber, Instant now) {
        this.landlord = landlord;
        this.reference = opening.reference();
        this.department = opening.department();
        this.loginName = loginName;
        this.userNumber = userNumber;
        this.channel = opening.channel();
        this.knownEmail = opening.email().orElse(null);
        this.openedAt = now;
        this.searchName = "";
        livesAt(opening.address());
        // What the Caf knows of a person is filled in at step 2.
        opening.person().ifPresent(this::isCalled);
    }

    /** A colleague's, as an administrator of his organisation opens it: the Caf has no reference for it. */
    Account(
            Organisation organisation,
            Department department,
            PersonIdentity person,
            EmailAddress email,
            JobTitle jobTitle,
            LoginName loginName,
            UserNumber userNumber,
            Instant now) {
        this.landlord = organisation;
        this.department = department;
        this.loginName = loginName;
        this.userNumber = userNumber;
        this.channel = Channel.EMAIL;
        this.knownEmail = email;
        this.jobTitle = jobTitle;
        this.openedAt = now;
        livesAt(PostalAddress.unknown());
        isCalled(person);
    }

    /** An agent's: it has no landlord and no département. */
    Account(PersonIdentity agent, EmailAddress email, LoginName loginName, UserNumber userNumber, Instant now) {
        this.loginName = loginName;
        this.userNumber = userNumber;
        this.channel = Channel.EMAIL;
        this.knownEmail = email;
        this.openedAt = now;
        livesAt(PostalAddress.unknown());
        isCalled(agent);
    }

    /**
     * Somebody holds this account from now on.
     *
     * @param readAt where he was mailed the credentials with which he came in, if so
     */
    void isHeldBy(HolderDetails holder, Optional<EmailAddress> readAt, Instant now) {
        isCalled(holder.identity());
        if (!holder.email().equals(email)) {
            email = holder.email();
            emailConfirmedAt = null;
        }
        if (emailConfirmedAt == null && readAt.filter(email::equals).isPresent()) {
            emailConfirmedAt = now;
        }
        phone = holder.phone().orElse(null);
        jobTitle = holder.jobTitle().orElse(null);
    }

    private void isCalled(PersonIdentity identity) {
        civility = identity.civility().orElse(null);
        lastName = identity.lastName();
        firstName = identity.firstName().orElse(null);
        searchName = SearchName.of(identity).value();
    }

    /** Letters go there from now on. */
    final void livesAt(PostalAddress address) {
        addressLine1 = address.line1();
        addressLine2 = address.line2();
        addressLine3 = address.line3();
        postalCode = address.postalCode();
        commune = address.commune();
        country = address.country();
    }

    /**
     * An agent vouches for this address: the Caf writes there from now on, so that credentials can be sent again. Where
     * the holder gave one, it is his own as well, which he has to confirm.
     */
    void isWrittenTo(EmailAddress address) {
        knownEmail = address;
        if (email != null && !address.equals(email)) {
            email = address;
            emailConfirmedAt = null;
        }
    }

    /** His mails reach the holder there: it is his own address from now on. */
    void isReachedAt(EmailAddress address, Instant now) {
        email = address;
        emailConfirmedAt = now;
    }

    /** Nothing shows any more that the holder's own address is his. */
    void mistrustEmail() {
        emailConfirmedAt = null;
    }

    /**
     * The Caf's suspension takes the place of the organisation's.
     *
     * @return false when it was suspended already
     */
    boolean suspend(SuspendedBy by, Instant now) {
        boolean more = suspendedAt == null || (by == SuspendedBy.CAF && suspendedBy == SuspendedBy.ORGANISATION);
        if (more) {
            suspendedAt = suspendedAt == null ? now : suspendedAt;
            suspendedBy = by;
        }
        return more;
    }

    /** @return false when it was not suspended */
    boolean reactivate() {
        boolean suspended = suspendedAt != null;
        suspendedAt = null;
        suspendedBy = null;
        return suspended;
    }

    /** For good; its address and its reference may be another account's. */
    void close(SuspendedBy by, Instant now) {
        suspend(by, now);
        closedAt = now;
        giveReferenceBack();
        email = null;
        emailConfirmedAt = null;
        knownEmail = null;
        phone = null;
    }

    /** Another account may be opened under it. Nothing is left to be done where it was given back already. */
    final void giveReferenceBack() {
        if (reference != null) {
            closedReference = reference;
            reference = null;
        }
    }

    /** @throws Refusal when it was closed for good: nothing of it changes any more */
    void refuseClosed() {
        if (isClosed()) {
            throw new Refusal("compte.ferme");
        }
    }

    boolean isClosed() {
        return closedAt != null;
    }

    Optional<SuspendedBy> suspendedBy() {
        return Optional.ofNullable(suspendedBy);
    }

    boolean isSuspended() {
        return suspendedAt != null;
    }

    boolean isAgent() {
        return landlord == null;
    }

    /** Whether somebody said at step 2 that he holds it. */
    boolean isHeld() {
        return email != null;
    }

    /** Whether the Caf opened it and nobody of another name holds it. */
    boolean mayBeOfHolderOf(Account other) {
        return reference != null && (!isHeld() || !other.isHeld() || searchName.equals(other.searchName));
    }

    Long id() {
        return id;
    }

    /** Tells where it stands: whose it is, under which reference, in which département; nothing where the Caf did not open it, or it is closed. */
    void tellPlace(Listener told) {
        if (landlord != null && reference != null) {
            told.of(landlord, reference, department);
        }
    }

    @FunctionalInterface
    interface Listener {
        void of(Landlord landlord, String reference, Department department);
    }

    AccountCard card() {
        return new AccountCard(
                id,
                version,
                Optional.ofNullable(landlord).map(Landlord::card),
                Optional.ofNullable(reference).or(() -> Optional.ofNullable(closedReference)),
                Optional.ofNullable(department),
                loginName,
                userNumber,
                channel,
                Optional.ofNullable(knownEmail),
                Optional.ofNullable(lastName).map(name -> new PersonIdentity(civility, name, firstName)),
                Optional.ofNullable(email),
                Optional.ofNullable(emailConfirmedAt),
                Optional.ofNullable(phone),
                Optional.ofNullable(jobTitle),
                new PostalAddress(addressLine1, addressLine2, addressLine3, postalCode, commune, country),
                openedAt,
                Optional.ofNullable(suspendedAt),
                Optional.ofNullable(suspendedBy),
                Optional.ofNullable(closedAt));
    }
}
