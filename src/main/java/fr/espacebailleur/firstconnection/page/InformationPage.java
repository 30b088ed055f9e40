package fr.espacebailleur.firstconnection.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.HolderDetails;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.firstconnection.GiveInformation;
import fr.espacebailleur.shared.Civility;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PhoneNumber;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** « Vos informations », filled in with what the Caf knows. */
@Named
@RequestScoped
public class InformationPage {

    @Inject
    private DescribeAccount describe;

    @Inject
    private GiveInformation giveInformation;

    @Inject
    private StepPage step;

    @Inject
    private SignedInAccount signedIn;

    private AccountCard account;
    private String civility;
    private String lastName;
    private String firstName;
    private String email;
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
        email = account.email().or(account::recipient).map(EmailAddress::value).orElse("");
        phone = account.phone().map(PhoneNumber::value).orElse("");
        jobTitle = account.jobTitle().map(JobTitle::value).orElse("");
    }

    public String proceed() {
        Form form = new Form();
        Optional<Civility> civilityRead = form.readIfGiven("civilite", civility, () -> Civility.of(civility));
        PersonName lastNameRead = form.read("nom", () -> name(lastName, "nom.manque"));
        PersonName firstNameRead = form.read("prenom", () -> name(firstName, "prenom.manque"));
        EmailAddress emailRead = form.read("mail", () -> EmailAddress.of(email));
        Optional<PhoneNumber> phoneRead = form.readIfGiven("telephone", phone, () -> PhoneNumber.of(phone));
        Optional<JobTitle> jobTitleRead = isOrganisation()
                ? Optional.ofNullable(form.read("fonction", () -> JobTitle.of(jobTitle)))
                : Optional.empty();
        if (form.isRefused()) {
            return null;
        }
        PersonIdentity identity = new PersonIdentity(civilityRead, lastNameRead, Optional.of(firstNameRead));
        HolderDetails holder = new HolderDetails(identity, emailRead, phoneRead, jobTitleRead);
        return step.after(() -> giveInformation.of(signedIn.id(), holder), form, "mail");
    }

    private static PersonName name(String typed, String missing) {
        if (typed == null || typed.isBlank()) {
            throw new Refusal(missing);
        }
        return PersonName.of(typed);
    }

    public boolean isOrganisation() {
        return account.isOfOrganisation();
    }

    public String getOrganisationName() {
        return account.landlordName();
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

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
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
