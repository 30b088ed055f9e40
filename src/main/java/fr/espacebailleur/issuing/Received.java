package fr.espacebailleur.issuing;

/**
 * A file that was sent is ours now.
 *
 * @param alreadyKnown the same file was sent before: this is that import, and nothing is imported again
 */
public record Received(long importId, boolean alreadyKnown) {}
