package fr.espacebailleur.issuing;

/**
 * Where an import stands.
 *
 * @param lastLine the last one that has its outcome; 0 at the beginning
 */
record ImportProgress(long importId, boolean running, int lastLine) {}
