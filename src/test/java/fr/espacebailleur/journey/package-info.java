/**
 * What people live through with the portal, from outside: the real WAR, a real database, a real browser.
 */
package fr.espacebailleur.journey;
