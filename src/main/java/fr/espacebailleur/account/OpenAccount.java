package fr.espacebailleur.account;

import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The Caf opens an account for a landlord; asked twice, it is opened once. */
@ApplicationScoped
@Transactional
public class OpenAccount {

    private final Accounts accounts;
    private final Clock clock;
    private final RandomGenerator chance;
    private final Event<AccountOpened> opened;

    @Inject
    OpenAccount(Accounts accounts, Clock clock, RandomGenerator chance, Event<AccountOpened> opened) {
        this.accounts = accounts;
        this.clock = clock;
        this.chance = chance;
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
        Landlord landlord = landlordOf(asked);
        if (accounts.find(landlord, asked).isPresent()) {
            return Opening.ALREADY_OPEN;
        }
        boolean emailKnown = asked.email().filter(accounts::isKnown).isPresent();
        Account account =
                accounts.add(new Account(landlord, asked, allocateLoginName(), userNumber(asked), clock.instant()));
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

    private Landlord landlordOf(NewAccount asked) {
        return asked.organisation()
                .<Landlord>map(known -> accounts.organisation(known.siret())
                        .orElseGet(() -> accounts.add(new Organisation(known.siret(), known.name()))))
                .orElseGet(() -> accounts.individual(asked.reference())
                        .orElseGet(() -> accounts.add(new IndividualLandlord(
                                asked.reference(), asked.person().orElseThrow()))));
    }

    private UserNumber userNumber(NewAccount asked) {
        asked.userNumber().filter(accounts::isTaken).ifPresent(taken -> {
            throw new Refusal("numero.pris");
        });
        return asked.userNumber().orElseGet(() -> firstFree(() -> UserNumber.allocate(chance), accounts::isTaken));
    }

    private LoginName allocateLoginName() {
        return firstFree(() -> LoginName.allocate(chance), accounts::isTaken);
    }

    private static <T> T firstFree(Supplier<T> next, Predicate<T> taken) {
        T candidate = next.get();
        while (taken.test(candidate)) {
            candidate = next.get();
        }
        return candidate;
    }
}
