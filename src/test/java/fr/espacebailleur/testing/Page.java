package fr.espacebailleur.testing;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer of the portal, as a program sees it; a space that does not break a line is like any other. */
public record Page(int status, String address, Map<String, List<String>> headers, String body) {
    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*\\bid=\"formulaire\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|select)\\b[^>]*>");
    private static final Pattern TEXT = Pattern.compile("(<textarea\\b[^>]*>)(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b([a-z-]+)=\"([^\"]*)\"");

    static Page of(HttpResponse<String> response) {
        return new Page(
                response.statusCode(),
                response.uri().toString(),
                response.headers().map(),
                response.body().replace("&nbsp;", " ").replace('\u00a0', ' '));
    }

    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    public Optional<String> location() {
        return header("Location");
    }

    public String heading() {
        Matcher heading = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL).matcher(body);
        return heading.find() ? unescaped(heading.group(1)).strip() : "";
    }

    /** Where the page's form is posted to. */
    public String action() {
        Matcher form = form();
        return unescaped(
                attributes(form.group().substring(0, form.group().indexOf('>'))).get("action"));
    }

    /** The names and values that the form would be posted with, hidden ones and the first button included. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean pressed = false;
        Matcher tags = FIELD.matcher(form().group(1));
        while (tags.find()) {
            Map<String, String> attributes = attributes(tags.group());
            String type = attributes.getOrDefault("type", "text");
            boolean button = type.equals("submit");
            if (attributes.containsKey("name") && !type.equals("checkbox") && !(button && pressed)) {
                fields.put(attributes.get("name"), unescaped(attributes.getOrDefault("value", "")));
            }
            pressed |= button;
        }
        Matcher texts = TEXT.matcher(form().group(1));
        while (texts.find()) {
            // Right after its tag a line break does not count.
            fields.put(
                    attributes(texts.group(1)).get("name"),
                    unescaped(texts.group(2)).replaceFirst("^\\r?\\n", ""));
        }
        return fields;
    }

    /** The same with another button than the first. */
    public Map<String, String> fields(String pressed) {
        Map<String, String> fields = fields();
        Matcher tags = FIELD.matcher(form().group(1));
        while (tags.find()) {
            Map<String, String> attributes = attributes(tags.group());
            if (attributes.getOrDefault("type", "text").equals("submit")) {
                fields.remove(attributes.get("name"));
            }
        }
        fields.put(pressed, "");
        return fields;
    }

    private Matcher form() {
        Matcher form = FORM.matcher(body);
        if (!form.find()) {
            throw new AssertionError("no form in " + address + " (" + status + "):\n" + body);
        }
        return form;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            attributes.put(found.group(1), found.group(2));
        }
        return attributes;
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
