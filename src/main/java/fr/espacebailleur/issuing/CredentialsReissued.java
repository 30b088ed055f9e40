package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.Channel;

/**
 * An account's credentials were issued again, in the transaction that is going on: they are due by this channel.
 *
 * @param requested by its holder, as anybody might say that he is: the password that he chose works until the new one is
 *     used
 */
public record CredentialsReissued(long accountId, Channel channel, boolean requested) {

    static CredentialsReissued byTheCaf(long accountId, Channel channel) {
        return new CredentialsReissued(accountId, channel, false);
    }

    static CredentialsReissued onRequest(long accountId, Channel channel) {
        return new CredentialsReissued(accountId, channel, true);
    }
}
