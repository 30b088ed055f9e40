package fr.espacebailleur.credential;

/** Somebody tried again too early, after failures: nothing was tried. */
public record TryHeldBack(Tried what) {}
