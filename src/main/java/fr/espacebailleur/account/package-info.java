/**
 * Landlords and their accounts: who they are, in which département, and how the Caf reaches them.
 *
 * <p>An account is opened once, by the Caf or by an administrator of the organisation, and never changes its
 * identifiant, its numéro d'utilisateur or its département. Its holder gives his name and an e-mail address of its own
 * at step 2 of the first connection, and corrects himself what he gave there ever after. Once the address is confirmed, it
 * lets him in again. Whoever reads the mails at an address hears when it is changed, and may object.
 */
package fr.espacebailleur.account;
