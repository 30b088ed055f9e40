package fr.espacebailleur.firstconnection;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.consent.DocumentChanged;
import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.consent.GiveConsent;
import fr.espacebailleur.organisation.JoinOrganisation;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Step 5: the holder accepts the conditions d'utilisation; whoever is first in his organisation founds it. */
@ApplicationScoped
@Transactional
public class AcceptTermsOfUse {

    private final FirstConnections connections;
    private final DescribeAccount describe;
    private final GiveConsent giveConsent;
    private final JoinOrganisation joinOrganisation;
    private final Clock clock;

    @Inject
    AcceptTermsOfUse(
            FirstConnections connections,
            DescribeAccount describe,
            GiveConsent giveConsent,
            JoinOrganisation joinOrganisation,
            Clock clock) {
        this.connections = connections;
        this.describe = describe;
        this.giveConsent = giveConsent;
        this.joinOrganisation = joinOrganisation;
        this.clock = clock;
    }

    protected AcceptTermsOfUse() {
        this(null, null, null, null, null);
    }

    /**
     * @param shown the mark of the version on the page
     * @throws DocumentChanged when another version came into force meanwhile
     * @throws StepNotDue when another step is due
     * @throws Refusal when the account was suspended or closed meanwhile
     */
    public void of(long accountId, String shown) {
        AccountCard account = lock(accountId);
        connections.lock(accountId).acceptTermsOfUse(clock.instant());
        giveConsent.to(DocumentKind.TERMS_OF_USE, shown, accountId, account.holderName());
        if (account.isOfOrganisation()) {
            joinOrganisation.with(accountId, account.landlordId());
        }
    }

    /** The organisation first, as everywhere. */
    private AccountCard lock(long accountId) {
        describe.organisationOf(accountId).ifPresent(joinOrganisation::lock);
        AccountCard account = describe.lock(accountId);
        if (account.isSuspended()) {
            throw new Refusal("compte.vient-d-etre-suspendu");
        }
        return account;
    }
}
