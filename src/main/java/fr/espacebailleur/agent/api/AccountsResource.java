package fr.espacebailleur.agent.api;

import fr.espacebailleur.agent.ReissueForService;
import fr.espacebailleur.agent.ReissueForService.Question;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Accounts of landlords, by the number that is printed on both messages. */
@Path("comptes")
@RequestScoped
public class AccountsResource {

    private static final Words WORDS = new Words("api");

    @Inject
    private ReissueForService reissue;

    @Inject
    private CallingService calling;

    /** Has the credentials of an account issued again; asked twice under one key, once. */
    @POST
    @Path("{numero}/renvois")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response reissue(
            @PathParam("numero") String number, @HeaderParam("Idempotency-Key") String key, InputStream body)
            throws IOException {
        UserNumber userNumber = UserNumber.of(number);
        AskedObject asked = AskedObject.read(body);
        Channel channel = channel(asked.text("canal"));
        boolean done = reissue.of(calling.card(), key, new Question(userNumber, channel, asked.text("motif")));
        return Response.status(done ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(Json.createObjectBuilder()
                        .add("numero_utilisateur", userNumber.value())
                        .add("canal", word(channel))
                        .add("deja_demande", !done)
                        .build()
                        .toString())
                .build();
    }

    private static Channel channel(String typed) {
        return Arrays.stream(Channel.values())
                .filter(channel -> word(channel).equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal("service.canal"));
    }

    private static String word(Channel channel) {
        return switch (channel) {
            case EMAIL -> WORDS.of("canal.mail");
            case LETTER -> WORDS.of("canal.courrier");
        };
    }
}
