package fr.espacebailleur.caf;

import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Typed;
import java.net.URI;
import java.util.Optional;

/**
 * How landlords reach a Caf. Each part may be unknown; it is then empty, never {@code null}.
 *
 * @param phone as it is printed, spaces included; a short number such as 3230, too
 * @param webPage begins with https:// or http://
 * @param openingHours one line, at most 200 characters
 * @param note whatever else helps, one line, at most 200 characters
 */
public record CafContact(
        PostalAddress address,
        String phone,
        Optional<EmailAddress> email,
        String webPage,
        String openingHours,
        String note) {

    static final int WEB_PAGE_LENGTH = 200;
    static final int LINE_LENGTH = 200;

    private static final CafContact UNKNOWN = new CafContact(PostalAddress.unknown(), "", Optional.empty(), "", "", "");

    /** @throws Refusal when a part is too long, cannot be printed, or has not its shape */
    public CafContact {
        phone = checkedPhone(phone);
        webPage = checkedWebPage(webPage);
        openingHours = checkedLine(openingHours);
        note = checkedLine(note);
    }

    /** Nobody has filled it in. */
    public static CafContact unknown() {
        return UNKNOWN;
    }

    /** Reads a telephone number as it was typed; dots, hyphens and parentheses become spaces. */
    public static String checkedPhone(String typed) {
        String phone =
                Typed.line(Typed.line(typed).replaceAll("[.()\\p{Pd}−/]", " ")).replaceAll("^\\+ +", "+");
        if (!phone.isEmpty() && !phone.matches("\\+?[0-9](?: ?[0-9]){2,14}")) {
            throw new Refusal("caf.telephone");
        }
        return phone;
    }

    /** Reads an address as it was typed; « https:// » may be missing. */
    public static String checkedWebPage(String typed) {
        String line = Typed.line(typed);
        String address = line.isEmpty() || line.contains("://") ? line : "https://" + line;
        if (!address.isEmpty() && !isWebPage(address)) {
            throw new Refusal("caf.page-web", WEB_PAGE_LENGTH);
        }
        return address;
    }

    /** Reads a line of text as it was typed. */
    public static String checkedLine(String typed) {
        String line = Typed.line(typed);
        if (line.length() > LINE_LENGTH) {
            throw new Refusal("caf.longue", LINE_LENGTH);
        }
        if (!Typed.isPrintable(line)) {
            throw new Refusal("caf.caracteres");
        }
        return line;
    }

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    private static boolean isWebPage(String address) {
        try {
            URI uri = URI.create(address);
            return address.length() <= WEB_PAGE_LENGTH
                    && address.chars().allMatch(character -> character > ' ' && character < 127)
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
