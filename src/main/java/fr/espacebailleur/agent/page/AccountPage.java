package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.account.LandlordCard;
import fr.espacebailleur.account.SuspendedBy;
import fr.espacebailleur.agent.HistoryLine;
import fr.espacebailleur.agent.TellHistory;
import fr.espacebailleur.credential.CredentialState;
import fr.espacebailleur.credential.DescribeCredential;
import fr.espacebailleur.credential.ThrottleState;
import fr.espacebailleur.organisation.FindAdministrators;
import fr.espacebailleur.organisation.FindObjections;
import fr.espacebailleur.organisation.ObjectionCard;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.PhoneNumber;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One account: what is known of it, all that happened to it, and what an agent may do. */
@Named
@RequestScoped
public class AccountPage {

    private static final int OTHERS = 20;

    @Inject
    private ShownAccount shown;

    @Inject
    private DescribeCredential describeCredential;

    @Inject
    private FindAccounts findAccounts;

    @Inject
    private AccountRows rows;

    @Inject
    private TellHistory tellHistory;

    @Inject
    private FindAdministrators findAdministrators;

    @Inject
    private FindObjections findObjections;

    private List<AccountRow> otherRows;
    private boolean moreOthers;
    private Optional<CredentialState> credential;
    private ThrottleState tries;
    private List<HistoryLine> history;
    private Boolean founder;
    private Boolean reachedByLetter;
    private Optional<ObjectionCard> objection;

    private AccountCard account() {
        return shown.card();
    }

    private Optional<CredentialState> credential() {
        if (credential == null) {
            credential = describeCredential.of(account().id());
        }
        return credential;
    }

    private ThrottleState tries() {
        if (tries == null) {
            tries = describeCredential.tries(account().id());
        }
        return tries;
    }

    public List<HistoryLine> getHistory() {
        if (history == null) {
            history = tellHistory.of(account().id());
        }
        return history;
    }

    /** The landlord's other accounts, by département; an organisation may have hundreds. */
    public List<AccountRow> getOthers() {
        if (otherRows == null) {
            List<AccountCard> found = isAgent()
                    ? List.of()
                    : findAccounts.othersOfLandlord(account(), firstOther(), OTHERS + 1); // one more tells of more
            otherRows = rows.of(found.subList(0, Math.min(OTHERS, found.size())));
            moreOthers = found.size() > OTHERS;
        }
        return otherRows;
    }

    /** Whether others come after those that are shown. */
    public boolean isMoreOthers() {
        List<AccountRow> unused = getOthers();
        return moreOthers;
    }

    public boolean isOthersBefore() {
        return firstOther() > 0;
    }

    public int getOthersFrom() {
        return firstOther() + OTHERS;
    }

    public int getOthersBeforeFrom() {
        return Math.max(0, firstOther() - OTHERS);
    }

    private static int firstOther() {
        return PageAddress.parameter("a-partir-de")
                .filter(typed -> typed.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    public boolean isAgent() {
        return account().isAgent();
    }

    public boolean isSuspended() {
        return account().isSuspended();
    }

    /** The Caf's suspension may take the place of the organisation's. */
    public boolean isSuspendable() {
        return !account().suspendedBy().equals(Optional.of(SuspendedBy.CAF));
    }

    /** When it was closed, else suspended; empty when it is neither. */
    public String getStateSince() {
        return brief(account().closedAt().or(account()::suspendedAt));
    }

    public String getReference() {
        return account().reference().orElse("");
    }

    public String getSiret() {
        return account()
                .landlord()
                .flatMap(LandlordCard::siret)
                .map(siret -> siret.value())
                .orElse("");
    }

    /** The address that its holder gave and has not confirmed; empty when there is none. */
    public String getEmailToConfirm() {
        return account()
                .email()
                .filter(given -> account().isEmailToConfirm())
                .map(EmailAddress::value)
                .orElse("");
    }

    public String getPhone() {
        return account().phone().map(PhoneNumber::value).orElse("");
    }

    public String getJobTitle() {
        return account().jobTitle().map(JobTitle::value).orElse("");
    }

    /** Line by line; empty when none is known. */
    public List<String> getAddress() {
        return account().address().lines();
    }

    /** Until when a provisional password works; empty when there is none. */
    public String getProvisionalUntil() {
        return brief(credential().flatMap(CredentialState::expiresAt));
    }

    public boolean isWithoutPassword() {
        return credential().isEmpty();
    }

    public boolean isPersonalPassword() {
        return credential().filter(state -> !state.provisional()).isPresent();
    }

    public int getFailures() {
        return tries().failures();
    }

    /** Empty when attempts are looked at. */
    public String getBlockedUntil() {
        return brief(tries().blockedUntil());
    }

    public String brief(Instant instant) {
        return ParisTime.brief(instant);
    }

    private static String brief(Optional<Instant> instant) {
        return instant.map(ParisTime::brief).orElse("");
    }

    public boolean isOfOrganisation() {
        return account().isOfOrganisation();
    }

    /** Whether it is an organisation's to which a key can be sent. */
    public boolean isOfOrganisationReachedByLetter() {
        if (reachedByLetter == null) {
            reachedByLetter = isOfOrganisation()
                    && findAccounts.atPostalAddress(account().landlordId()).isPresent();
        }
        return reachedByLetter;
    }

    public boolean isClosed() {
        return account().isClosed();
    }

    /** Whether it is its organisation's first administrator's, and nobody revoked him; he may have left since. */
    public boolean isFounder() {
        if (founder == null) {
            founder = findAdministrators.isFounder(account().id());
        }
        return founder;
    }

    /** What the organisation says against him, as long as nobody has settled it; null when nothing. */
    public ObjectionCard getObjection() {
        if (objection == null) {
            objection = findObjections.against(account().id());
        }
        return objection.orElse(null);
    }

    /** What was just done, as the address says; null when nothing was. */
    public String getDone() {
        return PageAddress.parameter("fait").orElse(null);
    }
}
