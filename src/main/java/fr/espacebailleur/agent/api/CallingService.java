package fr.espacebailleur.agent.api;

import fr.espacebailleur.agent.ServiceCard;
import fr.espacebailleur.journal.Warrant;
import jakarta.enterprise.context.RequestScoped;

/** The service for which this request is made. */
@RequestScoped
class CallingService {

    private ServiceCard card;

    void is(ServiceCard recognised) {
        card = recognised;
    }

    ServiceCard card() {
        return card;
    }

    Warrant warrant() {
        return Warrant.ofService(card.name(), "");
    }
}
