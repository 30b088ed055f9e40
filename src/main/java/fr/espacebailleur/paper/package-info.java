/**
 * What is to be printed or kept on paper: accessible PDFs, of whatever room has something to print.
 */
package fr.espacebailleur.paper;
