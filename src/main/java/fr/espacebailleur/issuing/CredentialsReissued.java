package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.Channel;

/** An account's credentials were issued again, in the transaction that is going on: they are due by this channel. */
public record CredentialsReissued(long accountId, Channel channel) {}
