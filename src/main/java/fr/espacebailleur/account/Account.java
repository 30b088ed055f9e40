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
 * the account (identifiant, numéro d'utilisateur, département, reference) never changes.
 */
@Entity
@NamedQuery(name = "Account.idByLoginName", query = "select a.id from Account a where a.loginName = :loginName")
@NamedQuery(
        name = "Account.byLandlord",
        query = "select a from Account a where a.landlord.id = :landlord and a.reference = :reference"
                + " and a.department = :department")
@NamedQuery(
        name = "Account.countOfOtherKind",
        query = "select count(a) from Account a where a.reference = :reference and type(a.landlord) <> :kind")
@NamedQuery(name = "Account.countByKnownEmail", query = "select count(a) from Account a where a.knownEmail = :email")
@NamedQuery(name = "Account.countByEmail", query = "select count(a) from Account a where a.email = :email")
@NamedQuery(
        name = "Account.countOthersByEmail",
        query = "select count(a) from Account a where a.email = :email and a.id <> :id")
@NamedQuery(name = "Account.countByLoginName", query = "select count(a) from Account a where a.loginName = :loginName")
@NamedQuery(
        name = "Account.countByUserNumber",
        query = "select count(a) from Account a where a.userNumber = :userNumber")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "landlord_id")
    private Landlord landlord;

    @Column
    private String reference;

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

    @Column(name = "opened_at")
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private Civility civility;

    @Column(name = "last_name")
    private PersonName lastName;

    @Column(name = "first_name")
    private PersonName firstName;

    @Column
    private EmailAddress email;

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
        PostalAddress address = opening.address();
        this.addressLine1 = address.line1();
        this.addressLine2 = address.line2();
        this.addressLine3 = address.line3();
        this.postalCode = address.postalCode();
        this.commune = address.commune();
        this.openedAt = now;
        // What the Caf knows of a person is filled in at step 2.
        opening.person().ifPresent(this::isCalled);
    }

    /** Somebody holds this account from now on. */
    void isHeldBy(HolderDetails holder) {
        isCalled(holder.identity());
        email = holder.email();
        phone = holder.phone().orElse(null);
        jobTitle = holder.jobTitle().orElse(null);
    }

    private void isCalled(PersonIdentity identity) {
        civility = identity.civility().orElse(null);
        lastName = identity.lastName();
        firstName = identity.firstName().orElse(null);
    }

    Long id() {
        return id;
    }

    AccountCard card() {
        return new AccountCard(
                id,
                landlord.id(),
                landlord.kind(),
                landlord.displayName(),
                department,
                loginName,
                userNumber,
                channel,
                Optional.ofNullable(knownEmail),
                Optional.ofNullable(lastName).map(name -> new PersonIdentity(civility, name, firstName)),
                Optional.ofNullable(email),
                Optional.ofNullable(phone),
                Optional.ofNullable(jobTitle),
                new PostalAddress(addressLine1, addressLine2, addressLine3, postalCode, commune));
    }
}
