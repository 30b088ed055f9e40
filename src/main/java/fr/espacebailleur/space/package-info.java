/** What is behind the door: which services an account may use, and the pass with which it gets there. */
package fr.espacebailleur.space;
