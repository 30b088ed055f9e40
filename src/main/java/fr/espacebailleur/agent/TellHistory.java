package fr.espacebailleur.agent;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.consent.Accepted;
import fr.espacebailleur.consent.ReadConsents;
import fr.espacebailleur.firstconnection.FindDueStep;
import fr.espacebailleur.firstconnection.Progress;
import fr.espacebailleur.journal.Entry;
import fr.espacebailleur.journal.ReadJournal;
import fr.espacebailleur.message.FollowMessages;
import fr.espacebailleur.message.MessageCard;
import fr.espacebailleur.message.MessageState;
import fr.espacebailleur.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells all that happened to an account: opened, sent to, connected step by step, accepted, what agents did, and who objects to it. */
@ApplicationScoped
@Transactional
public class TellHistory {

    private static final Words WORDS = new Words("agent");
    private static final int MOST_ACTS = 1000;

    private final DescribeAccount describe;
    private final FindDueStep findDueStep;
    private final ReadConsents readConsents;
    private final FollowMessages followMessages;
    private final ReadJournal readJournal;

    @Inject
    TellHistory(
            DescribeAccount describe,
            FindDueStep findDueStep,
            ReadConsents readConsents,
            FollowMessages followMessages,
            ReadJournal readJournal) {
        this.describe = describe;
        this.findDueStep = findDueStep;
        this.readConsents = readConsents;
        this.followMessages = followMessages;
        this.readJournal = readJournal;
    }

    protected TellHistory() {
        this(null, null, null, null, null);
    }

    /** The newest first. */
    public List<HistoryLine> of(long accountId) {
        AccountCard account = describe.of(accountId);
        Progress progress = findDueStep.progressOf(accountId);
        return Stream.of(
                        Stream.of(new HistoryLine(account.openedAt(), WORDS.of("historique.ouvert"), "", "")),
                        step("historique.connecte", progress.signedInAt()),
                        step("historique.informations", progress.informationGivenAt()),
                        step("historique.mot-de-passe", progress.passwordPersonalisedAt()),
                        step("historique.terminee", progress.completedAt()),
                        followMessages.ofAccount(accountId).stream().flatMap(TellHistory::message),
                        readConsents.of(accountId).stream().map(TellHistory::consent),
                        readJournal.ofAccount(accountId, MOST_ACTS).stream().map(entry -> act(entry, entry.detail())),
                        readJournal.aboutFounder(account.userNumber()).stream().map(entry -> act(entry, "")))
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(HistoryLine::happenedAt).reversed())
                .toList();
    }

    private static Stream<HistoryLine> step(String key, Optional<Instant> done) {
        return done.map(at -> new HistoryLine(at, WORDS.of(key), "", "")).stream();
    }

    private static Stream<HistoryLine> message(MessageCard message) {
        String channel = WORDS.of("canal." + message.channel().name().toLowerCase(Locale.ROOT));
        return Stream.of(
                        Optional.of(message.createdAt())
                                .map(at -> line(at, "historique.message.demande", message, channel)),
                        message.handedOverAt().map(at -> line(at, "historique.message.remis", message, channel)),
                        message.failedAt().map(at -> line(at, "historique.message.echec", message, channel)))
                .flatMap(Optional::stream);
    }

    private static HistoryLine line(Instant at, String key, MessageCard message, String channel) {
        return new HistoryLine(at, WORDS.of(key, message.kind(), channel), "", detail(message));
    }

    private static String detail(MessageCard message) {
        if (message.withheld()) {
            return WORDS.of("historique.message.retenu");
        }
        return message.state() == MessageState.SUPERSEDED ? message.state().label() : "";
    }

    private static HistoryLine consent(Accepted accepted) {
        String key = "historique.acceptation."
                + accepted.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new HistoryLine(
                accepted.acceptedAt(), WORDS.of(key, String.valueOf(accepted.version())), accepted.person(), "");
    }

    private static HistoryLine act(Entry entry, String besides) {
        String detail = Stream.of(entry.reason(), besides)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" – "));
        return new HistoryLine(entry.happenedAt(), entry.act().label(), entry.actor(), detail);
    }
}
