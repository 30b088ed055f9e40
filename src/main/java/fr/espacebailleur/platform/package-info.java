/**
 * Plumbing that nobody imports: resources, schema, filters, what happens when something unexpected happens.
 */
package fr.espacebailleur.platform;
