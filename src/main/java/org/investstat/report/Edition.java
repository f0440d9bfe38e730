package org.investstat.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investstat.config.HeadlineCell;
import org.investstat.table.Dimension;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.table.Severity;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One run as its readers see it: what page, spreadsheet and bulletin are made of. Figures come as printed, so that no
 * report rounds or computes one.
 *
 * @param places regions with figures, by code
 * @param terms periods with figures, in the configuration's order
 * @param indicators in the order of their definitions
 * @param headlines as configured; may be empty
 */
public record Edition(
        Imprint imprint,
        List<Place> places,
        List<Term> terms,
        List<Indicator> indicators,
        List<BoardPlan> boards,
        List<HeadlineCell> headlines,
        Account account,
        FigureSource figures,
        ListSource lists) {

    public Edition {
        places = List.copyOf(places);
        terms = List.copyOf(terms);
        indicators = List.copyOf(indicators);
        boards = List.copyOf(boards);
        headlines = List.copyOf(headlines);
    }

    /**
     * Whose figures these are and of when.
     *
     * @param home code of the province
     */
    public record Imprint(String runId, LocalDate asOf, String version, String home) {}

    /**
     * A region or a reporting unit, or what was reported for a region itself and not for one inside it.
     *
     * @param level of what is a region's own, that of a unit
     * @param parent code of the place above, null for a province
     * @param own the place is what is its parent's own
     */
    public record Place(
            String code,
            String name,
            RegionLevel level,
            @Nullable String parent,
            boolean own) {

        /** A region or a reporting unit. */
        public Place(String code, String name, RegionLevel level, @Nullable String parent) {
            this(code, name, level, parent, false);
        }
    }

    /**
     * A period.
     *
     * @param id {@code 2022}, {@code 2022Q1}, {@code 2023YTD}, a window's name
     */
    public record Term(PeriodKind kind, String id, LocalDate start, LocalDate end, boolean complete) {}

    /**
     * What is measured.
     *
     * @param decimals printed ones
     * @param changeUnit {@code %} or {@code pp}
     * @param sum where it has no figure for members of a breakdown, the value is 0
     * @param definition the 口径
     * @param version of the definition: the day from which it holds; none where it always has
     * @param sides of a ratio
     * @param of the indicator that a share is a part of
     */
    public record Indicator(
            String id,
            Text title,
            String unit,
            int decimals,
            String changeUnit,
            boolean sum,
            Text definition,
            Optional<LocalDate> version,
            Optional<Sides> sides,
            Optional<String> of) {}

    /** What numerator and denominator are counted in. */
    public record Sides(Side numerator, Side denominator) {}

    /**
     * One side of a ratio.
     *
     * @param unit empty for counts
     * @param decimals of {@link PrintedFigure.Quotient}
     */
    public record Side(Text unit, int decimals) {}

    /**
     * A board.
     *
     * @param breakdowns each of no dimension (totals), one or two
     * @param indicators ids in the order of the columns
     * @param periods absent: all
     */
    public record BoardPlan(
            String id,
            Text title,
            Layout layout,
            List<List<Dimension>> breakdowns,
            List<String> indicators,
            Set<RegionLevel> levels,
            Optional<Set<PeriodKind>> periods) {

        /** Whether figures of this level and kind of period are on the board, if their breakdown is. */
        public boolean covers(RegionLevel level, PeriodKind kind) {
            return levels.contains(level) && (periods.isEmpty() || periods.get().contains(kind));
        }
    }

    /** How a board is laid out. */
    public enum Layout {
        /** A row for region, period and members, a column an indicator. */
        WIDE,
        /** A row for each target. */
        TARGETS
    }

    /**
     * What became of the rows.
     *
     * @param reasons why rows were rejected, most frequent first
     */
    public record Account(
            List<LedgerAccount> ledgers, List<Reason> reasons, Map<Severity, Long> findings, Repeats repeats) {}

    /** Rows of a ledger by fate; the fates add up to the rows. */
    public record LedgerAccount(String ledger, Text title, long rows, Map<String, Long> fates) {}

    /** Rows of a ledger rejected for one reason, with an example. */
    public record Reason(String ledger, String code, long rows, Text example) {}

    /**
     * Suspected repeats of projects.
     *
     * @param gross effective formal contracts in yuan
     * @param net the same without repeats
     */
    public record Repeats(long pairs, long projects, BigDecimal gross, BigDecimal net) {}
}
