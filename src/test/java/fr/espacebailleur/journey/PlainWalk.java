package fr.espacebailleur.journey;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Mails.Issued;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.util.Map;

/** The same walk by a program, which may then do what no browser would. */
final class PlainWalk {
    private final LandlordLine line;
    private final Issued issued;
    private final String ownPassword = Walk.aPassphrase();
    private final PlainClient client;
    private Page page;

    private PlainWalk(PortalProcess portal, LandlordLine line) {
        this.line = line;
        this.issued = portal.mails().issuedTo(line.mail());
        this.client = new PlainClient(portal);
    }

    static PlainWalk of(LandlordLine line, PortalProcess portal) {
        LandlordsFile.of(line).dropInto(portal.importFolder());
        return new PlainWalk(portal, line);
    }

    PlainClient client() {
        return client;
    }

    /** Where he is. */
    Page page() {
        return page;
    }

    Issued issued() {
        return issued;
    }

    String ownPassword() {
        return ownPassword;
    }

    LandlordLine line() {
        return line;
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

    @CanIgnoreReturnValue
    PlainWalk giveInformation() {
        page = client.submit(page, information());
        return this;
    }

    Map<String, String> information() {
        return Map.of("nom", "Essai", "prenom", "Jeanne", "mail", line.mail());
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
    PlainWalk complete() {
        return enter().giveInformation().choosePassword().accept().accept();
    }
}
