/**
 * Agents send files of landlords and watch them come in.
 */
package fr.espacebailleur.issuing.page;
