package org.investstat.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.investstat.report.page.Layer.Scope;
import org.investstat.report.page.Layer.Span;
import org.junit.jupiter.api.Test;

/** Which layers a page holds. */
class PageFiguresTest {
    private static final Layer TOTALS = new Layer(Scope.TOTALS, Span.RECENT);
    private static final Layer MONTHS_OF_COUNTIES = new Layer(Scope.COUNTY, Span.MONTHS);

    private static long[] counts(long each) {
        long[] counts = new long[Layer.BY_WISH.size()];
        Arrays.fill(counts, each);
        return counts;
    }

    @Test
    void coarseLayersComeBeforeFineOnes() {
        assertThat(Layer.BY_WISH)
                .startsWith(TOTALS)
                .endsWith(MONTHS_OF_COUNTIES)
                .doesNotHaveDuplicates();
        assertThat(PageFigures.of(counts(10), 40).layers())
                .extracting(Layer::id)
                .containsExactly("totals_recent", "totals_years", "province_recent", "totals_windows");
    }

    @Test
    void aLayerIsHeldWholeOrNotAtAllAndASmallerOneMayStillFit() {
        long[] counts = counts(0);
        counts[TOTALS.index()] = 50;
        counts[new Layer(Scope.PROVINCE, Span.YEARS).index()] = 51;
        counts[MONTHS_OF_COUNTIES.index()] = 50;

        PageFigures holding = PageFigures.of(counts, 100);

        assertThat(holding.figures()).isEqualTo(100);
        assertThat(holding.layers()).contains(TOTALS, MONTHS_OF_COUNTIES);
        assertThat(holding.left()).isEqualTo(List.of(new PageFigures.Left(new Layer(Scope.PROVINCE, Span.YEARS), 51)));
    }

    @Test
    void everyLayerHasAPlaceOfItsOwn() {
        assertThat(Layer.BY_WISH)
                .extracting(Layer::index)
                .doesNotHaveDuplicates()
                .contains(0, 19);
    }
}
