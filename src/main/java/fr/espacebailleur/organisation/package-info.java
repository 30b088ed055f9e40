/**
 * Who belongs to an organisation, who administers it, and what each of its members may do.
 */
package fr.espacebailleur.organisation;
