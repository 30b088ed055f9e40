package fr.espacebailleur.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody who sends what no browser would: a program with cookies, and full say over each field and header. */
public final class PlainClient {
    private final Portal portal;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final Optional<String> address;

    public PlainClient(Portal portal) {
        this(portal, Optional.empty());
    }

    /** @param address whence it comes, as the proxy says that this machine is to the portal ({@code portal.proxies}) */
    public PlainClient(Portal portal, String address) {
        this(portal, Optional.of(address));
    }

    private PlainClient(Portal portal, Optional<String> address) {
        this.portal = portal;
        this.address = address;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // as proxies ask, and never h2c
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10));
        TrustedCertificate.given().ifPresent(certificate -> builder.sslContext(certificate.context()));
        this.http = builder.build();
    }

    /** Without following a redirect. */
    public Page get(String path) {
        return send(request(path).GET());
    }

    /** Follows redirects up to a page. */
    public Page open(String path) {
        return landed(get(path));
    }

    /** Posts the form of a page with some fields filled in or replaced, and follows the redirect. */
    public Page submit(Page page, Map<String, String> filled) {
        return landed(post(page, filled));
    }

    /** The same without following the redirect. */
    public Page post(Page page, Map<String, String> filled) {
        Map<String, String> fields = new LinkedHashMap<>(page.fields());
        fields.putAll(filled);
        return send(form(request(page.action()), fields));
    }

    /** Posts the form of a page by another button than its first, and follows the redirect. */
    public Page press(Page page, String button) {
        return landed(send(form(request(page.action()), page.fields(button))));
    }

    /** A file, as it came. */
    public byte[] download(String path) {
        return download(request(path));
    }

    /** What comes, byte by byte. */
    public byte[] download(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request all of one's own. */
    public Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(
                    request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").forEach(Confidential::cookie);
            return Page.of(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        portal.knock();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : portal.address(path));
        address.ifPresent(client -> request.header("X-Forwarded-For", client));
        return request;
    }

    public static HttpRequest.Builder form(HttpRequest.Builder request, Map<String, String> fields) {
        fields.forEach(Confidential::typed);
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Posts the form of a page with a file in it, without following the redirect. */
    public Page upload(Page page, String field, String fileName, byte[] content) {
        return send(multipart(request(page.action()), page.fields(), field, fileName, content));
    }

    public static HttpRequest.Builder multipart(
            HttpRequest.Builder request, Map<String, String> fields, String field, String fileName, byte[] content) {
        String boundary = "essai-4711";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            if (!name.equals(field)) {
                body.writeBytes(part(boundary, "name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
            }
        });
        body.writeBytes(part(
                boundary, "name=\"" + field + "\"; filename=\"" + fileName + "\"\r\nContent-Type: text/csv\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static byte[] part(String boundary, String rest) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; " + rest).getBytes(StandardCharsets.UTF_8);
    }

    private Page landed(Page page) {
        Page here = page;
        for (int hops = 0; here.status() / 100 == 3; hops++) {
            if (hops > 10) {
                throw new AssertionError("redirects without end at " + here.address());
            }
            URI next = URI.create(here.address()).resolve(here.location().orElseThrow());
            here = get(next.toString());
        }
        return here;
    }

    @CanIgnoreReturnValue
    public PlainClient forgetCookies() {
        cookies.getCookieStore().removeAll();
        return this;
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The same cookies in another client, as two windows of one browser have them. */
    public PlainClient secondWindow() {
        return on(portal);
    }

    /** The same cookies, as a browser sends them to another node behind the same address. */
    public PlainClient on(Portal node) {
        PlainClient other = new PlainClient(node, address);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> other.cookies.getCookieStore().add(node.address("/"), cookie));
        return other;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
