package fr.espacebailleur.issuing;

/**
 * A line of a file that could not be imported.
 *
 * @param reference as given, made printable; may be empty
 * @param reason what to change, in French
 */
public record RefusedLine(int line, String reference, String reason) {}
