package org.investstat.run;

import java.util.List;
import java.util.Optional;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.FigureText;
import org.investstat.indicator.figure.Figures;
import org.investstat.table.PeriodKind;

/** The figures that the last lines of a run quote. */
final class Headlines {
    private static final List<String> INDICATORS =
            List.of("contract_amount", "contract_count", "project_count", "average_contract_amount", "start_rate");

    private Headlines() {}

    /** The province's main figures of this year so far, or of everything where that period is not configured. */
    static List<Headline> of(Figures figures, Preparation prepared) {
        String home = prepared.config().homeProvince();
        return INDICATORS.stream()
                .flatMap(
                        id -> find(figures, id, home, PeriodKind.YTD)
                                .or(() -> find(figures, id, home, PeriodKind.CUMULATIVE))
                                .stream())
                .map(f -> new Headline(f.indicator().title(), f.period().id(), FigureText.of(f)))
                .toList();
    }

    private static Optional<Figure> find(Figures figures, String id, String region, PeriodKind kind) {
        return figures.of(id).stream()
                .filter(f -> f.indicator().id().equals(id)
                        && f.region().equals(region)
                        && f.breakdown().isEmpty()
                        && f.period().kind() == kind)
                .findFirst();
    }
}
