package fr.espacebailleur.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one e-mail address of an account, in lower case, so that two spellings are one address: ASCII, at most 254
 * characters, 64 of them before the @ (RFC 5321), a name without quotes and a domain with at least one dot.
 */
public record EmailAddress(String value) {
    public static final int MAX_LENGTH = 254;

    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("(?=[^@]{1,64}@)%1$s(?:\\.%1$s)*@(?:%2$s\\.)+(?![0-9]+$)%2$s".formatted(ATOM, LABEL));

    /** @throws Refusal when empty, too long, or not an e-mail address */
    public EmailAddress {
        if (value.isEmpty()) {
            throw new Refusal("mail.vide");
        }
        if (value.length() > MAX_LENGTH) {
            throw new Refusal("mail.long", MAX_LENGTH);
        }
        if (!FORM.matcher(value).matches()) {
            throw new Refusal("mail.forme");
        }
    }

    /** Reads what was typed; spaces around it and upper case are forgiven. */
    public static EmailAddress of(String typed) {
        return new EmailAddress(Typed.line(typed).toLowerCase(Locale.ROOT));
    }
}
