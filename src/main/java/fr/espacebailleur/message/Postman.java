package fr.espacebailleur.message;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands mails over: to the SMTP server when one is set, else as files to the outbox folder. */
@ApplicationScoped
class Postman {

    @Resource(lookup = "java:app/mail/portal")
    private Session session;

    @Inject
    @ConfigProperty(name = "portal.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "portal.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "portal.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "portal.mail.from")
    private String from;

    @Inject
    @ConfigProperty(name = "portal.outbox.directory")
    private File outboxDirectory;

    @Inject
    private Clock clock;

    /** A way to hand over several mails, open until closed. */
    interface Round extends AutoCloseable {

        /**
         * @param name of the file, where there is one: no identifiant, no secret
         * @throws Refused when it is this mail that is not taken, or its recipient
         * @throws MessagingException when the server takes none now
         */
        void handOver(Mail mail, String recipient, String name) throws Refused, MessagingException, IOException;

        @Override
        void close() throws MessagingException;
    }

    /** @throws MessagingException when the mail server cannot be reached: nothing was made yet, nothing is lost */
    Round open() throws MessagingException, IOException {
        if (host.isEmpty()) {
            Files.createDirectories(outboxDirectory.toPath());
            return new ToFolder();
        }
        Transport transport = session.getTransport();
        transport.connect(user.orElse(null), user.flatMap(named -> password).orElse(null));
        return new ToServer(transport);
    }

    private MimeMessage message(Mail mail, String recipient) throws Refused, MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(RecipientType.TO, address(recipient));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", "fr");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        message.saveChanges();
        return message;
    }

    private static InternetAddress address(String recipient) throws Refused {
        try {
            return new InternetAddress(recipient, true);
        } catch (AddressException unwritable) {
            throw new Refused("its address cannot be written to", unwritable);
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private class ToServer implements Round {

        private final Transport transport;

        ToServer(Transport transport) {
            this.transport = transport;
        }

        @Override
        public void handOver(Mail mail, String recipient, String name) throws Refused, MessagingException {
            MimeMessage message = message(mail, recipient);
            Address[] recipients = message.getAllRecipients();
            try {
                transport.sendMessage(message, recipients);
            } catch (SendFailedException failed) {
                Replies replies = Replies.of(failed);
                if (replies.refuseTheMessage()) {
                    throw new Refused("the mail server refuses it", failed);
                }
                throw new MessagingException("the mail server takes none now: " + replies); // it may quote the address
            }
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }

    private class ToFolder implements Round {

        @Override
        public void handOver(Mail mail, String recipient, String name) throws Refused, MessagingException, IOException {
            Path whole = outboxDirectory.toPath().resolve(name + ".eml");
            Path begun = outboxDirectory.toPath().resolve(name + ".tmp");
            try (FileChannel file = FileChannel.open(begun, CREATE, TRUNCATE_EXISTING, WRITE)) {
                OutputStream content = new BufferedOutputStream(Channels.newOutputStream(file));
                message(mail, recipient).writeTo(content);
                content.flush();
                file.force(true); // on the disk before the message counts as handed over
            } catch (Refused | IOException | MessagingException halfWritten) {
                Files.deleteIfExists(begun); // it may hold a secret
                throw halfWritten;
            }
            Files.move(begun, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void close() {
            // a folder stays as it is
        }
    }
}
