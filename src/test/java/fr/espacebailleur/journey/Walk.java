package fr.espacebailleur.journey;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Mails.Issued;
import fr.espacebailleur.testing.Portal;

/** A landlord with his two messages beside the keyboard, on his way through the five steps. */
final class Walk {
    static final String SIGN_IN = "Première connexion";
    static final String INFORMATION = "Vos informations";
    static final String CODE = "Confirmez votre adresse mail";
    static final String PASSWORD = "Personnalisez votre mot de passe";
    static final String USAGE_RULES = "Règles d'usage";
    static final String TERMS_OF_USE = "Conditions d'utilisation";
    static final String HOME = "Bienvenue dans l’Espace Partenaire";
    static final String LANDLORD_SPACE = "Espace bailleur";

    static final String ACCEPT_USAGE_RULES = "J'ai lu et j'accepte les règles d'usage";
    static final String ACCEPT_TERMS_OF_USE = "J'ai lu et j'accepte les conditions d'utilisation";

    private final Portal portal;
    private final Browser browser;
    private final LandlordLine line;
    private final Issued issued;
    private final String ownPassword;

    private Walk(Portal portal, Browser browser, LandlordLine line) {
        this.portal = portal;
        this.browser = browser;
        this.line = line;
        this.issued = portal.mails().issuedTo(line.mail());
        this.ownPassword = aPassphrase();
    }

    /** His line has come in, and he holds both messages. */
    static Walk of(LandlordLine line, Portal portal, Browser browser) {
        LandlordsFile.of(line).dropInto(portal.importFolder());
        return ofKnown(line, portal, browser);
    }

    /** The same when his line lies in a file that was dropped already. */
    static Walk ofKnown(LandlordLine line, Portal portal, Browser browser) {
        return new Walk(portal, browser, line);
    }

    /** Words without relation, and something that no log holds by chance. */
    static String aPassphrase() {
        return "tuile verveine canard " + LandlordLine.anything();
    }

    Issued issued() {
        return issued;
    }

    String ownPassword() {
        return ownPassword;
    }

    String mail() {
        return line.mail();
    }

    @CanIgnoreReturnValue
    Walk enter() {
        browser.visit(portal.url("/premiere-connexion")).isAt(SIGN_IN);
        return identify(issued.password());
    }

    @CanIgnoreReturnValue
    Walk signIn(String password) {
        browser.visit(portal.url("/connexion")).isAt("Se connecter");
        return identify(password);
    }

    @CanIgnoreReturnValue
    Walk identify(String password) {
        browser.fill("Identifiant", issued.loginName())
                .fill("Mot de passe", password)
                .press("Connexion");
        return this;
    }

    @CanIgnoreReturnValue
    Walk giveInformation() {
        browser.isAt(INFORMATION).choose("Civilité", "Madame");
        browser.fill("Nom", "Essai").fill("Prénom", "Jeanne").fill("Adresse mail", line.mail());
        if (browser.has("Fonction")) {
            browser.fill("Fonction", "gérante");
        }
        browser.press("Continuer");
        if (browser.heading().equals(CODE)) { // his credentials came by letter: he puts it off
            browser.press("Plus tard");
        }
        return this;
    }

    @CanIgnoreReturnValue
    Walk choosePassword() {
        browser.isAt(PASSWORD)
                .fill("Nouveau mot de passe", ownPassword)
                .fill("Confirmez le mot de passe", ownPassword)
                .press("Continuer");
        return this;
    }

    @CanIgnoreReturnValue
    Walk acceptUsageRules() {
        browser.isAt(USAGE_RULES).check(ACCEPT_USAGE_RULES).press("Continuer");
        return this;
    }

    @CanIgnoreReturnValue
    Walk acceptTermsOfUse() {
        browser.isAt(TERMS_OF_USE).check(ACCEPT_TERMS_OF_USE).press("Terminer");
        return this;
    }

    /** All five steps. */
    @CanIgnoreReturnValue
    Walk complete() {
        return enter().giveInformation().choosePassword().acceptUsageRules().acceptTermsOfUse();
    }
}
