package fr.espacebailleur.account;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.KeptData;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PhoneNumber;
import fr.espacebailleur.shared.Siret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is kept of an account and of the landlord behind it. */
@ApplicationScoped
@Transactional
class KeptAccount implements KeptData {

    private final Accounts accounts;
    private final EmailChanges emailChanges;

    @Inject
    KeptAccount(Accounts accounts, EmailChanges emailChanges) {
        this.accounts = accounts;
        this.emailChanges = emailChanges;
    }

    protected KeptAccount() {
        this(null, null);
    }

    @Override
    public List<Table> of(long accountId) {
        AccountCard account = accounts.get(accountId).card();
        return List.of(
                new Table("account", List.of(account(account))),
                new Table(
                        "landlord",
                        account.landlord().map(KeptAccount::landlord).stream().toList()),
                new Table(
                        "email_change",
                        emailChanges.ofAccount(accountId).stream()
                                .map(EmailChange::kept)
                                .toList()));
    }

    private static List<Datum> account(AccountCard account) {
        return List.of(
                Datum.of("login_name", account.loginName().printed()),
                Datum.of("user_number", account.userNumber().value()),
                Datum.of("reference", account.reference()),
                Datum.of("department", account.department().map(Department::label)),
                Datum.of(
                        "civility",
                        account.person().flatMap(PersonIdentity::civility).map(civility -> civility.label())),
                Datum.of(
                        "last_name",
                        account.person().map(PersonIdentity::lastName).map(PersonName::value)),
                Datum.of(
                        "first_name",
                        account.person().flatMap(PersonIdentity::firstName).map(PersonName::value)),
                Datum.of("email", account.email().map(EmailAddress::value)),
                Datum.of("email_confirmed_at", account.emailConfirmedAt()),
                Datum.of("known_email", account.knownEmail().map(EmailAddress::value)),
                Datum.of("phone", account.phone().map(PhoneNumber::value)),
                Datum.of("job_title", account.jobTitle().map(JobTitle::value)),
                Datum.of("channel", account.channel()),
                Datum.of("address_line1", account.address().line1()),
                Datum.of("address_line2", account.address().line2()),
                Datum.of("address_line3", account.address().line3()),
                Datum.of("postal_code", account.address().postalCode()),
                Datum.of("commune", account.address().commune()),
                Datum.of("country", account.address().country()),
                Datum.of("opened_at", account.openedAt()),
                Datum.of("suspended_at", account.suspendedAt()),
                Datum.of("suspended_by", account.suspendedBy()),
                Datum.of("closed_at", account.closedAt()));
    }

    private static List<Datum> landlord(LandlordCard landlord) {
        return List.of(
                Datum.of("kind", landlord.kind()),
                Datum.of("name", landlord.name()),
                Datum.of("siret", landlord.siret().map(Siret::value)));
    }
}
