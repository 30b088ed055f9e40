package fr.espacebailleur.signin.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The account that was used last on a browser: the browser itself keeps its numéro d'utilisateur and département.
 *
 * <p>Nothing is looked up for a browser that says so: it is told no more than what it says.
 */
@ApplicationScoped
class LastAccount {

    private static final String NAME = "dernier-compte";

    /** Many come once a year. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final DescribeAccount describe;
    private final boolean encrypted;

    @Inject
    LastAccount(DescribeAccount describe, @ConfigProperty(name = "portal.public-url") String publicUrl) {
        this.describe = describe;
        this.encrypted = publicUrl.startsWith("https:");
    }

    protected LastAccount() {
        this(null, "");
    }

    /** What a browser says of it. */
    record Told(Department department, UserNumber userNumber) {}

    void remember(long accountId, HttpServletResponse response) {
        remember(describe.of(accountId), response);
    }

    void remember(AccountCard account, HttpServletResponse response) {
        account.department().ifPresent(department -> {
            Cookie cookie = new Cookie(
                    name(), department.code() + "." + account.userNumber().value());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(encrypted);
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) KEPT.toSeconds());
            response.addCookie(cookie);
        });
    }

    Optional<Told> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name()))
                .flatMap(cookie -> read(cookie.getValue()).stream())
                .findFirst();
    }

    private static Optional<Told> read(String value) {
        int dot = value.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Refusal.toEmpty(() ->
                        new Told(Department.of(value.substring(0, dot)), UserNumber.of(value.substring(dot + 1))));
    }

    private String name() {
        return encrypted ? "__Host-" + NAME : NAME;
    }
}
