/**
 * Small helpers for pages.
 */
package fr.espacebailleur.web;
