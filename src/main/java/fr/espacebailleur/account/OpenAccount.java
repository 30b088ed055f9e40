package fr.espacebailleur.account;

import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The Caf opens an account for a landlord; asked twice, it is opened once. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refusal.class) // it refuses before it changes anything, and other lines go on
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
     * @return whether it was opened now, and whether its e-mail address was known for another account already
     * @throws Refusal when the reference is that of a landlord of the other kind, or the numéro d'utilisateur is taken
     */
    public Opening of(NewAccount asked) {
        refuseReferenceOfOtherKind(asked);
        Optional<? extends Landlord> known = knownLandlord(asked);
        if (known.flatMap(landlord -> accounts.find(landlord, asked)).isPresent()) {
            return Opening.ALREADY_OPEN;
        }
        boolean emailKnown = asked.email().filter(accounts::isKnown).isPresent();
        UserNumber userNumber = userNumber(asked);
        Landlord landlord = known.isPresent() ? known.get() : accounts.add(newLandlord(asked));
        Account account = accounts.add(new Account(landlord, asked, allocate.loginName(), userNumber, clock.instant()));
        opened.fire(new AccountOpened(account.id(), asked.channel()));
        return emailKnown ? Opening.OPENED_WITH_KNOWN_EMAIL : Opening.OPENED;
    }

    private void refuseReferenceOfOtherKind(NewAccount asked) {
        boolean organisation = asked.organisation().isPresent();
        if (accounts.isReferenceOfOtherKind(
                asked.reference(), organisation ? Organisation.class : IndividualLandlord.class)) {
            throw new Refusal(organisation ? "reference.d-un-physique" : "reference.d-un-moral");
        }
    }

    private Optional<? extends Landlord> knownLandlord(NewAccount asked) {
        return asked.organisation().isPresent()
                ? asked.organisation().flatMap(entity -> accounts.organisation(entity.siret()))
                : accounts.individual(asked.reference());
    }

    private static Landlord newLandlord(NewAccount asked) {
        return asked.organisation()
                .<Landlord>map(entity -> new Organisation(entity.siret(), entity.name()))
                .orElseGet(() ->
                        new IndividualLandlord(asked.reference(), asked.person().orElseThrow()));
    }

    private UserNumber userNumber(NewAccount asked) {
        asked.userNumber().filter(accounts::isTaken).ifPresent(taken -> {
            throw new Refusal("numero.pris");
        });
        return asked.userNumber().orElseGet(allocate::userNumber);
    }
}
