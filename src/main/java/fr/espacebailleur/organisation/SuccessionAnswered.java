package fr.espacebailleur.organisation;

/** An administrator says yes or no to somebody who asked, in the transaction that is going on. */
public record SuccessionAnswered(long accountId, long byAccountId, boolean accepted) {}
