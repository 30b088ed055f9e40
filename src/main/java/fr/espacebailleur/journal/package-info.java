/**
 * Who did what, to whom, when and why. Rows are only ever added: the database itself refuses an update or a delete.
 */
package fr.espacebailleur.journal;
