package fr.espacebailleur.account.testing;

import fr.espacebailleur.account.AccountOpened;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.HoldAccount;
import fr.espacebailleur.account.HolderDetails;
import fr.espacebailleur.account.NewAccount;
import fr.espacebailleur.account.OpenAccount;
import fr.espacebailleur.account.OpenAgentAccount;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.consent.ReadDocument;
import fr.espacebailleur.credential.IssueProvisionalPassword;
import fr.espacebailleur.firstconnection.AcceptTermsOfUse;
import fr.espacebailleur.firstconnection.AcceptUsageRules;
import fr.espacebailleur.firstconnection.BeginFirstConnection;
import fr.espacebailleur.firstconnection.ConfirmGivenEmail;
import fr.espacebailleur.firstconnection.FindDueStep;
import fr.espacebailleur.firstconnection.GiveInformation;
import fr.espacebailleur.firstconnection.PersonalisePassword;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Civility;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.LegalName;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.Siret;
import fr.espacebailleur.signin.Arrival;
import fr.espacebailleur.signin.KnownBrowser;
import fr.espacebailleur.signin.RecogniseAccount;
import fr.espacebailleur.signin.SignIn;
import fr.espacebailleur.testing.LandlordLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Landlords of a test's own, in the portal itself: opened and led through their steps by its doors. */
@ApplicationScoped
public class Landlords {

    /** One's own password, as the rule wants it. */
    public static final String PASSWORD = "quatre girafes montent au grenier";

    /** From a browser that never came before. */
    public static final Arrival ARRIVAL = new Arrival("192.0.2.1", KnownBrowser.NONE, "Essai");

    @Inject
    private OpenAccount openAccount;

    @Inject
    private OpenAgentAccount openAgentAccount;

    @Inject
    private HoldAccount holdAccount;

    @Inject
    private IssueProvisionalPassword issuePassword;

    @Inject
    private FindDueStep findDueStep;

    @Inject
    private BeginFirstConnection begin;

    @Inject
    private GiveInformation giveInformation;

    @Inject
    private ConfirmGivenEmail confirmGivenEmail;

    @Inject
    private DescribeAccount describe;

    @Inject
    private PersonalisePassword personalise;

    @Inject
    private ReadDocument readDocument;

    @Inject
    private AcceptUsageRules acceptUsageRules;

    @Inject
    private AcceptTermsOfUse acceptTermsOfUse;

    @Inject
    private Tables tables;

    private final ThreadLocal<Long> opened = new ThreadLocal<>();

    void remember(@Observes AccountOpened event) {
        opened.set(event.accountId());
    }

    /** An individual with a mail address, as the Caf asks for his account. */
    public static NewAccount aLandlord(String reference, String department) {
        return new NewAccount(
                reference,
                Optional.of(new PersonIdentity(
                        Optional.of(Civility.MADAME), new PersonName("Essai"), Optional.of(new PersonName("Jeanne")))),
                Optional.empty(),
                Department.of(department),
                Optional.of(anEmail()),
                PostalAddress.unknown(),
                Optional.empty(),
                Channel.EMAIL);
    }

    public static NewAccount aLandlord() {
        return aLandlord(aReference(), "69");
    }

    public static NewAccount anOrganisation(String reference, String siret, String department) {
        return new NewAccount(
                reference,
                Optional.empty(),
                Optional.of(new NewAccount.Entity(Siret.of(siret), new LegalName("Foncière d'essai"))),
                Department.of(department),
                Optional.of(anEmail()),
                PostalAddress.unknown(),
                Optional.empty(),
                Channel.EMAIL);
    }

    public static String aReference() {
        return "REF-" + LandlordLine.anything();
    }

    public static EmailAddress anEmail() {
        return new EmailAddress("essai-" + LandlordLine.anything() + "@exemple.fr");
    }

