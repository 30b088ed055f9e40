package fr.espacebailleur.signin;

import fr.espacebailleur.consent.FindDueDocument;
import fr.espacebailleur.credential.CurrentCredentials;
import fr.espacebailleur.firstconnection.FindDueStep;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.organisation.FindAdministrators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** On each request: whether a session still stands, and what it may open now. */
@ApplicationScoped
@Transactional
public class RecogniseAccount {

    private final RecordedSignIns signIns;
    private final CurrentCredentials credentials;
    private final FindDueStep findDueStep;
    private final FindDueDocument findDueDocument;
    private final FindAdministrators findAdministrators;
    private final Clock clock;
    private final Duration absoluteLimit;
    private final Duration notedEvery;

    @Inject
    RecogniseAccount(
            RecordedSignIns signIns,
            CurrentCredentials credentials,
            FindDueStep findDueStep,
            FindDueDocument findDueDocument,
            FindAdministrators findAdministrators,
            Clock clock,
            @ConfigProperty(name = "portal.session.absolute") Duration absoluteLimit,
            @ConfigProperty(name = "portal.sign-ins.noted-every") Duration notedEvery) {
        this.signIns = signIns;
        this.credentials = credentials;
        this.findDueStep = findDueStep;
        this.findDueDocument = findDueDocument;
        this.findAdministrators = findAdministrators;
        this.clock = clock;
        this.absoluteLimit = absoluteLimit;
        this.notedEvery = notedEvery;
    }

    protected RecogniseAccount() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * What a session says of itself.
     *
     * @param signInId the sign-in that opened it
     * @param agent whether the account is an agent's, which never changes
     * @param left the sign-ins to the landlord's other accounts that one click opens again: they are as much in use
     */
    public record Claim(
            long signInId,
            long accountId,
            boolean agent,
            int credentialsVersion,
            Instant signedInAt,
            List<Long> left) {}

    /** @return empty when the session is over: too old, ended by its owner, or the password was changed since */
    public Optional<Group> of(Claim claim) {
        Instant now = clock.instant();
        if (!now.isBefore(claim.signedInAt().plus(absoluteLimit))) {
            return Optional.empty();
        }
        return signIns.find(claim.signInId())
                .filter(signIn -> signIn.isNotEnded() && signIn.isOf(claim.accountId()))
                .flatMap(signIn -> {
                    Optional<Group> group = entering(claim.accountId(), claim.agent(), claim.credentialsVersion());
                    if (group.isPresent() && signIn.isToBeNoted(claim.credentialsVersion(), now, notedEvery)) {
                        signIns.noteSeen(signIn.id(), claim.credentialsVersion(), now);
                        signIns.noteLeft(claim.left(), now);
                    }
                    return group;
                });
    }

    /**
     * The same for a session that is about to begin.
     *
     * @return empty when the password was changed at this very instant
     */
    Optional<Group> entering(long accountId, boolean agent, int credentialsVersion) {
        return credentials
                .ofVersion(accountId, credentialsVersion)
                .map(credential -> group(accountId, agent, credential.provisional()));
    }

    /** What is due comes one after the other: the steps up to the password, a password, the other steps, a document. */
    private Group group(long accountId, boolean agent, boolean provisionalPassword) {
        Step due = findDueStep.of(accountId);
        if (due.compareTo(Step.PASSWORD) <= 0) {
            return Group.FIRST_CONNECTION;
        }
        if (provisionalPassword) {
            return Group.PASSWORD_DUE;
        }
        if (due != Step.DONE) {
            return Group.FIRST_CONNECTION;
        }
        if (findDueDocument.of(accountId).isPresent()) {
            return Group.CONSENT_DUE;
        }
        if (agent) {
            return Group.AGENT;
        }
        return findAdministrators.isAdministrator(accountId) ? Group.ADMINISTRATOR : Group.LANDLORD;
    }
}
