package fr.espacebailleur.agent.api;

import fr.espacebailleur.agent.ServiceAccountCard;
import fr.espacebailleur.journal.Warrant;
import jakarta.enterprise.context.RequestScoped;

/** The service for which this request is made. */
@RequestScoped
class CallingService {

    private ServiceAccountCard card;

    void is(ServiceAccountCard recognised) {
        card = recognised;
    }

    ServiceAccountCard card() {
        return card;
    }

    Warrant warrant() {
        return Warrant.ofService(card.name(), "");
    }
}
