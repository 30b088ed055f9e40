/**
 * The pages of « Mon compte », one thin bean each.
 */
package fr.espacebailleur.myaccount.page;
