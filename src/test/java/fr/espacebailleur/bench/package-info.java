/**
 * What the portal takes, measured on the machine that runs it: the shipped WAR in a server of its own, on a real
 * PostgreSQL. {@code mvn -Pbench verify}.
 */
package fr.espacebailleur.bench;
