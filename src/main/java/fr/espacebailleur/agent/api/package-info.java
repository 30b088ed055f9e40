/**
 * The REST API for machines of the Caf: they send files of landlords, follow them, and have credentials issued again.
 * {@code META-INF/openapi.yaml} describes it.
 */
package fr.espacebailleur.agent.api;
