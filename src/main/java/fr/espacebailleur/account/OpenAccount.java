package fr.espacebailleur.account;

import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The Caf opens accounts for landlords; asked twice, one is opened once. */
@ApplicationScoped
@Transactional
public class OpenAccount {

    private final Accounts accounts;
    private final Clock clock;
    private final AllocateCodes allocate;
    private final Event<AccountOpened> opened;

    @Inject
    OpenAccount(Accounts accounts, Clock clock, AllocateCodes allocate, Event<AccountOpened> opened) {
        this.accounts = accounts;
        this.clock = clock;
        this.allocate = allocate;
        this.opened = opened;
    }

    protected OpenAccount() {
        this(null, null, null, null);
    }

    /**
     * Several accounts, one after the other; few enough to be held in memory, many enough to be worth it.
     *
     * @return an answer to each, in the same order; refused is the reference of a landlord of the other kind, and a numéro
     *     d'utilisateur that is taken
     */
    public List<Answer> each(List<NewAccount> asked) {
        KnownAccounts known = accounts.known(asked);
        Iterator<LoginName> loginNames = allocate.loginNames(asked.size()).iterator();
        Iterator<UserNumber> userNumbers = allocate.userNumbers(asked.size()).iterator();
        List<Answer> answers = new ArrayList<>();
        for (NewAccount account : asked) {
            try {
                answers.add(Answer.of(open(account, known, loginNames.next(), userNumbers.next())));
            } catch (Refusal refusal) {
                answers.add(Answer.of(refusal));
            }
        }
        return answers;
    }

    private Opening open(NewAccount asked, KnownAccounts known, LoginName loginName, UserNumber allocated) {
        refuseReferenceOfOtherKind(asked, known);
        Optional<? extends Landlord> knownLandlord = known.landlord(asked);
        if (knownLandlord.filter(landlord -> known.isOpen(landlord, asked)).isPresent()) {
            return Opening.ALREADY_OPEN;
        }
        boolean emailKnown = asked.email().filter(known::isKnown).isPresent();
        asked.userNumber().filter(known::isTaken).ifPresent(taken -> {
            throw new Refusal("numero.pris");
        });
        Landlord landlord = knownLandlord.isPresent() ? knownLandlord.get() : accounts.add(newLandlord(asked));
        Account account = accounts.add(
                new Account(landlord, asked, loginName, asked.userNumber().orElse(allocated), clock.instant()));
        known.add(landlord, asked);
        opened.fire(new AccountOpened(account.id(), asked.channel()));
        return emailKnown ? Opening.OPENED_WITH_KNOWN_EMAIL : Opening.OPENED;
    }

    private static void refuseReferenceOfOtherKind(NewAccount asked, KnownAccounts known) {
        boolean organisation = asked.organisation().isPresent();
        if (known.isOfOtherKind(
                asked.reference(), organisation ? LandlordKind.ORGANISATION : LandlordKind.INDIVIDUAL)) {
            throw new Refusal(organisation ? "reference.d-un-physique" : "reference.d-un-moral");
        }
    }

    private static Landlord newLandlord(NewAccount asked) {
        return asked.organisation()
                .<Landlord>map(entity -> new Organisation(entity.siret(), entity.name()))
                .orElseGet(() ->
                        new IndividualLandlord(asked.reference(), asked.person().orElseThrow()));
    }
}
