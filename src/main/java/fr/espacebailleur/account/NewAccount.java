package fr.espacebailleur.account;

import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.LegalName;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.Siret;
import fr.espacebailleur.shared.UserNumber;
import java.util.Optional;

/**
 * What the Caf says of an account that it wants opened.
 *
 * @param reference the Caf's own for the landlord; the same one in two départements is the same landlord
 * @param person the landlord himself, or for an organisation the person to write to, if known
 * @param organisation present for an organisation, empty for a person
 * @param userNumber allocated when empty
 */
public record NewAccount(
        String reference,
        Optional<PersonIdentity> person,
        Optional<Entity> organisation,
        Department department,
        Optional<EmailAddress> email,
        PostalAddress address,
        Optional<UserNumber> userNumber,
        Channel channel) {

    /** A legal entity as the Caf knows it. */
    public record Entity(Siret siret, LegalName name) {}

    public NewAccount {
        if (organisation.isEmpty() && person.isEmpty()) {
            throw new IllegalArgumentException("an individual landlord has a name");
        }
        if (channel == Channel.EMAIL && email.isEmpty()) {
            throw new IllegalArgumentException("a mail needs an address");
        }
    }
}
