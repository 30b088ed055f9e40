package fr.espacebailleur.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From where on the Internet a request comes. What proxies say of it ({@code X-Forwarded-For}) is read from the right and
 * believed as far as those of {@code portal.proxies} said it: the rest, anybody may have written.
 */
@ApplicationScoped
public class ClientAddress {

    private static final String FORWARDED = "X-Forwarded-For";

    /** So much of an IPv6 address is given to one household or office; the rest its machines choose as they like. */
    private static final int HOUSEHOLD = 64;

    private final List<Network> proxies;

    /** @param proxies with commas between them: this server cannot inject an optional list */
    @Inject
    ClientAddress(@ConfigProperty(name = "portal.proxies") Optional<String> proxies) {
        this.proxies = Network.all(proxies.orElse(""));
    }

    protected ClientAddress() {
        this(Optional.empty());
    }

    /** So that a proxy that is written wrong is told at the start. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Objects.requireNonNull(proxies);
    }

    /** The same text for all whom we cannot tell apart: an IPv4 address, or the first one of an IPv6 household. */
    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED)));
    }

    /** @param forwarded the lines of the header, in the order in which they came */
    String of(String connected, List<String> forwarded) {
        Optional<InetAddress> believed = Network.address(connected);
        if (believed.isEmpty()) {
            return connected;
        }
        InetAddress client = believed.get();
        List<String> said = new ArrayList<>(forwarded.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .toList());
        while (isProxy(client) && !said.isEmpty()) {
            Optional<InetAddress> before = read(said.remove(said.size() - 1).strip());
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return (client instanceof Inet6Address ? Network.firstLike(client, HOUSEHOLD) : client).getHostAddress();
    }

    /** Whether one of our proxies brings it. */
    boolean isOfProxy(HttpServletRequest request) {
        return Network.address(request.getRemoteAddr()).filter(this::isProxy).isPresent();
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address));
    }

    /** Some proxies add the port. */
    private static Optional<InetAddress> read(String written) {
        return Network.address(written.replaceFirst("^\\[(.*)](?::\\d+)?$|^([^:]*):\\d+$", "$1$2"));
    }
}
