package org.investstat.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.investstat.check.RowFates.Count;
import org.investstat.conform.Fate;
import org.investstat.table.Severity;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** What stops a run before anything is published: exit code 65, one line for each closed gate. */
public final class Gates {
    /** A ledger of few rows is not stopped by a handful of rejects. */
    private static final long FEWEST_OF_A_LEDGER = 5;

    private static final int REASONS_SHOWN = 3;
    private static final String SUBTOTAL = "subtotal";

    private Gates() {}

    /** Reading rule 6: the share of rejected rows, overall and per ledger; subtotals and caused rejects aside. */
    public static void rejectedShare(List<Count> counts, BigDecimal most) {
        List<Text> problems = new ArrayList<>();
        Map<String, List<Count>> ledgers =
                counts.stream().collect(Collectors.groupingBy(Count::ledger, TreeMap::new, Collectors.toList()));
        ledgers.forEach((ledger, rows) -> {
            if (rejected(rows) >= FEWEST_OF_A_LEDGER && exceeds(rows, most)) {
                problems.add(closed(Text.same(ledger), rows, most));
            }
        });
        if (problems.isEmpty() && exceeds(counts, most)) {
            problems.add(closed(Text.of("全部台账", "all ledgers"), counts, most));
        }
        if (!problems.isEmpty()) {
            throw new Failure(ExitCode.DATA, problems, null);
        }
    }

    private static boolean exceeds(List<Count> rows, BigDecimal most) {
        BigDecimal allowed = most.multiply(BigDecimal.valueOf(total(rows)));
        return BigDecimal.valueOf(rejected(rows)).compareTo(allowed) > 0;
    }

    private static long total(List<Count> rows) {
        return rows.stream().mapToLong(Count::rows).sum();
    }

    private static boolean counts(Count count) {
        return count.fate().equals(Fate.REJECTED.id())
                && !count.caused()
                && !count.code().equals(SUBTOTAL);
    }

    private static long rejected(List<Count> rows) {
        return rows.stream().filter(Gates::counts).mapToLong(Count::rows).sum();
    }

    private static Text closed(Text what, List<Count> rows, BigDecimal most) {
        BigDecimal share = BigDecimal.valueOf(100 * rejected(rows))
                .divide(BigDecimal.valueOf(total(rows)), 1, RoundingMode.HALF_UP);
        String limit = most.movePointRight(2).stripTrailingZeros().toPlainString();
        Text line = Text.of(
                        "{1}行中{0}行被拒（{2}%，上限{3}%），未发布任何数据；改正台账或调整 quality.max_rejected_share。主要原因",
                        "{0} of {1} rows rejected ({2} %, at most {3} % allowed), nothing published; mend the ledger or set quality.max_rejected_share. Mostly")
                .with(rejected(rows), total(rows), share, limit);
        return what.then(": ", line).then(": ", reasons(rows));
    }

    /** Why rows were rejected, a line for each ledger and code with its first row, the most frequent first. */
    public static List<Text> reasons(List<Count> counts, int most) {
        return counts.stream()
                .filter(Gates::counts)
                .collect(Collectors.groupingBy(
                        count -> count.ledger() + " " + count.code(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, List<Count>> alike) -> rejected(alike.getValue()))
                        .reversed())
                .limit(most)
                .map(alike -> {
                    Count first = alike.getValue().get(0);
                    return Text.of("{0}：{1} 行，如 {2} 第 {3} 行：{4}", "{0}: {1} rows, like {2} line {3}: {5}")
                            .with(
                                    alike.getKey(),
                                    rejected(alike.getValue()),
                                    first.file(),
                                    first.exampleLine(),
                                    first.example(),
                                    first.exampleEn());
                })
                .toList();
    }

    private static Text reasons(List<Count> rows) {
        Map<String, List<Count>> byCode = rows.stream()
                .filter(Gates::counts)
                .collect(Collectors.groupingBy(Count::code, TreeMap::new, Collectors.toList()));
        List<List<Count>> worst = byCode.values().stream()
                .sorted(Comparator.comparingLong(Gates::rejected).reversed())
                .limit(REASONS_SHOWN)
                .toList();
        Text all = Text.same("");
        for (List<Count> alike : worst) {
            Count count = alike.get(0);
            Text one = Text.of("{0} {1}行（如 {2} 第{3}行：{4}）", "{0} {1} rows (like {2} line {3}: {5})")
                    .with(
                            count.code(),
                            rejected(alike),
                            count.file(),
                            count.exampleLine(),
                            count.example(),
                            count.exampleEn());
            all = all.zh().isEmpty() ? one : all.then("; ", one);
        }
        return all;
    }

    /** Findings of severity error close the gate. */
    public static void findings(Map<Severity, Long> findings, List<Text> examples) {
        long errors = findings.getOrDefault(Severity.ERROR, 0L);
        if (errors > 0) {
            Text line = Text.of(
                            "有{0}条错误级发现，未发布任何数据；改正数据或调整 quality.findings。例如：",
                            "findings of severity error: {0}; nothing published; mend the data or set quality.findings. Like: ")
                    .with(errors);
            Text example = examples.isEmpty() ? Text.same("") : examples.get(0);
            throw new Failure(ExitCode.DATA, line.then("", example));
        }
    }

    /** A broken identity is a defect of the product: nothing may be published on top of it. */
    public static void identities(List<Text> violations) {
        if (!violations.isEmpty()) {
            throw new Failure(
                    ExitCode.INTERNAL,
                    Text.of(
                                    "恒等式不成立（共{0}处），未发布任何数据，请报告此缺陷：",
                                    "{0} identities do not hold, nothing published; report this defect: ")
                            .with(violations.size())
                            .then("", violations.get(0)));
        }
    }
}