    public static HolderDetails aHolder(EmailAddress email) {
        return new HolderDetails(
                new PersonIdentity(
                        Optional.empty(), new PersonName("Titulaire"), Optional.of(new PersonName("Camille"))),
                email,
                Optional.empty(),
                Optional.of(new JobTitle("Gestionnaire")));
    }

    /** An agent who has said who he is. */
    public long anAgent() {
        long accountId = openAgent();
        holdAccount.by(accountId, aHolder(anEmail()), Optional.empty());
        return accountId;
    }

    private long openAgent() {
        PersonIdentity identity =
                new PersonIdentity(Optional.empty(), new PersonName("Agent"), Optional.of(new PersonName("Camille")));
        return openAgentAccount.of(identity, anEmail(), Warrant.ofPortal());
    }

    /** An agent does something, for a reason that every test may give. */
    public static Warrant byAgent(long agentId) {
        return Warrant.of(agentId, "Camille Agent", "Un essai");
    }

    /** What the session says of itself that somebody entered by this sign-in alone. */
    public static RecogniseAccount.Claim claim(SignIn.SignedIn session, Instant signedInAt) {
        return new RecogniseAccount.Claim(
                session.signInId(),
                session.accountId(),
                session.agent(),
                session.credentialsVersion(),
                signedInAt,
                List.of());
    }

    /** @return the account's id */
    public long open(NewAccount asked) {
        opened.remove();
        openAccount
                .each(List.of(asked))
                .forEach(answer -> answer.refusal().ifPresent(refusal -> {
                    throw refusal;
                }));
        return opened.get();
    }

    /** The account's provisional password, as its message would carry it: a letter where no address is known. */
    public String provisionalPassword(long accountId) {
        return describe.of(accountId)
                .recipient()
                .map(recipient -> issuePassword.byEmail(accountId, recipient, Instant.now()))
                .orElseGet(() -> issuePassword.byLetter(accountId, Instant.now(), false))
                .orElseThrow()
                .password()
                .printed();
    }

    /** A new account for which that step is due; from the fourth on its password is {@link #PASSWORD}. */
    public long at(Step due, NewAccount asked) {
        long accountId = open(asked);
        lead(accountId, due);
        return accountId;
    }

    /** The same of an agent. */
    public long agentAt(Step due) {
        long accountId = openAgent();
        lead(accountId, due);
        return accountId;
    }

    private void lead(long accountId, Step due) {
        provisionalPassword(accountId);
        while (findDueStep.of(accountId) != due) {
            proceed(accountId);
        }
    }

    /** Does the step that is due. */
    public void proceed(long accountId) {
        doStep(findDueStep.of(accountId), accountId);
    }

    private void doStep(Step step, long accountId) {
        switch (step) {
            case SIGN_IN -> begin.of(accountId);
            case INFORMATION -> giveInformation(accountId);
            case PASSWORD -> personalise.with(accountId, credentialsVersion(accountId), PASSWORD);
            case USAGE_RULES -> acceptUsageRules.of(accountId, shown(DocumentKind.USAGE_RULES));
            case TERMS_OF_USE -> acceptTermsOfUse.of(accountId, shown(DocumentKind.TERMS_OF_USE));
            case DONE -> throw new IllegalArgumentException("all steps are done");
        }
    }

    /** The address where his credentials went, which needs no code; without one he puts the code off. */
    private void giveInformation(long accountId) {
        giveInformation.of(
                accountId, aHolder(describe.of(accountId).knownEmail().orElseGet(Landlords::anEmail)));
        if (findDueStep.of(accountId) == Step.INFORMATION) {
            confirmGivenEmail.later(accountId);
        }
    }

    /** The one with which he would come in now. */
    public int credentialsVersion(long accountId) {
        return (int) tables.count(
                "select coalesce(max(credentials_version), 0) from credential where account_id = ?", accountId);
    }

    /** The mark of the version that a page would show now. */
    public String shown(DocumentKind kind) {
        return readDocument.inForce(kind).mark();
    }
}
