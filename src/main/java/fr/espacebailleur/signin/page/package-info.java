/**
 * Where sign-in meets the browser: the authentication mechanism, the session that it keeps, and the pages.
 */
package fr.espacebailleur.signin.page;
