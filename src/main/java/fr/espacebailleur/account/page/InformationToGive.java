package fr.espacebailleur.account.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.HolderDetails;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.shared.Civility;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PhoneNumber;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;

/** « Vos informations », wherever they are asked for; filled in with what is known. */
public abstract class InformationToGive {

    @Inject
    private DescribeAccount describe;

    @Inject
    private SignedInAccount signedIn;

    private AccountCard account;
    private String civility;
    private String lastName;
    private String firstName;
    private String phone;
    private String jobTitle;

    @PostConstruct
    void fillIn() {
        account = describe.of(signedIn.id());
        Optional<PersonIdentity> person = account.person();
        civility = person.flatMap(PersonIdentity::civility).map(Civility::name).orElse("");
        lastName = person.map(known -> known.lastName().value()).orElse("");
        firstName =
                person.flatMap(PersonIdentity::firstName).map(PersonName::value).orElse("");
        phone = account.phone().map(PhoneNumber::value).orElse("");
        jobTitle = account.jobTitle().map(JobTitle::value).orElse("");
    }

    /**
     * @param email read already; null when it was refused
     * @return empty when anything of the form was refused
     */
    protected final Optional<HolderDetails> read(Form form, EmailAddress email) {
        Optional<Civility> civilityRead = form.readIfGiven("civilite", civility, () -> Civility.of(civility));
        PersonName lastNameRead = form.read("nom", () -> name(lastName, "nom.manque"));
        PersonName firstNameRead = form.read("prenom", () -> name(firstName, "prenom.manque"));
        Optional<PhoneNumber> phoneRead = form.readIfGiven("telephone", phone, () -> PhoneNumber.of(phone));
        Optional<JobTitle> jobTitleRead = isOrganisation()
                ? Optional.ofNullable(form.read("fonction", () -> JobTitle.of(jobTitle)))
                : Optional.empty();
        if (form.isRefused()) {
            return Optional.empty();
        }
        PersonIdentity identity = new PersonIdentity(civilityRead, lastNameRead, Optional.of(firstNameRead));
        return Optional.of(new HolderDetails(identity, email, phoneRead, jobTitleRead));
    }

    private static PersonName name(String typed, String missing) {
        if (typed == null || typed.isBlank()) {
            throw new Refusal(missing);
        }
        return PersonName.of(typed);
    }

    protected final AccountCard account() {
        return account;
    }

    public boolean isOrganisation() {
        return account.isOfOrganisation();
    }

    public String getCivility() {
        return civility;
    }

    public void setCivility(String civility) {
        this.civility = civility;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }
}
