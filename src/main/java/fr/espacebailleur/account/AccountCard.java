package fr.espacebailleur.account;

import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.PhoneNumber;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.UserNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * What other rooms may know of an account.
 *
 * @param version another one after each change
 * @param landlord empty for an agent's account, as is the département
 * @param reference the Caf's own for the landlord; empty where the Caf did not open it
 * @param knownEmail where the Caf writes to until the holder says otherwise
 * @param person as the Caf knows him, then as he called himself at step 2; empty for an organisation until then
 * @param email given at step 2; of this account and of no other
 * @param emailConfirmedAt empty until something shows that mails reach the holder there
 * @param address where letters go, as the Caf knows it; unknown when it gave none
 * @param suspendedAt empty as long as it may be entered
 * @param suspendedBy who alone may let it in again
 * @param closedAt empty unless it was closed for good, which is more than suspended
 */
public record AccountCard(
        long id,
        int version,
        Optional<LandlordCard> landlord,
        Optional<String> reference,
        Optional<Department> department,
        LoginName loginName,
        UserNumber userNumber,
        Channel channel,
        Optional<EmailAddress> knownEmail,
        Optional<PersonIdentity> person,
        Optional<EmailAddress> email,
        Optional<Instant> emailConfirmedAt,
        Optional<PhoneNumber> phone,
        Optional<JobTitle> jobTitle,
        PostalAddress address,
        Instant openedAt,
        Optional<Instant> suspendedAt,
        Optional<SuspendedBy> suspendedBy,
        Optional<Instant> closedAt) {

    public boolean isOfOrganisation() {
        return landlord.filter(card -> card.kind() == LandlordKind.ORGANISATION).isPresent();
    }

    /** Whether it is one of the Caf's staff who signs in with it. */
    public boolean isAgent() {
        return landlord.isEmpty();
    }

    public boolean isSuspended() {
        return suspendedAt.isPresent();
    }

    public boolean isClosed() {
        return closedAt.isPresent();
    }

    /** Whether an administrator of the organisation opened it for a colleague, and not the Caf. */
    public boolean isOpenedByOrganisation() {
        return landlord.isPresent() && reference.isEmpty();
    }

    /**
     * The same for all accounts of one landlord; an organisation's id.
     *
     * @throws java.util.NoSuchElementException when it is an agent's
     */
    public long landlordId() {
        return landlord.orElseThrow().id();
    }

    /** « Madame Jeanne Exemple », or the organisation's name; an agent's own name. */
    public String landlordName() {
        return landlord.map(LandlordCard::name)
                .orElseGet(() -> person.orElseThrow().displayName());
    }

    /** The person's name where one is known, else the landlord's. */
    public String holderName() {
        return person.map(PersonIdentity::displayName).orElseGet(this::landlordName);
    }

    /**
     * What the holder said of himself.
     *
     * @throws java.util.NoSuchElementException when nobody holds it
     */
    public HolderDetails holder() {
        return new HolderDetails(person.orElseThrow(), email.orElseThrow(), phone, jobTitle);
    }

    /** The holder's own address, once his mails have reached him there. */
    public Optional<EmailAddress> confirmedEmail() {
        return email.filter(given -> emailConfirmedAt.isPresent());
    }

    /** Whether the holder gave an address that he has not confirmed yet. */
    public boolean isEmailToConfirm() {
        return email.isPresent() && emailConfirmedAt.isEmpty();
    }

    /**
     * Where a mail to this account goes: the holder's own address once it is confirmed, else the one that the Caf knows.
     * Never one that is not confirmed: a slip of the finger would send a stranger the credentials.
     */
    public Optional<EmailAddress> recipient() {
        return confirmedEmail().or(() -> knownEmail);
    }

    /**
     * Where a notice goes that holds no secret: also to an address that is not confirmed when no other is known, because
     * a warning that may reach its holder is better than none.
     */
    public Optional<EmailAddress> recipientOfNotices() {
        return recipient().or(() -> email);
    }
}
