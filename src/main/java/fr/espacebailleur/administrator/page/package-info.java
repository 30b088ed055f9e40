/** The pages under {@code /organisation}, for administrators only, and under {@code /mon-organisation}, for all its users. */
package fr.espacebailleur.administrator.page;
