package fr.espacebailleur;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Every text is in a bundle, and every text of a bundle is needed.
 *
 * <p>Exempt are the error pages under {@code erreurs/}: they must work when the portal does not.
 */
class TextsTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/fr/espacebailleur");

    /** What a visitor reads or hears of an element, besides its content; of our own tags, too. */
    private static final Set<String> READ_ATTRIBUTES = Set.of(
            "alt",
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "aria-valuetext",
            "content",
            "data-hide",
            "heading",
            "hint",
            "itemLabel",
            "label",
            "noSelectionLabel",
            "placeholder",
            "summary",
            "title",
            "value");

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
    private static final Pattern PAGE_KEY = Pattern.compile("\\bt\\['([^']+)']");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern FORMATTED = Pattern.compile("<h:outputFormat\\s[^>]*value=\"#\\{t\\['([^']+)']}\"");

    @Test
    void pages_hold_no_text_of_their_own() {
        assertThat(pages()).isNotEmpty();
        assertThat(pages().stream().flatMap(page -> textsOf(page).stream().map(text -> page + ", " + text)))
                .isEmpty();
    }

    @Test
    void every_text_that_a_page_asks_for_exists() {
        Set<String> known = bundle("textes").stringPropertyNames();
        assertThat(pages().stream()
                        .flatMap(page -> keysOf(page).stream()
                                .filter(key -> !known.contains(key))
                                .map(key -> page + ", " + key)))
                .isEmpty();
    }

    @Test
    void every_key_of_a_page_is_written_out() {
        assertThat(pages())
                .allSatisfy(page -> assertThat(read(page))
                        .as(page.toString())
                        .doesNotContainPattern("\\bt\\[(?!')")
                        .doesNotContainPattern("\\bt\\.\\w"));
    }

    @Test
    void every_text_of_the_pages_is_needed() {
        Set<String> used =
                pages().stream().flatMap(page -> keysOf(page).stream()).collect(toCollection(TreeSet::new));
        used.addAll(literalsOfTheCode());
        assertThat(bundle("textes").stringPropertyNames()).isSubsetOf(used);
    }

    @Test
    void a_text_with_a_place_for_something_is_filled_in_and_no_other_loses_its_apostrophes() {
        Properties texts = bundle("textes");
        Set<String> formatted = pages().stream()
                .flatMap(page -> all(FORMATTED, read(page)))
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            String text = texts.getProperty(key);
            if (formatted.contains(key)) {
                assertThatNoException().as(key).isThrownBy(() -> new MessageFormat(text, Locale.FRANCE));
                assertThat(text.replace("''", "")).as(key).contains("{0").doesNotContain("'");
            } else {
                assertThat(text).as(key).doesNotContain("{", "''");
            }
        });
    }

    /** Those on the console go without, and so does the one that PRODUCT.md has letter by letter. */
    @Test
    void no_line_begins_with_a_sign_or_ends_with_an_opening_one() throws IOException {
        Pattern breakable = Pattern.compile("\\S [:;?!»]|« ");
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            assertThat(bundles.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".properties") && !file.startsWith("accueil"))
                            .map(file -> file.replace(".properties", ""))
                            .flatMap(name -> bundle(name).entrySet().stream()
                                    .filter(text -> breakable
                                            .matcher(text.getValue().toString())
                                            .find())
                                    .map(text -> name + ", " + text.getKey())))
                    .containsExactly("textes, identification.departements.titre");
        }
    }

    @Test
    void every_refusal_has_a_text() {
        Pattern refusal = Pattern.compile("(?:\\bnew Refusal|\\bsuper)\\s*\\(([^;]*);");
        Set<String> keys = sources()
                .filter(source -> source.contains("new Refusal(") || source.contains("extends Refusal"))
                .flatMap(source -> all(refusal, source))
                .flatMap(call -> all(LITERAL, call.group(1)))
                .map(literal -> literal.group(1))
                .filter(literal -> literal.matches("[a-z]+(?:-[a-z]+)*\\.[a-z-]+"))
                .collect(toCollection(TreeSet::new));
        assertThat(keys).contains("mail.pris", "etape.faite", "etape.trop-tot", "document.change");
        assertThat(bundle("refus").stringPropertyNames()).containsAll(keys);
    }

    /** The code puts some keys together from a beginning and an end. */
    @Test
    void every_text_of_the_mails_exists_and_is_needed() throws IOException {
        String source = Files.readString(SOURCES.resolve("fr/espacebailleur/message/WriteMail.java"));
        Set<String> ends = groups(Pattern.compile("\\bkind \\+ \"([^\"]+)\""), source);
        Set<String> used = groups(Pattern.compile("\\bwords\\(\"([^\"]+)\""), source);
        for (String beginning : groups(Pattern.compile("\\bmail\\(\\s*\"([^\"]+)\""), source)) {
            for (String end : ends) {
                if (end.endsWith(".")) {
                    Stream.of("1", "2", "3").forEach(number -> used.add(beginning + end + number));
                } else {
                    used.add(beginning + end);
                }
            }
        }
        for (String beginning : groups(Pattern.compile("\\bnotice\\(\"([^\"]+)\""), source)) {
            groups(Pattern.compile("\\bnotice \\+ \"([^\"]+)\""), source).forEach(end -> used.add(beginning + end));
        }
        for (String beginning : groups(Pattern.compile("\\bnews\\(\\s*\"([^\"]+)\""), source)) {
            groups(Pattern.compile("\\bnews \\+ \"([^\"]+)\""), source).forEach(end -> used.add(beginning + end));
        }
        assertThat(bundle("courriels").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void every_text_of_the_letters_exists_and_is_needed() throws IOException {
        String source = Files.readString(SOURCES.resolve("fr/espacebailleur/message/WriteLetter.java"));
        Set<String> used = groups(Pattern.compile("\\bwords\\(\"([^\"]+)\""), source);
        for (String beginning : groups(Pattern.compile("\\b(?:letter|toOrganisation)\\(\\s*\"([^\"]+)\""), source)) {
            for (String end : groups(Pattern.compile("\\bkind \\+ \"([^\"]+)\""), source)) {
                if (end.endsWith(".")) {
                    Stream.of("1", "2", "3", "4", "5").forEach(number -> used.add(beginning + end + number));
                } else {
                    used.add(beginning + end);
                }
            }
        }
        assertThat(bundle("courriers").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refus", "courriels", "courriers", "accueil", "papiers", "connexions", "donnees"})
    void every_pattern_can_be_filled_in(String name) {
        Properties texts = bundle(name);
        assertThat(texts.stringPropertyNames()).isNotEmpty().allSatisfy(key -> {
            String text = texts.getProperty(key);
            assertThatNoException().as(key).isThrownBy(() -> new MessageFormat(text, Locale.FRANCE));
            if (text.contains("{")) {
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            } else {
                assertThat(text).as(key).doesNotContain("''");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "textes",
                "refus",
                "courriels",
                "courriers",
                "messages",
                "cafs",
                "accueil",
                "papiers",
                "connexions"
            })
    void no_key_stands_twice_and_no_text_is_empty(String name) {
        List<String> twice = new ArrayList<>();
        Properties texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                Object before = super.put(key, text);
                if (before != null) {
                    twice.add(key.toString());
                }
                return before;
            }
        };
        load(name, texts);
        assertThat(twice).isEmpty();
        assertThat(texts.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(texts.getProperty(key)).as(key).isNotBlank().doesNotEndWith(" "));
    }

    private static List<String> textsOf(Path page) {
        List<String> texts = new ArrayList<>();
        collect(parse(page).getDocumentElement(), texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (node instanceof Element element) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                if (isRead(element, attribute)) {
                    keepWords(attribute.getValue(), element.getNodeName() + " " + attribute.getName(), texts);
                }
            }
        } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            keepWords(node.getNodeValue(), node.getParentNode().getNodeName(), texts);
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            collect(children.item(i), texts);
        }
    }

    private static boolean isRead(Element element, Attr attribute) {
        return switch (element.getLocalName()) {
            case "set" -> false; // a variable: a piece of an id or of an address
            case "meta" -> false; // for machines
            case "tag", "attribute" -> false;
            case "param" -> // the name of an entry of the menu is no text
                !element.getAttribute("name").equals("section") && READ_ATTRIBUTES.contains(attribute.getLocalName());
            default -> READ_ATTRIBUTES.contains(attribute.getLocalName());
        };
    }

    private static void keepWords(String source, String place, List<String> texts) {
        String outside = EXPRESSION.matcher(source).replaceAll("").replaceAll("<[^>]*>", "");
        String inside = all(EXPRESSION, source)
                // A key, or the id that a method is asked for.
                .map(expression -> expression.group(1).replaceAll("[\\[(]'[^']*'[])]", ""))
                .flatMap(expression -> all(QUOTED, expression))
                .map(quoted -> quoted.group(1))
                .collect(joining(" "));
        for (String words : List.of(outside, inside)) {
            if (words.codePoints().anyMatch(Character::isLetter)) {
                texts.add(place + ": " + words.strip());
            }
        }
    }

    private static Document parse(Path page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(read(page))));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(page.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keysOf(Path page) {
        return groups(PAGE_KEY, read(page));
    }

    private static Set<String> literalsOfTheCode() {
        return sources()
                .flatMap(source -> all(LITERAL, source))
                .map(literal -> literal.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static List<Path> pages() {
        return files(PAGES, ".xhtml");
    }

    private static Stream<String> sources() {
        return files(SOURCES, ".java").stream().map(TextsTest::read);
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) {
        Properties texts = new Properties();
        load(name, texts);
        return texts;
    }

    private static void load(String name, Properties texts) {
        try (Reader file = new InputStreamReader(Files.newInputStream(BUNDLES.resolve(name + ".properties")), UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> groups(Pattern pattern, String source) {
        return all(pattern, source).map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> all(Pattern pattern, String source) {
        return pattern.matcher(source).results();
    }
}
