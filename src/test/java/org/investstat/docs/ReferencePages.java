package org.investstat.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investstat.Typed;

/** The pages of {@code src/docs} that are made from what the product says of itself. */
public final class ReferencePages {
    private static final Path ROOT = Path.of(System.getProperty("investstat.basedir", "."));

    private static final String DRAWING = "<!-- made by scripts/make-docs -->\n";

    private ReferencePages() {}

    /** Writes all pages into a folder. */
    public static void main(String[] folder) throws IOException {
        for (Map.Entry<String, String> page : all().entrySet()) {
            Files.writeString(Path.of(folder[0], page.getKey()), page.getValue());
        }
    }

    /** Every page by its file's name. */
    static Map<String, String> all() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("indicators.md", indicators());
        pages.put("configuration.md", configuration());
        pages.put("architecture.md", architecture());
        return pages;
    }

    /** The page as it is, with its drawing of the packages made anew. */
    private static String architecture() throws IOException {
        String page = Files.readString(ROOT.resolve("src/docs/architecture.md"));
        int begin = page.indexOf(DRAWING) + DRAWING.length();
        int end = page.indexOf("\n```\n", page.indexOf("```mermaid", begin)) + "\n```\n".length();
        return page.substring(0, begin) + PackageDrawing.of(ROOT.resolve("target/classes")) + page.substring(end);
    }

    private static String indicators() {
        List<String> lines = new ArrayList<>(List.of(
                "# Indicators · 指标口径",
                "",
                "Every shipped indicator, its latest version. Made from `conf/indicators` by `scripts/make-docs`; a test holds it to",
                "them. What a province adds itself is in its own `investstat indicators --format markdown`. How definitions are",
                "written stands at the head of each file of `conf/indicators`.",
                "",
                "随附的全部指标（各取最新版本），由 `scripts/make-docs` 从 `conf/indicators` 生成，由测试保证一致。",
                "",
                "## 中文",
                ""));
        lines.addAll(listing("zh"));
        lines.addAll(List.of("", "## English", ""));
        lines.addAll(listing("en"));
        return page(lines);
    }

    private static List<String> listing(String lang) {
        Typed typed = Typed.line("indicators", "--format", "markdown", "--lang", lang);
        if (typed.code() != 0) {
            throw new IllegalStateException(String.join("\n", typed.err()));
        }
        return typed.out();
    }

    private static String configuration() throws IOException {
        JsonNode schema =
                new ObjectMapper().readTree(ROOT.resolve("conf/job.schema.json").toFile());
        List<String> lines = new ArrayList<>(List.of(
                "# Configuration · 作业配置",
                "",
                "Every key of `job.yaml`, made from `conf/job.schema.json` by `scripts/make-docs`; a test holds it to the schema.",
                "What is left out has its default; unknown and duplicate keys are errors, all reported at once. `--set KEY=VALUE`",
                "overrides any key, as in `--set quality.max_rejected_share=0.02`; `${NAME}` stands for an environment variable. The",
                "shipped `conf/job.yaml` shows each key with examples; editors that know YAML schemas complete and check it.",
                "",
                "`job.yaml` 的全部键，由 `scripts/make-docs` 从 `conf/job.schema.json` 生成，由测试保证一致。",
                "不写的键取默认值；写错的键、重复的键都会报错，并一次列全。例子见 `conf/job.yaml`。",
                "",
                "| key 键 | value 取值 | default 默认 | 说明 | meaning |",
                "|---|---|---|---|---|"));
        keys(schema.get("properties"), "", lines);
        lines.addAll(List.of(
                "",
                "## `sources.<ledger>`",
                "",
                "The layout of one ledger; the ledgers are those of [ledgers.md](ledgers.md). 每本台账的版式。",
                "",
                "| key 键 | value 取值 | default 默认 | 说明 | meaning |",
                "|---|---|---|---|---|"));
        keys(schema.at("/$defs/source/properties"), "", lines);
        return page(lines);
    }

    private static void keys(JsonNode properties, String prefix, List<String> lines) {
        properties.properties().forEach(entry -> {
            String key = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            if (!prefix.equals("sources.")) {
                lines.add(row(key, value));
                keys(value.path("properties"), key + ".", lines);
                keys(value.path("items").path("properties"), key + "[].", lines);
            }
        });
    }

    private static String row(String key, JsonNode value) {
        String[] texts = value.path("description").asText("").split(" / ", 2);
        String standard = value.has("default") ? "`" + plain(value.get("default")) + "`" : "";
        return "| `" + key + "` | " + kind(value) + " | " + standard + " | " + texts[0] + " | "
                + (texts.length > 1 ? texts[1] : "") + " |";
    }

    private static String kind(JsonNode value) {
        JsonNode choices = value.has("enum") ? value.get("enum") : value.at("/items/enum");
        if (choices.isArray()) {
            List<String> words = new ArrayList<>();
            choices.forEach(choice -> words.add("`" + choice.asText() + "`"));
            return String.join(" ", words);
        }
        if (value.has("$ref")) {
            return value.get("$ref").asText().endsWith("/texts") ? "texts" : "mapping";
        }
        String type = plain(value.path("type"));
        return type.equals("object") ? "mapping" : type + bounds(value);
    }

    private static String bounds(JsonNode value) {
        String low = value.path("minimum").asText("");
        String high = value.path("maximum").asText("");
        return low.isEmpty() ? "" : high.isEmpty() ? " ≥ " + low : " " + low + " to " + high;
    }

    private static String plain(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> each = new ArrayList<>();
        value.forEach(item -> each.add(item.asText()));
        return String.join(", ", each);
    }

    private static String page(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
