package fr.espacebailleur.agent.api;

import fr.espacebailleur.issuing.FollowImports;
import fr.espacebailleur.issuing.ImportProgress;
import fr.espacebailleur.issuing.ReceiveFile;
import fr.espacebailleur.issuing.Received;
import fr.espacebailleur.issuing.WriteReport;
import fr.espacebailleur.shared.Typed;
import fr.espacebailleur.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files of landlords: a service sends one and sees what becomes of it. Those of others are not there for it. */
@Path("imports")
@RequestScoped
public class ImportsResource {

    private static final Words WORDS = new Words("api");
    private static final String CSV = "text/csv";
    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    private ReceiveFile receive;

    @Inject
    private FollowImports follow;

    @Inject
    private WriteReport writeReport;

    @Inject
    private CallingService calling;

    @Inject
    @ConfigProperty(name = "portal.public-url")
    private String publicUrl;

    /** The same file again is the same import: the service may ask again when it got no answer. */
    @POST
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    public Response send(
            InputStream content,
            @QueryParam("nom") String name,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("0") long length)
            throws IOException {
        receive.refuseMoreThanAllowed(length);
        Received received = receive.of(content, nameOf(name), calling.warrant());
        Optional<ImportProgress> ours = ours(received.importId());
        if (ours.isEmpty()) {
            return Problem.of(409, WORDS.of("import.d-un-autre")).build();
        }
        return Response.status(received.alreadyKnown() ? Response.Status.OK : Response.Status.ACCEPTED)
                .location(URI.create(publicUrl.replaceAll("/+$", "") + "/api/imports/" + received.importId()))
                .entity(json(ours.get()))
                .build();
    }

    @GET
    @Path(ID)
    @Produces(MediaType.APPLICATION_JSON)
    public String progress(@PathParam("id") long id) {
        return json(ours(id).orElseThrow(NotFoundException::new));
    }

    /** As far as the import has come. */
    @GET
    @Path(ID + "/rapport")
    @Produces(CSV + ";charset=UTF-8")
    public Response report(@PathParam("id") long id) {
        long known = ours(id).orElseThrow(NotFoundException::new).importId();
        StreamingOutput report = out -> writeReport.of(known, out);
        return Response.ok(report)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rapport-" + id + ".csv\"")
                .build();
    }

    private Optional<ImportProgress> ours(long id) {
        return follow.of(id)
                .filter(progress ->
                        progress.sender().equals(Optional.of(calling.card().name())));
    }

    private static String nameOf(String typed) {
        String name = Typed.line(typed);
        return name.isEmpty() ? WORDS.of("nom-par-defaut") : name;
    }

    private static String json(ImportProgress progress) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", progress.importId())
                .add("nom", progress.fileName())
                .add("etat", WORDS.of("etat." + progress.state().name().toLowerCase(Locale.ROOT)));
        progress.linesTotal()
                .ifPresentOrElse(total -> json.add("lignes", total), () -> json.add("lignes", JsonValue.NULL));
        json.add("lignes_traitees", progress.linesHandled())
                .add("crees", progress.opened())
                .add("inchanges", progress.unchanged())
                .add("refuses", progress.refused())
                .add("recu_le", progress.receivedAt().toString());
        add(json, "commence_le", progress.startedAt());
        add(json, "termine_le", progress.finishedAt());
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, Optional<Instant> instant) {
        json.add(
                name,
                instant.<JsonValue>map(at -> Json.createValue(at.toString())).orElse(JsonValue.NULL));
    }
}
