package org.investstat.job.prepare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.investstat.check.Finding;
import org.investstat.check.FindingCode;
import org.investstat.config.JobConfig;
import org.investstat.config.Window;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.Period;
import org.investstat.table.PeriodKind;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** What the configuration asks for and no figure can answer, known before a row is read. */
public final class Unanswered {
    private static final int MOST_LINES = 5;

    private final JobConfig config;
    private final LocalDate asOf;
    private final Definitions definitions;
    private final Set<PeriodKind> kinds;

    private Unanswered(JobConfig config, LocalDate asOf, Definitions definitions, List<Period> periods) {
        this.config = config;
        this.asOf = asOf;
        this.definitions = definitions;
        this.kinds = periods.stream().map(Period::kind).collect(Collectors.toSet());
    }

    /**
     * One thing that gives no figure.
     *
     * @param key its id or name
     * @param text which, why, and what to do
     */
    public record Asked(String key, Text text) {}

    /** Everything that gives no figure, in the order of definitions, periods, windows and boards. */
    public static List<Asked> of(Preparation prepared) {
        return new Unanswered(prepared.config(), prepared.asOf(), prepared.definitions(), prepared.periods()).all();
    }

    /**
     * Refuses a run without a single figure.
     *
     * @throws Failure {@link ExitCode#CONFIG}, in one line
     */
    static void requireSome(Preparation prepared) {
        boolean some = prepared.definitions().boards().stream().anyMatch(board -> covers(board, prepared.periods()));
        if (!some) {
            throw none(prepared);
        }
    }

    /** What to say where nothing came of it. */
    public static Failure none(Preparation prepared) {
        List<Asked> asked = of(prepared);
        Text why = asked.isEmpty()
                ? Text.of("没有看板要的时期和指标", "no board asks for a period and an indicator that exist")
                : asked.stream()
                        .limit(3)
                        .map(Asked::text)
                        .reduce((one, other) -> one.then("; ", other))
                        .orElseThrow();
        return new Failure(
                ExitCode.CONFIG,
                Text.of("截至 {0} 不会有任何指标值，未发布任何内容：", "As of {0} there is not a single figure, nothing is published: ")
                        .with(prepared.asOf())
                        .then("", why));
    }

    /** For the last lines of a run: the first of them, and how many more there are. */
    public static List<Text> lines(Preparation prepared) {
        List<Asked> asked = of(prepared);
        List<Text> lines = new ArrayList<>();
        asked.stream()
                .limit(MOST_LINES)
                .map(one -> Text.of("注意：{0}", "Note: {0}").with(one.text()))
                .forEach(lines::add);
        if (asked.size() > MOST_LINES) {
            lines.add(Text.of(
                            "注意：另有 {0} 项没有指标值，见检查发现 nothing_computed",
                            "Note: {0} more give no figure; see the findings nothing_computed")
                    .with(asked.size() - MOST_LINES));
        }
        return lines;
    }

    public static List<Finding> findings(Preparation prepared) {
        return of(prepared).stream()
                .map(asked -> new Finding(FindingCode.NOTHING_COMPUTED.id(), "", asked.key(), asked.text(), null, null))
                .toList();
    }

    private List<Asked> all() {
        List<Asked> all = new ArrayList<>();
        definitions
                .later()
                .forEach((id, day) -> all.add(new Asked(
                        id,
                        Text.of(
                                        "指标 {0} 没有指标值：valid_from {1} 晚于数据截止日 {2}；请删去 valid_from（一直有效）或改为更早的日期",
                                        "indicator {0} gives no figure: valid_from {1} is after the as-of date {2}; remove"
                                                + " valid_from (it has always held) or make it earlier")
                                .with(id, day, asOf))));
        int first = Calendar.firstYear(asOf, config.periods());
        if (first > asOf.getYear()) {
            all.add(new Asked(
                    "periods.from_year",
                    Text.of(
                                    "periods.from_year {0} 晚于数据截止日 {1} 所在年份，没有年、季、月等时期；请改小或删去",
                                    "periods.from_year {0} is after the year of the as-of date {1}, so that there is no"
                                            + " year, quarter or month; make it smaller or remove it")
                            .with(String.valueOf(first), asOf)));
        }
        config.windows().stream().filter(w -> w.from().isAfter(asOf)).forEach(w -> all.add(window(w)));
        definitions.boards().stream().filter(this::hasNoPeriod).forEach(b -> all.add(board(b)));
        return all;
    }

    private Asked window(Window window) {
        return new Asked(
                window.name(),
                Text.of(
                                "时段“{0}”没有指标值：起日 {1} 晚于数据截止日 {2}",
                                "window '{0}' gives no figure: it begins on {1}, after the as-of date {2}")
                        .with(window.name(), window.from(), asOf));
    }

    private boolean hasNoPeriod(BoardDefinition board) {
        Set<PeriodKind> asked = new HashSet<>(board.periods().orElse(Set.of(PeriodKind.values())));
        asked.retainAll(kinds);
        return asked.isEmpty();
    }

    private Asked board(BoardDefinition board) {
        Set<String> asked = new TreeSet<>();
        board.periods().orElse(Set.of(PeriodKind.values())).forEach(kind -> asked.add(kind.id()));
        return new Asked(
                board.id(),
                Text.of(
                                "看板 {0} 没有行：它的时期（{1}）一个也没有；请在 periods.kinds 中加上，或改看板的 periods",
                                "board {0} has no row: none of its periods ({1}) exists; add them to periods.kinds, or"
                                        + " change the board's periods")
                        .with(board.id(), String.join(", ", asked)));
    }

    private static boolean covers(BoardDefinition board, List<Period> periods) {
        return board.layout() == BoardLayout.TARGETS
                || (!board.indicators().isEmpty()
                        && periods.stream()
                                .anyMatch(
                                        p -> board.levels().stream().anyMatch(level -> board.covers(level, p.kind()))));
    }
}
