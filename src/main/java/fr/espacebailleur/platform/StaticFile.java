package fr.espacebailleur.platform;

import fr.espacebailleur.shared.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A style sheet, a script, a typeface, a drawing, or a page that is the same for everybody, whole in memory: all of them
 * take less than 200 kB.
 */
final class StaticFile {
    private final String type;
    private final String version;
    private final byte[] content;
    private final Optional<byte[]> compressed;

    StaticFile(String path, byte[] content) throws IOException {
        MessageDigest digest = Sha256.begin();
        digest.update(content);
        this.type = type(path);
        this.version = Sha256.end(digest).substring(0, 8);
        this.content = content;
        this.compressed = type.startsWith("font/") ? Optional.empty() : Optional.of(compressed(content));
    }

    /** 8 hexadecimal digits that change with its content. */
    String version() {
        return version;
    }

    /** By gzip, for what becomes smaller by it, where the browser takes that. */
    Optional<byte[]> compressedFor(HttpServletRequest request) {
        String encodings = request.getHeader("Accept-Encoding");
        boolean taken = encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
        return compressed.filter(bytes -> taken);
    }

    /** As the whole of an answer. */
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> small = compressedFor(request);
        response.setContentType(type);
        response.setHeader("Vary", "Accept-Encoding");
        small.ifPresent(bytes -> response.setHeader("Content-Encoding", "gzip"));
        byte[] sent = small.orElse(content);
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html;charset=UTF-8";
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "text/plain;charset=UTF-8";
        };
    }

    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
