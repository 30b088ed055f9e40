package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.CorrectAddress;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** « Corriger l'adresse postale ». */
@Named
@RequestScoped
public class CorrectAddressPage extends ActOnAccount {

    @Inject
    private CorrectAddress correct;

    private String line1;
    private String line2;
    private String line3;
    private String postalCode;
    private String commune;
    private String country;

    public String proceed() {
        Form form = new Form();
        PostalAddress read = form.read(
                "adresse-1",
                Map.of("adresse.code-postal", "code-postal"),
                () -> PostalAddress.of(line1, line2, line3, postalCode, commune, country));
        return carryOut(form, "adresse", warrant -> correct.of(account().id(), read, warrant));
    }

    public String getLine1() {
        return line1 == null ? account().address().line1() : line1;
    }

    public void setLine1(String line1) {
        this.line1 = line1;
    }

    public String getLine2() {
        return line2 == null ? account().address().line2() : line2;
    }

    public void setLine2(String line2) {
        this.line2 = line2;
    }

    public String getLine3() {
        return line3 == null ? account().address().line3() : line3;
    }

    public void setLine3(String line3) {
        this.line3 = line3;
    }

    public String getPostalCode() {
        return postalCode == null ? account().address().postalCode() : postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getCommune() {
        return commune == null ? account().address().commune() : commune;
    }

    public void setCommune(String commune) {
        this.commune = commune;
    }

    public String getCountry() {
        return country == null ? account().address().country() : country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}
