package fr.espacebailleur.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium in the hands of a person, who knows fields, buttons and links by what is written on them. */
public final class Browser {
    public static final int PHONE = 320;
    public static final int WIDE = 1280;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(30);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** One process for all tests; each begins with one window, no cookie, and everything as usual. */
    public static Browser fresh() {
        Browser browser = Shared.BROWSER;
        browser.closeOtherWindows();
        browser.driver.get("about:blank");
        browser.command("Network.clearBrowserCookies", Map.of());
        browser.command("Network.clearBrowserCache", Map.of());
        return browser.withScripts(true).dark(false).width(WIDE);
    }

    private static final class Shared {
        private static final Browser BROWSER = new Browser(start());

        private static ChromeDriver start() {
            Chromium chromium = Chromium.find();
            ChromeOptions options = new ChromeOptions();
            options.setBinary(chromium.browser().toFile());
            options.addArguments(
                    "--headless=new",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-default-apps",
                    "--disable-sync",
                    "--no-first-run",
                    "--disable-quic",
                    "--lang=fr",
                    "--user-data-dir=" + freshFolder());
            if (Chromium.isRoot()) {
                options.addArguments("--no-sandbox");
            }
            TrustedCertificate.given()
                    .ifPresent(certificate ->
                            options.addArguments("--ignore-certificate-errors-spki-list=" + certificate.keyHash()));
            options.setExperimentalOption(
                    "prefs",
                    Map.of(
                            "intl.accept_languages",
                            "fr",
                            "credentials_enable_service",
                            false,
                            "profile.password_manager_leak_detection",
                            false));
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(chromium.driver().toFile())
                    .usingAnyFreePort()
                    .build();
            ChromeDriver driver = new ChromeDriver(service, options);
            Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
            return driver;
        }

