package org.investstat.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's chromium with a page in it; one for all tests, started when the first asks. */
public final class Browser {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final long MOST_MILLIS = 20_000;

    private static Browser shared;

    private final ChromeDriver driver;

    private Browser() {
        for (Path needed : List.of(CHROMIUM, DRIVER)) {
            if (!Files.isExecutable(needed)) {
                throw new AssertionError(needed + " is missing; the page is tested in a real browser: run"
                        + " scripts/install-chromium, as scripts/test does");
            }
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    }

    public static synchronized Browser shared() {
        if (shared == null) {
            shared = new Browser();
        }
        return shared;
    }

    /** Opens a file from disk, anew, and waits until all of it is shown. */
    public Browser open(Path page, String fragment) {
        driver.get("about:blank");
        logs(LogType.BROWSER);
        logs(LogType.PERFORMANCE);
        driver.get(page.toUri() + "#" + fragment);
        return shown();
    }

    /** As wide as a phone, a desk or a wall. */
    public Browser wide(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 1200));
        return this;
    }

    /** What the reader's system prefers. */
    public Browser preferring(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** Waits for the card of a figure. */
    public Browser shownCard() {
        until("return document.getElementById('card').open");
        return this;
    }

    private Browser shown() {
        until("return document.documentElement.dataset.shown === (location.hash || '#')");
        return this;
    }

    private void until(String condition) {
        long deadline = System.nanoTime() + MOST_MILLIS * 1_000_000;
        while (!(Boolean) run(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not after " + MOST_MILLIS + " ms: " + condition + "; " + complaints());
            }
        }
    }

    /** From the beginning of loading until all panels stood. */
    public double millisToShow() {
        return ((Number) run("return performance.getEntriesByName('shown')[0].startTime")).doubleValue();
    }

    /** Runs a script in the page, as chromedriver may where the page's own policy forbids it. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Chooses an entry of a list by its text, and waits until the page shows it. */
    public Browser choose(String selector, String text) {
        Object found = run("""
                const list = document.querySelector(arguments[0]);
                const option = [...list.options].find((one) => one.textContent === arguments[1]);
                if (!option) return [...list.options].map((one) => one.textContent).join(' | ');
                document.documentElement.dataset.shown = '';
                list.value = option.value;
                list.dispatchEvent(new Event('change', { bubbles: true }));
                return '';""", selector, text);
        assertThat(found).as("entries of " + selector).isEqualTo("");
        return shown();
    }

    /** Opens a table that is folded away, and waits until it is built. */
    public Browser unfold(String selector) {
        WebElement summary = driver.findElement(By.cssSelector(selector + " > summary"));
        run("arguments[0].scrollIntoView({ block: 'center' })", summary);
        summary.click();
        until("return document.querySelector('" + selector + " table') !== null");
        return this;
    }

    /** The text of the first element that fits. */
    public String text(String selector) {
        return (String) run("return document.querySelector(arguments[0]).textContent", selector);
    }

    public boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    /** Member and figure of each line of a ranking: {@code 广东省 12.30亿元}. */
    @SuppressWarnings("unchecked")
    public List<String> ranking(String panel) {
        return ((List<Object>) run("""
                return [...document.querySelectorAll(arguments[0] + ' .ranking tbody tr')].map((row) =>
                  row.querySelector('.name').textContent + ' ' + row.querySelector('.num').textContent)""", panel))
                .stream().map(line -> plain((String) line)).toList();
    }

    /** Without separators of thousands, and with the minus of programs: as the tables have it. */
    public static String plain(String printed) {
        return printed.replace(",", "").replace('−', '-');
    }

    /** Everything that the page put on the console, and what the browser said of it. */
    public List<String> complaints() {
        return logs(LogType.BROWSER).map(LogEntry::getMessage).toList();
    }

    /** Addresses that were asked for besides the page itself. */
    public List<String> requests() {
        return logs(LogType.PERFORMANCE)
                .map(entry -> tree(entry.getMessage()).at("/message"))
                .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asText())
                .filter(address -> !address.endsWith("/index.html") && !address.equals("about:blank"))
                .toList();
    }

    private Stream<LogEntry> logs(String type) {
        return driver.manage().logs().get(type).getAll().stream();
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of the whole page, or of its first pixels. */
    public void picture(Path file, int width, int height) throws IOException {
        driver.manage().window().setSize(new Dimension(width, height));
        run("document.querySelectorAll('.chart').forEach((frame) => frame.draw && frame.draw())");
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /**
     * What axe-core finds of serious or critical impact: rule and element.
     *
     * @param options of {@code axe.run}
     */
    public List<?> barriers(String options) {
        run(PageFiles.text("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")
                + "; window.axe = axe; return null");
        List<?> found = (List<?>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, OPTIONS).then((result) => done(result.violations
                  .filter((violation) => ['serious', 'critical'].includes(violation.impact))
                  .flatMap((violation) => violation.nodes.map((node) => violation.id + ': ' + node.html.slice(0, 160)))));""".replace("OPTIONS", options));
        // What the tool itself does to the page is no complaint of the page.
        complaints();
        requests();
        return found;
    }
}
