package fr.espacebailleur.agent.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The JSON object that a machine sent. */
record AskedObject(JsonObject object) {

    private static final int LONGEST = 16 * 1024;

    /**
     * @throws ClientErrorException 413 when it is longer than 16 KiB
     * @throws jakarta.json.JsonException when it is none
     */
    static AskedObject read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return new AskedObject(reader.readObject());
        }
    }

    /** Empty when it is missing, or no text. */
    String text(String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : "";
    }
}
