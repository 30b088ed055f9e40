package fr.espacebailleur.message;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The codes with which an SMTP server did not take a mail (RFC 5321, 4.2); Jakarta Mail has them as texts only.
 *
 * @param toMail its answer to the mail itself
 * @param toRecipient its answers to the recipient, where it came to that
 * @param senderRefused it takes nothing from us at all
 */
record Replies(Optional<Integer> toMail, List<Integer> toRecipient, boolean senderRefused) {

    private static final int CLOSING = 421;
    private static final int LOWEST_PERMANENT = 500;
    private static final List<Integer> SIGN_IN_FIRST = List.of(530, 535);
    private static final Pattern CODE = Pattern.compile("^[245]\\d\\d(?=[ -])");

    static Replies of(SendFailedException failed) {
        List<Exception> causes = Stream.iterate(failed.getNextException(), cause -> cause != null, Replies::next)
                .toList();
        return new Replies(
                code(failed),
                causes.stream().flatMap(cause -> code(cause).stream()).toList(),
                causes.stream()
                        .anyMatch(cause -> cause.getClass().getSimpleName().equals("SMTPSenderFailedException")));
    }

    /** Whether it would take another mail: this one, or its recipient, is what it refuses. */
    boolean refuseTheMessage() {
        if (senderRefused) {
            return false;
        }
        return toMail.map(code -> code >= LOWEST_PERMANENT && !SIGN_IN_FIRST.contains(code))
                .orElseGet(() -> !toRecipient.isEmpty() && !toRecipient.contains(CLOSING));
    }

    private static Exception next(Exception cause) {
        return cause instanceof MessagingException known ? known.getNextException() : null;
    }

    private static Optional<Integer> code(Exception answer) {
        return CODE.matcher(String.valueOf(answer.getMessage()))
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .findFirst();
    }
}
