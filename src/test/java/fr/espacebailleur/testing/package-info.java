/**
 * What the tests from outside need: a real PostgreSQL, the portal as a process of its own, files of landlords, the mails
 * that they get, and a real browser.
 */
package fr.espacebailleur.testing;