        private static Path freshFolder() {
            try {
                Path parent = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
                return Files.createTempDirectory(parent, "chromium");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @CanIgnoreReturnValue
    public Browser visit(String address) {
        driver.get(address);
        return this;
    }

    @CanIgnoreReturnValue
    public Browser back() {
        driver.navigate().back();
        return this;
    }

    @CanIgnoreReturnValue
    public Browser reload() {
        driver.navigate().refresh();
        return this;
    }

    @CanIgnoreReturnValue
    public Browser fill(String label, String text) {
        Confidential.typed(label, text);
        WebElement field = field(label);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Chooses a file of this machine. */
    @CanIgnoreReturnValue
    public Browser attach(String label, Path file) {
        field(label).sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    @CanIgnoreReturnValue
    public Browser choose(String label, String option) {
        new Select(field(label)).selectByVisibleText(option);
        return this;
    }

    @CanIgnoreReturnValue
    public Browser check(String label) {
        WebElement box = field(label);
        if (!box.isSelected()) {
            driver.findElement(By.cssSelector("label[for='" + box.getAttribute("id") + "']"))
                    .click();
        }
        return this;
    }

    /** Presses the button, and waits for the page that comes. */
    @CanIgnoreReturnValue
    public Browser press(String name) {
        return leaveBy(button(name));
    }

    /** Follows the link, and waits for the page that comes. */
    @CanIgnoreReturnValue
    public Browser follow(String name) {
        return leaveBy(link(name));
    }

    private Browser leaveBy(WebElement way) {
        WebElement page = driver.findElement(By.tagName("html"));
        way.click();
        return left(page);
    }

    /** Presses « Enter » where the keyboard is, and waits for the page that comes. */
    @CanIgnoreReturnValue
    public Browser pressEnter() {
        return pressKey(Keys.ENTER);
    }

    /** The same with another key. */
    @CanIgnoreReturnValue
    public Browser pressKey(Keys key) {
        WebElement page = driver.findElement(By.tagName("html"));
        new Actions(driver).sendKeys(key).perform();
        return left(page);
    }

    private Browser left(WebElement page) {
        waiting().until(any -> isGone(page));
        waiting()
                .until(any ->
                        driver.findElements(By.cssSelector("main, body > *")).size() > 0);
        return this;
    }

    private static boolean isGone(WebElement page) {
        try {
            boolean unused = page.isEnabled();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        } catch (WebDriverException e) {
            if (e.getMessage().contains("does not belong to the document")) { // stale, in this driver's words
                return true;
            }
            throw e;
        }
    }

    /** Twice, as impatient people do. */
    @CanIgnoreReturnValue
    public Browser pressTwice(String name) {
        WebElement page = driver.findElement(By.tagName("html"));
        new Actions(driver).doubleClick(button(name)).perform();
        return left(page);
    }

    @CanIgnoreReturnValue
    public Browser type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** @return the accessible name of what has the focus */
    public String focusedName() {
        return nameOf(focused());
    }

    public String title() {
        return plain(driver.getTitle());
    }

    public String heading() {
        return plain(driver.findElement(By.tagName("h1")).getText());
    }

    /** What can be read on the page. */
    public String text() {
        return plain(driver.findElement(By.tagName("body")).getText());
    }

    /** The part of the page that is its own. */
    public String main() {
        return plain(driver.findElement(By.tagName("main")).getText());
    }

    public String source() {
        return driver.getPageSource();
    }

    /** The path of the address, without query. */
    public String path() {
        return java.net.URI.create(driver.getCurrentUrl()).getPath();
    }

    public String value(String label) {
        return field(label).getDomProperty("value");
    }

    public boolean has(String label) {
        return findField(label).isPresent();
    }

    public boolean hasLink(String name) {
        return findLink(name).isPresent();
    }

    /** Waits for a text on the page. */
    @CanIgnoreReturnValue
    public Browser reads(String expected) {
        waiting().withMessage(() -> "« " + expected + " » in: " + text()).until(any -> readsNow(expected));
        return this;
    }

    private boolean readsNow(String expected) {
        try {
            return text().contains(plain(expected));
        } catch (StaleElementReferenceException | NoSuchElementException pageIsChanging) {
            return false;
        }
    }

    /** Waits for the page of this heading. */
    @CanIgnoreReturnValue
    public Browser isAt(String heading) {
        waiting().withMessage(() -> "page « " + heading + " », not: " + text()).until(any -> isAtNow(heading));
        return this;
    }

    private boolean isAtNow(String heading) {
        try {
            return heading().equals(plain(heading));
        } catch (StaleElementReferenceException | NoSuchElementException pageIsChanging) {
            return false;
        }
    }

    public WebElement field(String label) {
        return findField(label)
                .orElseThrow(() -> new NoSuchElementException("no field « " + label + " » in: " + text()));
    }

    private Optional<WebElement> findField(String label) {
        return driver.findElements(By.tagName("label")).stream()
                .filter(found -> plain(found.getText()).equals(plain(label)))
                .map(found -> driver.findElement(By.id(found.getAttribute("for"))))
                .findFirst();
    }

    public WebElement button(String name) {
        return driver.findElements(By.cssSelector("button, input[type=submit]")).stream()
                .filter(WebElement::isDisplayed)
                .filter(found -> isCalled(found, name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no button « " + name + " » in: " + text()));
    }

    private WebElement link(String name) {
        return findLink(name).orElseThrow(() -> new NoSuchElementException("no link « " + name + " » in: " + text()));
    }

    private Optional<WebElement> findLink(String name) {
        return driver.findElements(By.cssSelector("a[href]")).stream()
                .filter(WebElement::isDisplayed)
                .filter(found -> isCalled(found, name))
                .findFirst();
    }

    private static boolean isCalled(WebElement element, String name) {
        return nameOf(element).equals(plain(name));
    }

    private static String nameOf(WebElement element) {
        String written = plain(element.getText());
        return written.isEmpty() || element.getTagName().equals("select")
                ? plain(element.getAccessibleName())
                : written;
    }

    /** Follows a link to a place on the same page. */
    @CanIgnoreReturnValue
    public Browser jump(String name) {
        link(name).click();
        return this;
    }

    /** Opens what can be opened, such as the person's menu. */
    @CanIgnoreReturnValue
    public Browser open(String summary) {
        driver.findElements(By.tagName("summary")).stream()
                .filter(found -> plain(found.getText()).contains(plain(summary)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no « " + summary + " » to open in: " + text()))
                .click();
        return this;
    }

    /** Another window beside this one, with the same cookies; it is in front from now on. */
    public Window newWindow() {
        WebElement unused = driver.findElement(By.tagName("html"));
        Window before = window();
        driver.switchTo().newWindow(WindowType.TAB);
        emulate();
        return before;
    }

    public Window window() {
        return new Window(driver.getWindowHandle());
    }

    @CanIgnoreReturnValue
    public Browser turnTo(Window window) {
        driver.switchTo().window(window.handle());
        return this;
    }

    /** One of several windows. */
    public record Window(String handle) {}

    private void closeOtherWindows() {
        List<String> handles = List.copyOf(driver.getWindowHandles());
        for (String handle : handles.subList(1, handles.size())) {
            driver.switchTo().window(handle);
            driver.close();
        }
        driver.switchTo().window(handles.get(0));
    }

    public void forgetCookies() {
        driver.manage().deleteAllCookies();
    }

    public void replaceSessionCookie(String value) {
        Cookie cookie = driver.manage().getCookieNamed("session");
        driver.manage().deleteAllCookies();
        driver.manage()
                .addCookie(new Cookie.Builder(cookie.getName(), value)
                        .path(cookie.getPath())
                        .isHttpOnly(cookie.isHttpOnly())
                        .build());
    }

    private boolean scripts = true;
    private boolean dark;
    private int width = WIDE;

    @CanIgnoreReturnValue
    public Browser withScripts(boolean on) {
        scripts = on;
        return emulate();
    }

    @CanIgnoreReturnValue
    public Browser dark(boolean on) {
        dark = on;
        return emulate();
    }

    @CanIgnoreReturnValue
    public Browser width(int pixels) {
        width = pixels;
        return emulate();
    }

    private Browser emulate() {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width <= 600));
        return this;
    }

    /** How much wider the content is than the window. */
    public long overflow() {
        return (Long) driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
    }

    @CanIgnoreReturnValue
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    public Object runAsync(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** The whole page, as target/screenshots/name.png. */
    public void photograph(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            Long height = (Long) driver.executeScript("return document.documentElement.scrollHeight");
            command(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width <= 600));
            Map<String, Object> picture =
                    driver.executeCdpCommand("Page.captureScreenshot", Map.of("optimizeForSpeed", true));
            Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode((String) picture.get("data")));
            emulate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void command(String name, Map<String, Object> parameters) {
        Map<String, Object> unused = driver.executeCdpCommand(name, parameters);
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE, PAUSE);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }
}
