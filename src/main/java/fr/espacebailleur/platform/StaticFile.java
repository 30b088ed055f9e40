package fr.espacebailleur.platform;

import fr.espacebailleur.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A style sheet, a script, a typeface or a drawing, whole in memory: all of them take less than 100 kB. */
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

    /** What it is, as a browser wants to know it. */
    String type() {
        return type;
    }

    /** 8 hexadecimal digits that change with its content. */
    String version() {
        return version;
    }

    /** As it lies in the WAR. */
    byte[] content() {
        return content;
    }

    /** By gzip, for what becomes smaller by it. */
    Optional<byte[]> compressed() {
        return compressed;
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
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
