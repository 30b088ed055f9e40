package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Mails.Issued;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent oversees: all accounts at once, what was done, and how each Caf is reached. */
class OverviewIT {
    private final PortalProcess portal = PortalProcess.shared();
    private final WorkingAgent agent = WorkingAgent.of(portal);
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.fresh();
    }

    @Test
    void seesOnTheDashboardWhereAllAccountsStand() {
        LandlordsFile.of(aLandlord()).dropInto(portal.importFolder());
        agent.signIn(browser).follow("Tableau de bord").isAt("Tableau de bord");
        assertThat(browser.path()).isEqualTo("/agent");
        assertThat(browser.main()).contains("Où en sont les comptes", "Première connexion à faire :", "Suspendu :");
        assertThat(browser.main()).containsPattern("Chiffres de \\d\\d h \\d\\d : [\\d\\h]+ comptes de bailleurs\\.");
        Everybody.isServed(browser, "agent-tableau-de-bord");
        browser.open("Par département").open("Les chiffres");
        assertThat(browser.main()).contains("Tous", "Semaine du");
        Everybody.isServed(browser, "agent-tableau-de-bord-chiffres");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void correctsTheContactOfACafAndReadsSoInTheJournal(boolean scripts) {
        String note = "Fermée le " + LandlordLine.anything();
        browser.withScripts(scripts);
        agent.signIn(browser).follow("Caf").isAt("Caf");
        browser.visit(portal.url("/agent/caf?departement=69")).isAt("Caf du Rhône");
        browser.fill("Téléphone", "appelez").fill("Adresse mail", "x").fill("Note", note);
        browser.press("Enregistrer").reads("Ce numéro de téléphone n’est pas valable");
        assertThat(browser.value("Note")).isEqualTo(note);
        browser.fill("Téléphone", "32 30").fill("Adresse mail", "contact@caf69.exemple.fr");
        browser.fill("Motif", "Nouveau numéro").fill("Votre mot de passe", "un autre mot de passe");
        browser.press("Enregistrer").reads("Ce n’est pas votre mot de passe");
        browser.fill("Votre mot de passe", agent.password());
        browser.press("Enregistrer").isAt("Caf").reads("Le contact est enregistré : Caf du Rhône.");
        assertThat(browser.main()).contains("32 30", "contact@caf69.exemple.fr", note);

        browser.follow("Journal").isAt("Journal").choose("Acte", "Contact d’une Caf corrigé");
        browser.press("Filtrer").reads(note);
        assertThat(browser.main())
                .contains("Jeanne Essai", "Nouveau numéro", "69 – Rhône : ")
                .doesNotContain("Le portail");
    }

    @Test
    void findsInTheJournalWhatWasDoneToAnAccount() {
        PlainClient client = agent.signIn();
        LandlordLine line = aLandlord();
        LandlordsFile.of(line).dropInto(portal.importFolder());
        Issued issued = portal.mails().issuedTo(line.mail());
        long account = portal.count("select id from account where user_number = '" + issued.userNumber() + "'");
        for (int i = 0; i < 51; i++) {
            portal.execute(
                    "insert into journal_entry (id, happened_at, act, actor, account_id, reason, detail) values ("
                            + (1_000_000_000 + 100 * account + i) + ", now() - interval '1 day' * " + i
                            + ", 'ACCOUNT_UNLOCKED', 'Service d''essai', " + account + ", '=1+1', 'acte " + i + ".')");
        }
        String path = "/agent/journal?compte=" + issued.userNumber();
        Page first = client.open(path);
        assertThat(first.body()).contains("acte 0.", "acte 49.", "Plus anciens").doesNotContain("acte 50.");

        agent.signIn(browser);
        browser.visit(portal.url(path)).isAt("Journal");
        Everybody.isServed(browser, "agent-journal");
        browser.follow("Plus anciens").isAt("Journal").reads("acte 50.");
        assertThat(browser.main()).doesNotContain("acte 49.", "Plus anciens");
        browser.follow("Revenir au début").reads("acte 0.");
        browser.follow(issued.userNumber()).reads("Débloqu");

        Page export = client.get("/agent/journal/export?compte=" + issued.userNumber());
        assertThat(export.header("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(export.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        List<String> lines = export.body().lines().toList();
        assertThat(lines).hasSize(52);
        assertThat(lines.get(0))
                .as("opened with its accents")
                .isEqualTo("\uFEFFquand;acte;qui;compte;titulaire;motif;detail");
        assertThat(lines.get(1))
                .contains(";Compte débloqué;Service d'essai;" + issued.userNumber() + ";", ";'=1+1;acte 0.");
    }

    @Test
    void saysWhatIsWrongWithAQuestionToTheJournal() {
        PlainClient client = agent.signIn();
        assertThat(client.open("/agent/journal?du=31%2F02%2F2026").body())
                .contains("<title>Erreur", "Cette date n’est pas valable");
        assertThat(client.open("/agent/journal?compte=AAAAAAAAAAAAAA").body())
                .contains("Aucun compte ne porte ce numéro");
        assertThat(client.open("/agent/journal?acteur=%3Cscript%3E").body())
                .contains("Aucune ligne du journal ne correspond", "&lt;script")
                .doesNotContain("<script>");
        assertThat(client.get("/agent/journal/export?du=hier").status()).isEqualTo(400);
        assertThat(client.open("/agent/journal?avant=9999999999999999999999&acte=X")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/agent/caf?departement=20").status()).isEqualTo(404);
        assertThat(client.get("/agent/caf").status()).isEqualTo(404);
        assertThat(client.open("/agent/cafs?fait=%3Cscript%3E").status()).isEqualTo(200);
        browser.visit(portal.url("/"));
        agent.signIn(browser);
        browser.visit(portal.url("/agent/journal?du=hier&compte=1")).reads("Il y a un problème");
        Everybody.isServed(browser, "agent-journal-erreur");
    }

    @Test
    void servesEverybodyOnThePagesOfTheCafs() {
        agent.signIn(browser);
        browser.visit(portal.url("/agent/cafs?fait=69")).isAt("Caf");
        Everybody.isServed(browser, "agent-cafs");
        browser.visit(portal.url("/agent/caf?departement=2A")).isAt("Caf de la Corse-du-Sud");
        browser.fill("Page web", "notre page").press("Enregistrer").reads("Cette adresse de page n’est pas valable");
        Everybody.isServed(browser, "agent-caf-erreur");
    }

    @Test
    void anAgentIsToldThatAnotherOneChangedTheContactMeanwhile() {
        PlainClient other = agent.signIn();
        agent.signIn(browser);
        browser.visit(portal.url("/agent/caf?departement=48")).isAt("Caf de la Lozère");
        Page seen = other.open("/agent/caf?departement=48");
        var unused = other.submit(
                seen, Map.of("telephone", "3230", "motif", "Nouveau numéro", "mot-de-passe", agent.password()));
        browser.fill("Horaires", "Le matin").fill("Motif", "Été").fill("Votre mot de passe", agent.password());
        browser.press("Enregistrer").reads("Un autre agent a modifié le contact de cette Caf entre-temps");
        browser.fill("Votre mot de passe", agent.password())
                .press("Enregistrer")
                .reads("entre-temps");
        assertThat(portal.text("select phone || opening_hours from caf_contact where department = '48'"))
                .isEqualTo("3230");
    }

    @Test
    void keepsEverybodyElseOut() {
        PlainClient nobody = new PlainClient(portal);
        PlainWalk landlord = PlainWalk.of(aLandlord(), portal).complete();
        for (String page : List.of(
                "/agent",
                "/agent/journal",
                "/agent/journal/export",
                "/agent/cafs",
                "/agent/caf?departement=69",
                "/agent/services",
                "/agent/revoquer?id=1")) {
            assertThat(nobody.get(page).location().orElseThrow()).as(page).startsWith("/connexion");
            assertThat(landlord.client().get(page).status()).as(page).isEqualTo(403);
        }
    }
}
