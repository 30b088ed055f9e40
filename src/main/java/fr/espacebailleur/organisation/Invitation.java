package fr.espacebailleur.organisation;

import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import java.util.Set;

/**
 * Whom an administrator wants in his organisation.
 *
 * @param email where both messages go; of no other account
 * @param entitlements what he may do; at most one for a service in a département
 */
public record Invitation(PersonIdentity person, EmailAddress email, JobTitle jobTitle, Set<Entitlement> entitlements) {

    public Invitation {
        entitlements = Set.copyOf(entitlements);
    }
}
