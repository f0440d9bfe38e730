package org.investstat.indicator.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.investstat.table.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found quickly among figures is what a look at each of them finds. */
class FiguresTest {
    private static final String AMOUNT = "contract_amount";
    private static final Figures FIGURES = SmallProvince.figures();

    @ParameterizedTest
    @ValueSource(strings = {"520000", "520100", "520102", "GUIAN", "000000", "520101", "ZZ"})
    void theFiguresOfARegionFollowEachOther(String region) {
        List<Figure> all = FIGURES.of(AMOUNT);

        assertThat(Figures.ofRegion(all, region))
                .isEqualTo(all.stream().filter(f -> f.region().equals(region)).toList());
    }

    @Test
    void totalsAreTheFiguresWithoutABreakdown() {
        List<Figure> totals =
                FIGURES.of(AMOUNT).stream().filter(f -> f.breakdown().isEmpty()).toList();

        assertThat(FIGURES.totals(AMOUNT)).isNotEmpty().isEqualTo(totals);
    }

    @Test
    void anIndicatorThatNeverHasATotalHasNone() {
        assertThat(FIGURES.of("contract_amount_share")).isNotEmpty();
        assertThat(FIGURES.totals("contract_amount_share")).isEmpty();
    }

    @Test
    void membersAreThoseThatAnyFigureIsAbout() {
        Set<String> scopes = new TreeSet<>();
        FIGURES.all().forEach(f -> {
            int at = f.breakdown().indexOf(Dimension.ORIGIN_SCOPE);
            if (at >= 0) {
                scopes.add(f.members().get(at));
            }
        });

        assertThat(FIGURES.members(Dimension.ORIGIN_SCOPE)).isNotEmpty().isEqualTo(scopes);
    }

    @Test
    void aRegionsOwnFiguresStandInTheirOrderAmongTheOthers() {
        OwnFigures own = new OwnFigures(FIGURES, Map.of("GUIAN", "520000"), List.of(AMOUNT));

        List<Figure> all = own.of(AMOUNT);

        assertThat(own.regions()).containsExactly("520000");
        assertThat(all)
                .isSortedAccordingTo(Figure::comparePlaces)
                .containsAll(FIGURES.of(AMOUNT))
                .hasSizeGreaterThan(FIGURES.of(AMOUNT).size());
        assertThat(own.of(AMOUNT, OwnFigures.code("520000")))
                .filteredOn(f -> f.period().id().equals("2023"))
                .singleElement()
                .satisfies(f -> assertThat(f.current().numerator()).isEqualTo(400_000_000_00L));
    }
}
