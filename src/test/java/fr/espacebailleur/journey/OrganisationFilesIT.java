package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator sends and takes away as a file. */
class OrganisationFilesIT {

    private static final String PAGE = "/organisation/creer-plusieurs";
    private static final String HEADER =
            "civilite;nom;prenom;mail;fonction;declarer-les-loyers;consulter-les-paiements\n";
    private static final String TAKEN = "Cette adresse mail est déjà celle d’un autre compte";

    private final PortalProcess portal = PortalProcess.shared();
    private final PlainWalk founder = founder();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goodLinesAreCreatedAndBadOnesTellWhyNotHoweverOftenTheFileIsSent(boolean scripts, @TempDir Path folder)
            throws IOException {
        Browser browser = Browser.fresh();
        browser.withScripts(scripts);
        PlainWalk stranger = founder();
        String mail = aMail();
        Path file = folder.resolve("utilisateurs.csv");
        Files.writeString(
                file,
                HEADER
                        + "Mme;Premier;Léa;" + mail + ";Comptable;75:écriture;75:lecture\n"
                        + ";;Sans-Nom;" + aMail() + ";Comptable;;\n"
                        + ";Deux-Fois;Léo;" + mail + ";Comptable;;\n"
                        + ";Ailleurs;Luc;" + stranger.mail() + ";Comptable;;\n"
                        + ";Loin;Lou;" + aMail() + ";Comptable;13:lecture;\n"
                        + ";Nulle-Part;Lise;" + aMail() + ";Comptable;99:lecture;\n"
                        + ";Faux-Droit;Luce;" + aMail() + ";Comptable;75:tout;\n"
                        + ";;;;;;\n"
                        + ";Second;Zoé;" + aMail() + ";Gérante;;\n");
        browser.visit(portal.url("/espace-bailleur"));
        browser.fill("Identifiant", founder.issued().loginName()).fill("Mot de passe", founder.ownPassword());
        browser.press("Connexion").isAt("Espace bailleur");
        browser.visit(portal.url("/organisation"))
                .follow("Créer plusieurs utilisateurs")
                .isAt("Créer plusieurs utilisateurs");
        browser.press("Créer ces utilisateurs").reads("Aucun fichier n’est choisi");
        if (scripts) {
            Everybody.isServed(browser, "organisation-creer-plusieurs");
        }
        browser.attach("Fichier CSV", file)
                .fill("Votre mot de passe", "un autre mot de passe")
                .press("Créer ces utilisateurs")
                .reads("Ce n’est pas votre mot de passe");
        assertThat(browser.main()).doesNotContain("Personnes créées");
        browser.attach("Fichier CSV", file).fill("Votre mot de passe", founder.ownPassword());
        browser.press("Créer ces utilisateurs");
        browser.reads("Personnes créées : 2").reads("Lignes refusées : 6");
        browser.reads("Il manque").reads(TAKEN).reads("« 75:tout » ne dit pas une habilitation");
        browser.reads("département : 13").reads("département : 99");
        assertThat(browser.main()).doesNotContain(stranger.issued().userNumber());
        if (scripts) {
            Everybody.isServed(browser, "organisation-creer-plusieurs-rapport");
        }
        browser.attach("Fichier CSV", file).fill("Votre mot de passe", founder.ownPassword());
        browser.press("Créer ces utilisateurs").reads("Lignes refusées : 8");
        assertThat(browser.main()).doesNotContain("Personnes créées");
        assertThat(portal.count("select count(*) from account where known_email = '" + mail + "'"))
                .isEqualTo(1);

        browser.visit(portal.url("/organisation?q=premier"))
                .follow("Madame Léa Premier")
                .isAt("Madame Léa Premier");
        assertThat(browser.field("Déclarer les loyers").getDomProperty("value")).isEqualTo("WRITE");
        assertThat(browser.field("Consulter les paiements").getDomProperty("value"))
                .isEqualTo("READ");
        assertThat(portal.mails().issuedTo(mail).userNumber()).isNotEmpty();
    }

    @Test
    void aSpreadsheetsOwnKindsOfFileAreRead() {
        String comma = HEADER.replace(';', ',') + ",Virgule,Chloé," + aMail() + ",Comptable,,\n";
        assertThat(send(comma.getBytes(Charset.forName("windows-1252"))).body())
                .contains("Personnes créées : 1", "Chloé Virgule");
        String marked = "\uFEFF" + HEADER + ";Marque;Zoé;" + aMail() + ";Comptable;;\r\n";
        assertThat(send(marked.getBytes(StandardCharsets.UTF_8)).body()).contains("Personnes créées : 1", "Zoé Marque");
    }

