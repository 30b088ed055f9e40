package fr.espacebailleur.account;

import fr.espacebailleur.shared.Channel;

/** An account was opened, in the transaction that is going on: its credentials are due. */
public record AccountOpened(long accountId, Channel channel) {}
