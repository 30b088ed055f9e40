package fr.espacebailleur.agent.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;

/** What went wrong and what to do, as machines are told (RFC 9457). */
final class Problem {

    static final int UNPROCESSABLE = 422;

    private static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    static ResponseBuilder of(int status) {
        return of(status, ApiTexts.ofStatus(status));
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