    @Test
    void theModelIsReadAsItIs() {
        String model = new String(founder.client().download(PAGE + "/modele"), StandardCharsets.UTF_8);
        assertThat(model)
                .startsWith("\uFEFFcivilite;nom;prenom;mail;fonction;declarer-les-loyers;")
                .contains("75:lecture");
        String filledIn = model.replace("jeanne@exemple.fr", aMail());
        assertThat(send(filledIn.getBytes(StandardCharsets.UTF_8)).body()).contains("Personnes créées : 1");
    }

    @Test
    void whatIsNoSuchFileIsRefusedAsAWhole() {
        String line = ";Nom;Prénom;" + aMail() + ";Comptable;;\n";
        refused("", "Aucun fichier n’est choisi");
        refused("\n\n", "Ce fichier est vide");
        refused(HEADER, "ne contient personne");
        refused("PK\u0003\u0004\u0000\u0000", "n’est pas un texte CSV");
        refused("nom;prenom\nNom;Prénom\n", "La première ligne de ce fichier ne convient pas");
        refused(HEADER.replace("civilite", "nom") + line, "La première ligne de ce fichier ne convient pas");
        refused("x".repeat(10_000), "La première ligne de ce fichier ne convient pas");
        refused(HEADER + line.repeat(201), "plus de 200 personnes");
        refused("x".repeat(1_050_000), "trop volumineux");
        refused("x".repeat(2_000_000), "trop volumineux");
        assertThat(send((HEADER + ";" + "x".repeat(10_000) + line).getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("Lignes refusées : 1");
        assertThat(send((HEADER + ";\"jamais fermé" + line + line).getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("un guillemet n’est pas fermé");
    }

    @Test
    void aFormThatWasShownForAnotherAccountCreatesNobody() {
        PlainWalk other = founder();
        Page foreign = other.client().open(PAGE);
        Page own = founder.client().open(PAGE);
        String mixed =
                own.body().replace(founder.issued().userNumber(), other.issued().userNumber());
        String mail = aMail();
        Page answer = upload(
                new Page(own.status(), own.address(), own.headers(), mixed),
                (HEADER + ";Nom;Prénom;" + mail + ";Comptable;;\n").getBytes(StandardCharsets.UTF_8));
        assertThat(foreign.status()).isEqualTo(200);
        assertThat(answer.location().orElse("")).endsWith("/page-expiree");
        assertThat(portal.count("select count(*) from account where known_email = '" + mail + "'"))
                .isZero();
    }

    @Test
    void theListIsTakenAwayWithItsEntitlementsAndHarmsNoSpreadsheet() {
        PlainWalk other = founder();
        String mail = aMail();
        assertThat(send((HEADER + ";Liste;Zoé;" + mail + ";=1+1;75:ecriture;75:lecture\n")
                                .getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("Personnes créées : 1");
        String list = new String(founder.client().download("/organisation/export"), StandardCharsets.UTF_8);
        assertThat(list)
                .startsWith("\uFEFFnumero;nom;mail;fonction;role;etat;derniere-connexion;declarer-les-loyers;")
                .contains("Zoé Liste;" + mail + ";'=1+1;Utilisateur;Première connexion à faire;Jamais;75:ecriture;")
                .contains(founder.issued().userNumber(), "Administrateur")
                .doesNotContain(other.issued().userNumber(), other.mail());
    }

    private Page send(byte[] file) {
        return upload(founder.client().open(PAGE), file);
    }

    private Page upload(Page page, byte[] file) {
        PlainClient client = founder.client();
        Map<String, String> fields = page.fields();
        fields.put("mot-de-passe", founder.ownPassword());
        return client.send(
                PlainClient.multipart(client.request(page.action()), fields, "fichier", "utilisateurs.csv", file));
    }

    private void refused(String file, String reason) {
        Page answer = send(file.getBytes(StandardCharsets.UTF_8));
        String shown = answer.status() == 302
                ? founder.client().open(answer.location().orElseThrow()).body()
                : answer.body();
        assertThat(shown).as(reason).contains(reason).doesNotContain("Personnes créées");
    }

    private static String aMail() {
        return "fichier-" + LandlordLine.anything() + "@exemple.fr";
    }

    private PlainWalk founder() {
        return PlainWalk.of(anOrganisation(), portal)
                .enter()
                .giveInformation(Map.of("fonction", "Gérante"))
                .choosePassword()
                .accept()
                .accept();
    }
}
