package fr.espacebailleur.agent.api;

import fr.espacebailleur.shared.Words;
import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;

/** What went wrong and what to do, as machines are told (RFC 9457). */
final class Problem {

    static final int UNPROCESSABLE = 422;

    private static final Words WORDS = new Words("api");
    private static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    /** In a general word, when there is none for the status. */
    static ResponseBuilder of(int status) {
        return of(status, WORDS.of(WORDS.has("statut." + status) ? "statut." + status : "statut"));
    }

    /** @param detail in French */
    static ResponseBuilder of(int status, String detail) {
        String title = Optional.ofNullable(Status.fromStatusCode(status))
                .map(Status::getReasonPhrase)
                .orElse(status == UNPROCESSABLE ? "Unprocessable Content" : "Error");
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(Json.createObjectBuilder()
                        .add("type", "about:blank")
                        .add("title", title)
                        .add("status", status)
                        .add("detail", detail)
                        .build()
                        .toString());
    }
}
