package fr.espacebailleur.journey;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The first agent of a portal, all five steps behind him; he works in several tests. */
record WorkingAgent(PortalProcess portal, String loginName, String password) {
    private static final Map<PortalProcess, WorkingAgent> OF_PORTAL = new ConcurrentHashMap<>();

    /** On a portal that was started with {@link PortalProcess#AGENT_MAIL} as its first agent. */
    static WorkingAgent of(PortalProcess portal) {
        return OF_PORTAL.computeIfAbsent(portal, WorkingAgent::firstConnected);
    }

    private static WorkingAgent firstConnected(PortalProcess portal) {
        PlainWalk walk = PlainWalk.ofMailed(PortalProcess.AGENT_MAIL, portal, portal.mails());
        walk.complete();
        return new WorkingAgent(portal, walk.issued().loginName(), walk.ownPassword());
    }

    Browser signIn(Browser browser) {
        return browser.visit(portal.url("/agent/recherche"))
                .fill("Identifiant", loginName)
                .fill("Mot de passe", password)
                .press("Connexion");
    }

    /** Without a browser. */
    PlainClient signIn() {
        PlainClient client = new PlainClient(portal);
        var unused = client.submit(
                client.open("/agent/recherche"), Map.of("identifiant", loginName, "mot-de-passe", password));
        return client;
    }
}
