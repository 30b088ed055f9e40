/**
 * « Mon compte »: what whoever is signed in may see and change of his own account.
 */
package fr.espacebailleur.myaccount;
