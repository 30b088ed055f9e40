package fr.espacebailleur.agent.page;

import fr.espacebailleur.caf.Caf;
import fr.espacebailleur.caf.CafContact;
import fr.espacebailleur.caf.CorrectCafContact;
import fr.espacebailleur.caf.DescribeCaf;
import fr.espacebailleur.credential.page.SensitiveAct;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The contact of one Caf, to be corrected. */
@Named
@RequestScoped
public class CafPage extends SensitiveAct {

    @Inject
    private DescribeCaf describe;

    @Inject
    private CorrectCafContact correct;

    private Caf caf;
    private int version;
    private String line1;
    private String line2;
    private String line3;
    private String postalCode;
    private String commune;
    private String phone;
    private String email;
    private String webPage;
    private String openingHours;
    private String note;

    /** On the way in: an address that names no département is not found. */
    public void load() throws IOException {
        try {
            fillIn(describe.of(
                    Department.of(PageAddress.parameter("departement").orElse(null))));
        } catch (Refusal unknown) {
            PageAddress.notFound();
        }
    }

    private void fillIn(Caf found) {
        caf = found;
        if (!FacesContext.getCurrentInstance().isPostback()) {
            CafContact contact = found.contact();
            version = found.version();
            line1 = contact.address().line1();
            line2 = contact.address().line2();
            line3 = contact.address().line3();
            postalCode = contact.address().postalCode();
            commune = contact.address().commune();
            phone = contact.phone();
            email = contact.email().map(EmailAddress::value).orElse("");
            webPage = contact.webPage();
            openingHours = contact.openingHours();
            note = contact.note();
        }
    }

    public String proceed() {
        Form form = new Form();
        PostalAddress address = form.read(
                "adresse-1",
                Map.of("adresse.code-postal", "code-postal"),
                () -> new PostalAddress(line1, line2, line3, postalCode, commune));
        String phoneRead = form.read("telephone", () -> CafContact.checkedPhone(phone));
        Optional<EmailAddress> emailRead = form.readIfGiven("mail", email, () -> EmailAddress.of(email));
        String webPageRead = form.read("page-web", () -> CafContact.checkedWebPage(webPage));
        String openingHoursRead = form.read("horaires", () -> CafContact.checkedLine(openingHours));
        String noteRead = form.read("note", () -> CafContact.checkedLine(note));
        return carryOutThenGo(
                "/agent/cafs?fait=" + caf.department().code(),
                form,
                warrant -> correct.of(
                        caf.department(),
                        new CafContact(address, phoneRead, emailRead, webPageRead, openingHoursRead, noteRead),
                        version,
                        warrant));
    }

    public Caf getCaf() {
        return caf;
    }

    /** That of the contact which the form was filled in with. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getLine1() {
        return line1;
    }

    public void setLine1(String line1) {
        this.line1 = line1;
    }

    public String getLine2() {
        return line2;
    }

    public void setLine2(String line2) {
        this.line2 = line2;
    }

    public String getLine3() {
        return line3;
    }

    public void setLine3(String line3) {
        this.line3 = line3;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = commune;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getWebPage() {
        return webPage;
    }

    public void setWebPage(String webPage) {
        this.webPage = webPage;
    }

    public String getOpeningHours() {
        return openingHours;
    }

    public void setOpeningHours(String openingHours) {
        this.openingHours = openingHours;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
