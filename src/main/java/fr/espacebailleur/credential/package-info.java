/**
 * Passwords: the rule that they keep, how they are hashed, the provisional ones, the codes that confirm a mail
 * address, and how often one may try.
 *
 * <p>No password leaves this room but a provisional one, and no code, but once, for the message that carries it.
 */
package fr.espacebailleur.credential;
