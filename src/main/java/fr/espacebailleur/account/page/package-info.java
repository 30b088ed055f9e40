/**
 * What pages have in common on which the holder of an account says who he is.
 */
package fr.espacebailleur.account.page;
