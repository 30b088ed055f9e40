/**
 * What pages have in common on which a password is chosen, a code is typed, or a sensitive act is confirmed by the password.
 */
package fr.espacebailleur.credential.page;
