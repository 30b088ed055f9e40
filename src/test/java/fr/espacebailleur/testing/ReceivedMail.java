package fr.espacebailleur.testing;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** A mail as its reader sees it: both of its parts. */
public record ReceivedMail(String to, String subject, Instant sentAt, String text, String html) {

    public static ReceivedMail of(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return of(new MimeMessage(Session.getInstance(new Properties()), content));
        } catch (MessagingException e) {
            throw new IllegalStateException(file.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReceivedMail of(MimeMessage message) {
        try {
            return new ReceivedMail(
                    ((InternetAddress) message.getRecipients(RecipientType.TO)[0]).getAddress(),
                    message.getSubject(),
                    message.getSentDate().toInstant(),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(MimeMessage message, String type) throws MessagingException, IOException {
        Multipart parts = (Multipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return part.getContent().toString().replace("\r\n", "\n").replace('\u00a0', ' ');
            }
        }
        throw new AssertionError("no part " + type);
    }

    /** What stands behind « label : », alone on its line of the text part. */
    public Optional<String> fact(String label) {
        return text.lines()
                .map(line -> line.replace('\u202f', ' '))
                .filter(line -> line.startsWith(label + " : "))
                .map(line -> line.substring(label.length() + 3))
                .findFirst();
    }
}
