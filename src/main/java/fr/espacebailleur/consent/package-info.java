/**
 * The two legal documents, version by version, and the proof of who accepted which exact text.
 */
package fr.espacebailleur.consent;
