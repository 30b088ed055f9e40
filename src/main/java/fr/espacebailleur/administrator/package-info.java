/**
 * Where an organisation's administrators work: what they see of its users, and several of them at once. What they do is
 * done by the doors of {@code organisation}.
 */
package fr.espacebailleur.administrator;
