package fr.espacebailleur.agent.api;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.organisation.Access;
import fr.espacebailleur.shared.Siret;
import fr.espacebailleur.shared.Words;
import fr.espacebailleur.space.PassToService;
import fr.espacebailleur.space.PassToService.Holder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** Passes with which landlords come to the services of the Espace bailleur. */
@Path("passes")
@RequestScoped
public class PassesResource {

    private static final Words WORDS = new Words("api");

    @Inject
    private PassToService pass;

    /** Whom the service has before it, and what he may do: once, and within a minute. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String redeem(InputStream body) throws IOException {
        return pass.redeem(AskedObject.read(body).text("passe"))
                .map(PassesResource::told)
                .orElseThrow(NotFoundException::new)
                .toString();
    }

    private static JsonObject told(Holder holder) {
        AccountCard account = holder.account();
        JsonArrayBuilder entitlements = Json.createArrayBuilder();
        holder.entitlements()
                .forEach(entitlement -> entitlements.add(Json.createObjectBuilder()
                        .add("service", entitlement.service())
                        .add("departement", entitlement.department().code())
                        .add("acces", word(entitlement.access()))));
        JsonObjectBuilder told = Json.createObjectBuilder()
                .add("numero_utilisateur", account.userNumber().value())
                .add("nom", account.holderName())
                .add("bailleur", account.landlordName())
                .add("administrateur", holder.administrator())
                .add("service", holder.service())
                .add("departement", holder.department().code())
                .add("acces", word(holder.access()))
                .add("habilitations", entitlements);
        account.landlord()
                .flatMap(landlord -> landlord.siret())
                .map(Siret::value)
                .ifPresent(siret -> told.add("siret", siret));
        return told.build();
    }

    private static String word(Access access) {
        return switch (access) {
            case READ -> WORDS.of("acces.lecture");
            case WRITE -> WORDS.of("acces.ecriture");
        };
    }
}
