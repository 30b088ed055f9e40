/**
 * What the pages of a journal have in common.
 */
package fr.espacebailleur.journal.page;
