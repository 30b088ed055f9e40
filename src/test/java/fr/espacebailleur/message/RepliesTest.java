package fr.espacebailleur.message;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.PortalProcess;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server that answers as it is told: what is this mail's own fault, and what is not. */
class RepliesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT | 550 5.1.1 No such user             | true
            RCPT | 553 5.1.3 Bad address              | true
            RCPT | 554 5.7.1 Refused                  | true
            RCPT | 450 4.2.0 Greylisted               | true
            RCPT | 452 4.2.2 Mailbox full             | true
            RCPT | 421 4.3.2 Closing                  | false
            .    | 554 5.7.1 Content refused          | true
            .    | 552 5.3.4 Too big                  | true
            .    | 451 4.3.0 Try again                | false
            .    | 452 4.3.1 No space on the disk     | false
            .    | 421 4.3.2 Closing                  | false
            MAIL | 452 4.3.1 No space on the disk     | false
            MAIL | 421 4.3.2 Closing                  | false
            MAIL | 550 5.1.8 Sender unknown           | false
            MAIL | 530 5.7.0 Authentication required  | false
            """)
    void a_refusal_counts_when_it_is_about_this_mail(String command, String answer, boolean counts) throws Exception {
        SendFailedException failed = sent(command, answer);
        assertThat(Replies.of(failed).refuseTheMessage()).isEqualTo(counts);
    }

    private static SendFailedException sent(String command, String answer) throws Exception {
        int port = PortalProcess.freePort();
        try (ServerSocket server = new ServerSocket(port)) {
            Thread answering = new Thread(() -> converse(server, Map.of(command, answer)));
            answering.start();
            Properties properties = new Properties();
            properties.put("mail.smtp.host", "localhost");
            properties.put("mail.smtp.port", String.valueOf(port));
            Session session = Session.getInstance(properties);
            MimeMessage message = new MimeMessage(session);
            message.setText("Bonjour");
            message.setFrom(new InternetAddress("portail@exemple.fr"));
            message.saveChanges();
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, new Address[] {new InternetAddress("jeanne@exemple.fr")});
                throw new AssertionError("it was taken");
            } catch (SendFailedException failed) {
                return failed;
            } finally {
                answering.join();
            }
        } catch (MessagingException | IOException other) {
            throw new AssertionError(other);
        }
    }

    private static void converse(ServerSocket server, Map<String, String> answers) {
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.US_ASCII)) {
            say(out, "220 hello");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command =
                        line.equals(".") ? "." : line.replaceAll(" .*", "").toUpperCase(Locale.ROOT);
                if (!data || command.equals(".")) {
                    data = command.equals("DATA");
                    say(out, answers.getOrDefault(command, data ? "354 go on" : "250 ok"));
                }
            }
        } catch (IOException gone) {
            // the client has what it wanted
        }
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
