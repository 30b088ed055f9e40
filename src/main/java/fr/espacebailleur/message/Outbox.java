package fr.espacebailleur.message;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.AccountClosed;
import fr.espacebailleur.account.AccountOpened;
import fr.espacebailleur.account.AccountReactivated;
import fr.espacebailleur.account.AccountSuspended;
import fr.espacebailleur.account.AddressCorrected;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.EmailChangeUndone;
import fr.espacebailleur.account.EmailChanged;
import fr.espacebailleur.credential.AttemptsNoticed;
import fr.espacebailleur.credential.DescribeCredential;
import fr.espacebailleur.credential.EmailCodeWanted;
import fr.espacebailleur.credential.PasswordReplaced;
import fr.espacebailleur.issuing.CredentialsReissued;
import fr.espacebailleur.organisation.AdministratorNamed;
import fr.espacebailleur.organisation.AdministratorWithdrawn;
import fr.espacebailleur.organisation.MemberJoined;
import fr.espacebailleur.organisation.OrganisationFounded;
import fr.espacebailleur.organisation.ReviewDue;
import fr.espacebailleur.organisation.ReviewWarned;
import fr.espacebailleur.organisation.SuccessionAnswered;
import fr.espacebailleur.organisation.SuccessionAsked;
import fr.espacebailleur.organisation.SuccessionDone;
import fr.espacebailleur.organisation.SuccessionKeyDue;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.signin.PasswordForgotten;
import fr.espacebailleur.signinhelp.LoginNameForgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The short transactions around sending: nothing is sent inside one. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Outbox {

    private final Messages messages;
    private final DescribeAccount describe;
    private final DescribeCredential describeCredential;
    private final Clock clock;
    private final int mostRefusals;

    @Inject
    Outbox(
            Messages messages,
            DescribeAccount describe,
            DescribeCredential describeCredential,
            Clock clock,
            @ConfigProperty(name = "portal.message.max-refusals") int mostRefusals) {
        this.messages = messages;
        this.describe = describe;
        this.describeCredential = describeCredential;
        this.clock = clock;
        this.mostRefusals = mostRefusals;
    }

    protected Outbox() {
        this(null, null, null, null, 0);
    }

    /** Both messages of a new account are due from the transaction on that opens it. */
    @Transactional(TxType.MANDATORY)
    void announce(@Observes AccountOpened opened) {
        credentialsAreDue(opened.accountId(), opened.channel());
    }

    /**
     * Both are due again, and only they: what was due before is not sent any more. Whoever chose a password keeps it
     * until he uses the new one, unless the Caf itself wants it otherwise.
     */
    @Transactional(TxType.MANDATORY)
    void announceAgain(@Observes CredentialsReissued reissued) {
        long accountId = reissued.accountId();
        messages.lockUnsent(accountId).stream()
                .filter(message -> Message.Kind.LETTING_IN.contains(message.kind()))
                .forEach(Message::supersede);
        if (reissued.ownPasswordStays() && hasPasswordOfHisOwn(accountId)) {
            Instant now = clock.instant();
            messages.add(new Message(accountId, Message.Kind.LOGIN_NAME, reissued.channel(), now));
            Message password = new Message(accountId, Message.Kind.FORGOTTEN_PASSWORD, reissued.channel(), now);
            reissued.administratorId().ifPresent(password::about);
            messages.add(password);
        } else {
            credentialsAreDue(accountId, reissued.channel());
        }
    }

    private boolean hasPasswordOfHisOwn(long accountId) {
        return describeCredential
                .of(accountId)
                .filter(credential -> !credential.provisional())
                .isPresent();
    }

    @Transactional(TxType.MANDATORY)
    void remind(@Observes LoginNameForgotten forgotten) {
        mailIsDue(forgotten.accountId(), Message.Kind.LOGIN_NAME_AGAIN);
    }

    /** The password itself is made when its mail is written; an earlier one that is not sent yet is not needed. */
    @Transactional(TxType.MANDATORY)
    void helpOut(@Observes PasswordForgotten forgotten) {
        messages.lockUnsent(forgotten.accountId()).stream()
                .filter(message -> message.kind() == Message.Kind.FORGOTTEN_PASSWORD)
                .forEach(Message::supersede);
        mailIsDue(forgotten.accountId(), Message.Kind.FORGOTTEN_PASSWORD);
    }

    @Transactional(TxType.MANDATORY)
    void tellOfTheChange(@Observes PasswordReplaced replaced) {
        mailIsDue(replaced.accountId(), Message.Kind.PASSWORD_CHANGED);
    }

    @Transactional(TxType.MANDATORY)
    void tellOfAttempts(@Observes AttemptsNoticed noticed) {
        mailIsDue(noticed.accountId(), Message.Kind.ATTEMPTS_NOTICED);
    }

    /** Its administrator is told what he may and must do; the organisation itself, who it is. */
    @Transactional(TxType.MANDATORY)
    void tellOfFounder(@Observes OrganisationFounded founded) {
        mailIsDue(founded.accountId(), Message.Kind.FOUNDER_NAMED);
        founded.addressedId()
                .ifPresent(addressed -> messages.add(
                        new Message(addressed, Message.Kind.FOUNDER_ANNOUNCED, Channel.LETTER, clock.instant())
                                .about(founded.accountId())));
    }

    @Transactional(TxType.MANDATORY)
    void tellOfMember(@Observes MemberJoined joined) {
        joined.administratorIds()
                .forEach(administrator -> mailIsDue(administrator, Message.Kind.MEMBER_JOINED, joined.accountId()));
    }

    @Transactional(TxType.MANDATORY)
    void remindOfReview(@Observes ReviewDue due) {
        due.administratorIds().forEach(administrator -> mailIsDue(administrator, Message.Kind.REVIEW_DUE));
    }

    @Transactional(TxType.MANDATORY)
    void warnOfReview(@Observes ReviewWarned warned) {
        mailIsDue(warned.accountId(), Message.Kind.REVIEW_WARNED);
    }

    @Transactional(TxType.MANDATORY)
    void tellOfRequest(@Observes SuccessionAsked asked) {
        asked.administratorIds()
                .forEach(administrator -> mailIsDue(administrator, Message.Kind.SUCCESSION_ASKED, asked.accountId()));
    }

    @Transactional(TxType.MANDATORY)
    void tellOfAnswer(@Observes SuccessionAnswered answered) {
        mailIsDue(
                answered.accountId(),
                answered.accepted() ? Message.Kind.SUCCESSION_ACCEPTED : Message.Kind.SUCCESSION_REFUSED,
                answered.byAccountId());
    }

    /** The key itself is made when its letter is printed; a letter that was to bring an earlier one is not needed. */
    @Transactional(TxType.MANDATORY)
    void sendKey(@Observes SuccessionKeyDue due) {
        messages.lockUnsent(due.addressedId()).stream()
                .filter(message -> message.kind() == Message.Kind.SUCCESSION_KEY)
                .forEach(Message::supersede);
        messages.add(new Message(due.addressedId(), Message.Kind.SUCCESSION_KEY, Channel.LETTER, clock.instant()));
    }

    @Transactional(TxType.MANDATORY)
    void tellOfSuccessor(@Observes SuccessionDone done) {
        done.othersIds()
                .forEach(administrator -> mailIsDue(administrator, Message.Kind.SUCCESSION_DONE, done.accountId()));
    }

    @Transactional(TxType.MANDATORY)
    void tellAdministrator(@Observes AdministratorNamed named) {
        Message told = new Message(named.accountId(), Message.Kind.ADMINISTRATOR_NAMED, Channel.EMAIL, clock.instant());
        named.byAccountId().ifPresent(told::about);
        messages.add(told);
    }

    @Transactional(TxType.MANDATORY)
    void tellAdministratorBefore(@Observes AdministratorWithdrawn withdrawn) {
        Message told = new Message(
                withdrawn.accountId(), Message.Kind.ADMINISTRATOR_WITHDRAWN, Channel.EMAIL, clock.instant());
        withdrawn.byAccountId().ifPresent(told::about);
        messages.add(told);
    }

    /** The code itself is made when its mail is written; an earlier one that is not sent yet is not needed. */
    @Transactional(TxType.MANDATORY)
    void sendCode(@Observes EmailCodeWanted wanted) {
        messages.lockUnsent(wanted.accountId()).stream()
                .filter(message -> message.kind() == Message.Kind.EMAIL_CODE)
                .forEach(Message::supersede);
        messages.add(new Message(wanted.accountId(), Message.Kind.EMAIL_CODE, wanted.address(), clock.instant()));
    }

    @Transactional(TxType.MANDATORY)
    void tellAddressBefore(@Observes EmailChanged changed) {
        messages.add(new Message(changed.accountId(), Message.Kind.EMAIL_CHANGED, changed.before(), clock.instant()));
    }

    /** Whoever reads the mails there may be the holder after all. */
    @Transactional(TxType.MANDATORY)
    void tellAddressRefused(@Observes EmailChangeUndone undone) {
        messages.add(new Message(undone.accountId(), Message.Kind.EMAIL_CHANGED, undone.refused(), clock.instant()));
    }

    /** To where its mails went: the account itself has no address any more. */
    @Transactional(TxType.MANDATORY)
    void tellOfTheEnd(@Observes AccountClosed closed) {
        messages.add(new Message(closed.accountId(), Message.Kind.ACCOUNT_CLOSED, closed.told(), clock.instant()));
    }

    private void mailIsDue(long accountId, Message.Kind kind, long aboutId) {
        messages.add(new Message(accountId, kind, Channel.EMAIL, clock.instant()).about(aboutId));
    }

    private void mailIsDue(long accountId, Message.Kind kind) {
        messages.add(new Message(accountId, kind, Channel.EMAIL, clock.instant()));
    }

    private void credentialsAreDue(long accountId, Channel channel) {
        Instant now = clock.instant();
        Message.Kind.CREDENTIALS.forEach(kind -> messages.add(new Message(accountId, kind, channel, now)));
    }

    /** Nothing more is sent to a suspended account; of one that is closed, nothing waits either. */
    @Transactional(TxType.MANDATORY)
    void fallSilent(@Observes AccountSuspended suspended) {
        Instant now = clock.instant();
        messages.lockUnsent(suspended.accountId()).stream()
                .filter(message -> !message.kind().isSentWhileSuspended())
                .forEach(message -> message.withhold(now));
        if (suspended.forGood()) {
            messages.lockWithheld(suspended.accountId()).forEach(Message::supersede);
            messages.forgetRecipients(suspended.accountId());
        }
    }

    /** Whoever waited for his credentials when his account was suspended still needs them. */
    @Transactional(TxType.MANDATORY)
    void speakAgain(@Observes AccountReactivated reactivated) {
        Instant now = clock.instant();
        messages.lockWithheld(reactivated.accountId()).forEach(message -> message.release(now));
    }

    /** What could not reach an organisation is tried again; credentials are not, an agent sends them again where he should. */
    @Transactional(TxType.MANDATORY)
    void tryAgain(@Observes AddressCorrected corrected) {
        messages.lockUnsent(corrected.accountId()).stream()
                .filter(message -> Message.Kind.TO_ORGANISATION.contains(message.kind()))
                .forEach(message -> message.tryAgain(clock.instant()));
    }

    List<Long> due(Channel channel, int atMost) {
        return messages.due(channel, clock.instant(), atMost);
    }

    /** Whether some message has been due for so long. */
    boolean isAnyDueFor(Channel channel, Duration waited) {
        return !messages.due(channel, clock.instant().minus(waited), 1).isEmpty();
    }

    /** Empty when another node was quicker. */
    Optional<Taken> take(long id) {
        return Optional.of(messages.lock(id))
                .filter(message -> message.isDue(clock.instant()))
                .map(message -> {
                    message.take(clock.instant());
                    return new Taken(
                            message.id(),
                            message.accountId(),
                            message.recipient(),
                            message.kind(),
                            message.aboutId(),
                            message.createdAt());
                });
    }

    void handedOver(long id) {
        messages.lock(id).handOver(clock.instant());
    }

    void supersede(long id) {
        messages.lock(id).supersede();
    }

    /** Its account is suspended; should it have been reactivated at this very instant, the message stays due. */
    void withhold(Taken taken) {
        AccountCard account = describe.lock(taken.accountId());
        Message message = messages.lock(taken.id());
        if (account.isClosed()) {
            message.supersede();
        } else if (account.isSuspended()) {
            message.withhold(clock.instant());
        }
    }

    void postpone(long id) {
        messages.lock(id).postpone(clock.instant());
    }

    /** It is itself what cannot be handed over; after several times it has failed. */
    void refused(long id) {
        messages.lock(id).refuse(clock.instant(), mostRefusals);
    }

    /**
     * A message that this node alone is to hand over now.
     *
     * @param recipient of a mail that goes to another address than the account's
     * @param aboutId of whom it tells, where it is not about the account itself
     */
    record Taken(
            long id,
            long accountId,
            Optional<EmailAddress> recipient,
            Message.Kind kind,
            Optional<Long> aboutId,
            Instant createdAt) {

        /** Where its mail goes; empty when nobody knows where. */
        Optional<EmailAddress> addressee(AccountCard account) {
            return recipient.or(
                    () -> Message.Kind.NOTICES.contains(kind) ? account.recipientOfNotices() : account.recipient());
        }
    }
}
