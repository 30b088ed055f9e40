package fr.espacebailleur.signin;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.firstconnection.FindDueStep;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.signin.OwnAccount.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The accounts of whoever is signed in, in all his départements. */
@ApplicationScoped
@Transactional
public class FindOwnAccounts {

    private final FindAccounts findAccounts;
    private final FindDueStep findDueStep;
    private final RecordedSignIns signIns;

    @Inject
    FindOwnAccounts(FindAccounts findAccounts, FindDueStep findDueStep, RecordedSignIns signIns) {
        this.findAccounts = findAccounts;
        this.findDueStep = findDueStep;
        this.signIns = signIns;
    }

    protected FindOwnAccounts() {
        this(null, null, null);
    }

    /** This account, then those that were used last, then the others by département; an agent has none. */
    public List<OwnAccount> of(long accountId) {
        return findAccounts.ofSamePerson(accountId).stream()
                .map(account -> new OwnAccount(account, state(account), lastSeenAt(account)))
                .sorted(Comparator.comparing((OwnAccount own) -> own.account().id() != accountId)
                        .thenComparing(own -> own.lastSeenAt().orElse(Instant.MIN), Comparator.reverseOrder()))
                .toList();
    }

    /** The one of them with this numéro d'utilisateur; another landlord's is as one that does not exist. */
    public Optional<OwnAccount> of(long accountId, String userNumber) {
        return Refusal.toEmpty(() -> UserNumber.of(userNumber))
                .flatMap(asked -> of(accountId).stream()
                        .filter(own -> own.account().userNumber().equals(asked))
                        .findFirst());
    }

    private Optional<Instant> lastSeenAt(AccountCard account) {
        return signIns.ofAccount(account.id(), 1).stream()
                .map(RecordedSignIn::lastSeenAt)
                .findFirst();
    }

    private State state(AccountCard account) {
        if (account.isSuspended()) {
            return State.SUSPENDED;
        }
        return findDueStep.of(account.id()) == Step.DONE ? State.ACTIVE : State.TO_CONNECT;
    }
}
