package fr.espacebailleur.account;

import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.PhoneNumber;
import java.util.Optional;

/**
 * What the holder of an account says of himself at step 2, and as he corrects it later.
 *
 * @param email of this account and of no other
 * @param jobTitle given when the account is an organisation's
 */
public record HolderDetails(
        PersonIdentity identity, EmailAddress email, Optional<PhoneNumber> phone, Optional<JobTitle> jobTitle) {}
