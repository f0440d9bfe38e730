package org.investstat.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.investstat.config.HeadlineCell;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.figure.MemberNames;
import org.investstat.indicator.figure.OwnFigures;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.indicator.period.Period;
import org.investstat.table.RegionLevel;
import org.investstat.table.Severity;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One run as its readers see it: what page, spreadsheet and bulletin are made of.
 *
 * @param places regions with figures, by code
 * @param periods with figures, in the configuration's order
 * @param indicators in the order of their definitions
 * @param headlines as configured; may be empty
 * @param numbers of the figures as printed, so that no report rounds or computes one
 * @param names of members
 */
public record Edition(
        Imprint imprint,
        List<Place> places,
        List<Period> periods,
        List<IndicatorDefinition> indicators,
        List<BoardDefinition> boards,
        List<HeadlineCell> headlines,
        Account account,
        OwnFigures figures,
        PrintedNumbers numbers,
        MemberNames names,
        ListSource lists) {

    public Edition {
        places = List.copyOf(places);
        periods = List.copyOf(periods);
        indicators = List.copyOf(indicators);
        boards = List.copyOf(boards);
        headlines = List.copyOf(headlines);
    }

    /**
     * Whose figures these are and of when.
     *
     * @param home code of the province
     * @param firstEvent over all facts; where the cumulative period begins in print
     */
    public record Imprint(String runId, LocalDate asOf, String version, String home, LocalDate firstEvent) {}

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
