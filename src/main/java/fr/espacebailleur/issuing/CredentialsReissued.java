package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.Channel;
import java.util.Optional;

/**
 * An account's credentials were issued again, in the transaction that is going on: they are due by this channel.
 *
 * @param ownPasswordStays until the new one is used; not where the Caf itself wants it otherwise
 * @param administratorId who had them sent to somebody of his organisation
 */
public record CredentialsReissued(
        long accountId, Channel channel, boolean ownPasswordStays, Optional<Long> administratorId) {

    static CredentialsReissued byTheCaf(long accountId, Channel channel) {
        return new CredentialsReissued(accountId, channel, false, Optional.empty());
    }

    /** By its holder, as anybody might say that he is. */
    static CredentialsReissued onRequest(long accountId, Channel channel) {
        return new CredentialsReissued(accountId, channel, true, Optional.empty());
    }

    static CredentialsReissued byOrganisation(long accountId, long administratorId) {
        return new CredentialsReissued(accountId, Channel.EMAIL, true, Optional.of(administratorId));
    }
}
