package fr.espacebailleur.journey;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Mails;
import fr.espacebailleur.testing.Mails.Issued;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.Portal;
import java.util.HashMap;
import java.util.Map;

/** The same walk by a program, which may then do what no browser would. */
public final class PlainWalk {
    private final String mail;
    private final Issued issued;
    private final String ownPassword = Walk.aPassphrase();
    private PlainClient client;
    private Page page;

    private PlainWalk(Portal portal, Mails mails, String mail) {
        this.mail = mail;
        this.issued = mails.issuedTo(mail);
        this.client = new PlainClient(portal);
    }

    /** His line has come in, and he holds both messages. */
    public static PlainWalk of(LandlordLine line, Portal portal) {
        LandlordsFile.of(line).dropInto(portal.importFolder());
        return ofMailed(line.mail(), portal, portal.mails());
    }

    /** The same for somebody who is known already, or about to be. */
    public static PlainWalk ofMailed(String mail, Portal portal, Mails mails) {
        return new PlainWalk(portal, mails, mail);
    }

    PlainClient client() {
        return client;
    }

    /** He goes on at another node, with the page that he had. */
    @CanIgnoreReturnValue
    PlainWalk on(Portal node) {
        client = client.on(node);
        return this;
    }

    /** Where he is. */
    public Page page() {
        return page;
    }

    public Issued issued() {
        return issued;
    }

    public String ownPassword() {
        return ownPassword;
    }

    String mail() {
        return mail;
    }

    @CanIgnoreReturnValue
    PlainWalk enter() {
        return signIn("/premiere-connexion", issued.password());
    }

    @CanIgnoreReturnValue
    PlainWalk signIn(String path, String password) {
        page = client.submit(client.open(path), Map.of("identifiant", issued.loginName(), "mot-de-passe", password));
        return this;
    }

    /** Opens the step that is due. */
    @CanIgnoreReturnValue
    PlainWalk resume() {
        page = client.open("/premiere-connexion");
        return this;
    }

    @CanIgnoreReturnValue
    PlainWalk giveInformation() {
        return giveInformation(Map.of());
    }

    /** The same with further fields. */
    @CanIgnoreReturnValue
    PlainWalk giveInformation(Map<String, String> further) {
        Map<String, String> fields = new HashMap<>(information());
        fields.putAll(further);
        page = client.submit(page, fields);
        if (page.heading().equals(Walk.CODE)) { // his credentials came by letter: he puts it off
            page = client.press(page, "plus-tard");
        }
        return this;
    }

    Map<String, String> information() {
        return Map.of("nom", "Essai", "prenom", "Jeanne", "mail", mail);
    }

    @CanIgnoreReturnValue
    PlainWalk choosePassword() {
        page = client.submit(page, password());
        return this;
    }

    Map<String, String> password() {
        return Map.of("nouveau", ownPassword, "confirmation", ownPassword);
    }

    /** The document of the page, whichever it is. */
    @CanIgnoreReturnValue
    PlainWalk accept() {
        page = client.submit(page, Map.of("accepte", "on"));
        return this;
    }

    /** All five steps. */
    @CanIgnoreReturnValue
    public PlainWalk complete() {
        return enter().giveInformation().choosePassword().accept().accept();
    }
}
