/**
 * The words that every room uses: what a landlord is known by, where he is reached, and how we refuse.
 *
 * <p>Each value is a record that is valid from birth: its constructor refuses what the value may not be, and its
 * {@code of} reads what a person typed or a file holds (spaces, hyphens, lower case are forgiven; {@code null} is read
 * as empty). Whoever holds a value need not check it again. Converters store each one as text; they are public because
 * EclipseLink cannot make them otherwise.
 *
 * <p>Imports no other room.
 */
package fr.espacebailleur.shared;
