package fr.espacebailleur.account;

import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.PhoneNumber;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.UserNumber;
import java.util.Optional;

/**
 * What other rooms may know of an account.
 *
 * @param landlordId the same for all accounts of one landlord; an organisation's id
 * @param landlordName « Madame Jeanne Exemple », or the organisation's name
 * @param knownEmail where the Caf writes to until the holder says otherwise
 * @param person as the Caf knows him, then as he called himself at step 2; empty for an organisation until then
 * @param email given at step 2; of this account and of no other
 * @param address where letters go, as the Caf knows it; unknown when it gave none
 */
public record AccountCard(
        long id,
        long landlordId,
        LandlordKind kind,
        String landlordName,
        Department department,
        LoginName loginName,
        UserNumber userNumber,
        Channel channel,
        Optional<EmailAddress> knownEmail,
        Optional<PersonIdentity> person,
        Optional<EmailAddress> email,
        Optional<PhoneNumber> phone,
        Optional<JobTitle> jobTitle,
        PostalAddress address) {

    public boolean isOfOrganisation() {
        return kind == LandlordKind.ORGANISATION;
    }

    /** The person's name where one is known, else the landlord's. */
    public String holderName() {
        return person.map(PersonIdentity::displayName).orElse(landlordName);
    }

    /** Where a mail to this account goes: the holder's own address, else the one that the Caf knows. */
    public Optional<EmailAddress> recipient() {
        return email.or(() -> knownEmail);
    }
}
