package fr.espacebailleur.agent.api;

import fr.espacebailleur.shared.Outage;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.WithoutPersonalData;
import fr.espacebailleur.web.AnswerOutage;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whatever goes wrong, the caller is told what to do, and nothing of how we work. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(Problems.class.getName());
    private static final int RETRY_AFTER_SECONDS = 60;

    /** Refusals that are not about what was sent, but about what it was sent to or how. */
    private static final Map<String, Integer> STATUSES = Map.of(
            "compte.ferme", 409,
            "fichier.trop-grand", 413,
            "numero.forme", 404,
            "numero.inconnu", 404,
            "renvoi.suspendu", 409,
            "service.cle", 400,
            "service.cle-en-cours", 409);

    @Inject
    private AnswerOutage answerOutage;

    @Override
    public Response toResponse(Throwable problem) {
        if (problem instanceof Refusal refusal) {
            return Problem.of(STATUSES.getOrDefault(refusal.key(), Problem.UNPROCESSABLE), refusal.text())
                    .build();
        }
        if (problem instanceof WebApplicationException told) {
            return tell(told.getResponse());
        }
        if (problem instanceof JsonException) {
            return Problem.of(400).build();
        }
        Optional<Throwable> outage = Outage.behind(problem);
        if (outage.isPresent()) {
            answerOutage.note(outage.get());
            return later();
        }
        if (isOfDisk(problem)) {
            LOG.log(Level.WARNING, "the API could not answer", WithoutPersonalData.of(problem));
            return later();
        }
        LOG.log(Level.ERROR, "the API could not answer", WithoutPersonalData.of(problem));
        return Problem.of(500).build();
    }

    private static Response tell(Response told) {
        Response.ResponseBuilder problem = Problem.of(told.getStatus());
        Optional.ofNullable(told.getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(allowed -> problem.header(HttpHeaders.ALLOW, allowed));
        return problem.build();
    }

    private static Response later() {
        return Problem.of(503)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    /** A disk that is away or full may soon be well again. */
    private static boolean isOfDisk(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof IOException);
    }
}
