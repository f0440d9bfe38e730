package org.investstat.job.prepare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.investstat.command.Headline;
import org.investstat.config.HeadlineCell;
import org.investstat.config.JobConfig;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.Figures;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.table.Dimension;
import org.investstat.table.PeriodKind;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Nearest;
import org.investstat.text.Normal;
import org.investstat.text.Text;

/** The figures that the last lines of a run quote. */
public final class Headlines {
    private static final List<String> INDICATORS =
            List.of("contract_amount", "contract_count", "project_count", "average_contract_amount", "start_rate");
    private static final String NOT_PUBLISHED = "—";

    private Headlines() {}

    /** Which published cell a headline quotes. */
    private record Cell(String indicator, String region, String period, Map<Dimension, String> where) {
        static Cell of(HeadlineCell asked, String home) {
            return new Cell(asked.indicator(), asked.region().orElse(home), asked.period(), normal(asked.where()));
        }

        static Cell of(Figure figure) {
            Map<Dimension, String> members = new HashMap<>();
            for (int i = 0; i < figure.breakdown().size(); i++) {
                members.put(
                        figure.breakdown().get(i), Normal.text(figure.members().get(i)));
            }
            return new Cell(
                    figure.indicator().id(), figure.region(), figure.period().id(), members);
        }

        /** Members are compared as ledgers are, however they are spelled. */
        private static Map<Dimension, String> normal(Map<Dimension, String> where) {
            Map<Dimension, String> plain = new HashMap<>();
            where.forEach((dimension, member) -> plain.put(dimension, Normal.text(member)));
            return plain;
        }
    }

    /**
     * Refuses headlines of indicators that no definition declares.
     *
     * @throws Failure {@link ExitCode#CONFIG}, with a line for each of them
     */
    static void check(JobConfig config, Definitions definitions) {
        Set<String> known = definitions.indicators().keySet();
        List<Text> problems = config.headlines().stream()
                .filter(h -> !known.contains(h.indicator()))
                .map(h -> Text.of("headlines“{0}”：未知的指标“{1}”", "headlines, '{0}': unknown indicator '{1}'")
                        .with(h.title(), h.indicator())
                        .then("", Nearest.hint(h.indicator(), known)))
                .toList();
        if (!problems.isEmpty()) {
            throw new Failure(ExitCode.CONFIG, problems, null);
        }
    }

    /** The configured ones; without any, the province's main figures. */
    public static List<Headline> of(Figures figures, Preparation prepared) {
        String home = prepared.config().homeProvince();
        List<HeadlineCell> asked = prepared.config().headlines();
        return asked.isEmpty() ? main(figures, home) : configured(asked, home, figures);
    }

    private static List<Headline> configured(List<HeadlineCell> asked, String home, Figures figures) {
        Set<String> indicators = asked.stream().map(HeadlineCell::indicator).collect(Collectors.toSet());
        Set<Cell> cells = asked.stream().map(h -> Cell.of(h, home)).collect(Collectors.toSet());
        Map<Cell, Figure> found = new HashMap<>();
        indicators.stream().flatMap(id -> figures.of(id).stream()).forEach(figure -> {
            Cell cell = Cell.of(figure);
            if (cells.contains(cell)) {
                found.put(cell, figure);
            }
        });
        return asked.stream()
                .map(h -> new Headline(
                        h.title(),
                        h.period(),
                        Optional.ofNullable(found.get(Cell.of(h, home)))
                                .map(Headlines::text)
                                .orElse(NOT_PUBLISHED)))
                .toList();
    }

    /** Of this year so far, or of everything where that period is not configured. */
    private static List<Headline> main(Figures figures, String home) {
        return INDICATORS.stream()
                .flatMap(
                        id -> find(figures, id, home, PeriodKind.YTD)
                                .or(() -> find(figures, id, home, PeriodKind.CUMULATIVE))
                                .stream())
                .map(f -> new Headline(f.indicator().title(), f.period().id(), text(f)))
                .toList();
    }

    private static Optional<Figure> find(Figures figures, String id, String region, PeriodKind kind) {
        return figures.of(id).stream()
                .filter(f -> f.region().equals(region)
                        && f.breakdown().isEmpty()
                        && f.period().kind() == kind)
                .findFirst();
    }

    private static String text(Figure figure) {
        return new PrintedNumbers().text(figure);
    }
}
