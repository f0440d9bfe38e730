package org.investstat.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.investstat.job.LedgerReading.Outcome;
import org.investstat.job.LedgerReading.Settled;
import org.investstat.text.Text;

/** {@code src/docs/hostile-input.md}, made of what the suite saw. */
final class HostilePage {
    static final Path FILE = Path.of(System.getProperty("investstat.basedir", "."), "src", "docs", "hostile-input.md");

    private static final Map<String, String> GROUPS = new LinkedHashMap<>();
    private static final int LONGEST = 200;

    static {
        GROUPS.put("charset", "字符集 / Charsets and characters");
        GROUPS.put("lines", "行、引号、字段 / Lines, quotes and fields");
        GROUPS.put("header", "表头 / Headers");
        GROUPS.put("files", "文件 / Files");
        GROUPS.put("values", "取值 / Values");
        GROUPS.put("text", "名称中的公式、脚本、控制字符 / Formulas, scripts and control characters in names");
        GROUPS.put("reference", "参考表 / Reference data");
    }

    private HostilePage() {}

    static List<String> lines(Map<HostileCase, Outcome> seen) throws IOException {
        List<String> lines = new ArrayList<>(
                List.of(
                        "# 有害输入 / Hostile input",
                        "",
                        "本页由测试 `HostileInputTest` 生成并核对：" + seen.size() + " 种输入逐一读入，每行去向合计都等于读入的行数。语料在"
                                + " `src/test/resources/org/investstat/hostile`。",
                        "Made and held by the test `HostileInputTest`: " + seen.size()
                                + " inputs, each read by the product; in each the rows by fate add up to the rows read.",
                        "The corpus lies in `src/test/resources/org/investstat/hostile`. The same input has the same fate on the driver"
                                + " and in Spark. Rejected rows close the gate (65) only where",
                        "they are more than `quality.max_rejected_share`; the exit code below is that of a run whose gate is wide open.",
                        "To write the page again: `scripts/test -Dtest=HostileInputTest -Dinveststat.pages=write`.",
                        "More damage at random: `scripts/test -Dtest=LedgerFuzzTest -Dinveststat.fuzz=100`, with `-Dinveststat.fuzz.seed=S` another."));
        for (Map.Entry<String, String> group : GROUPS.entrySet()) {
            lines.addAll(List.of("", "## " + group.getValue(), ""));
            lines.add("| 输入 / input | 结果 / what happens | 退出码 / exit code |");
            lines.add("|---|---|---:|");
            for (Map.Entry<HostileCase, Outcome> each : seen.entrySet()) {
                HostileCase hostile = each.getKey();
                if (hostile.group().equals(group.getKey())) {
                    lines.add("| " + cell(hostile.zh() + " / " + hostile.en()) + " | "
                            + happened(hostile, each.getValue()) + " | "
                            + each.getValue().exitCode() + " |");
                }
            }
        }
        return lines;
    }

    private static String happened(HostileCase hostile, Outcome outcome) throws IOException {
        if (outcome.exitCode() != 0) {
            String errors = outcome.errors().stream().map(HostilePage::both).collect(Collectors.joining("<br>"));
            // How well a library packs is its own affair.
            return errors.contains("unpacks to more than") ? errors.replaceAll("\\d{4,}", "n") : errors;
        }
        List<String> ledgers = hostile.ledgers();
        List<Settled> own = outcome.rows().stream()
                .filter(row -> ledgers.contains(row.ledger()))
                .toList();
        List<String> parts = new ArrayList<>();
        long accepted =
                own.stream().filter(row -> row.fate().equals("accepted")).count();
        parts.add("计入 " + accepted + " 行 / accepted " + accepted);
        for (Settled row : own) {
            String place = "`" + row.file() + ":" + row.line() + "` ";
            if (!row.code().isEmpty()) {
                parts.add(place + row.fate() + " `" + row.code() + "`: " + both(row.reason()));
            } else if (!row.fate().equals("accepted")) {
                parts.add(place + row.fate());
            }
            row.notes().forEach((code, text) -> parts.add(place + "finding `" + code + "`: " + both(text)));
        }
        return String.join("<br>", parts);
    }

    private static String both(Text text) {
        return cell(text.zh()) + " / " + cell(text.en());
    }

    /** Safe in a table, and the same wherever the test's temporary folder lies. */
    private static String cell(String text) {
        String plain = text.replaceAll("/[^ ：]*?/in(?=[ /：;；])", "<input>")
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " ...";
    }

    static List<String> current() throws IOException {
        return Files.exists(FILE) ? Files.readAllLines(FILE) : List.of();
    }
}
