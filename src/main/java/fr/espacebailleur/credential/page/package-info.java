/**
 * What pages on which a password is chosen have in common.
 */
package fr.espacebailleur.credential.page;
