/**
 * Who is at the door: signing in, being recognised on each request, signing out.
 */
package fr.espacebailleur.signin;
