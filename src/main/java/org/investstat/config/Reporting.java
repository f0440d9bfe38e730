package org.investstat.config;

import java.util.Arrays;
import java.util.List;
import org.investstat.table.PeriodKind;

/**
 * What is in the reports.
 *
 * @param spreadsheet the kinds of period that its sheets show
 * @param bulletin folders of templates in ascending precedence; {@link JobConfig#SHIPPED} names the shipped ones
 * @param strictBulletin a sentence without a value stops the run, instead of being left out
 */
public record Reporting(List<PeriodKind> spreadsheet, List<String> bulletin, boolean strictBulletin) {
    /** Months are many and seldom looked up by hand. */
    static final Reporting STANDARD = new Reporting(
            Arrays.stream(PeriodKind.values())
                    .filter(k -> k != PeriodKind.MONTH && k != PeriodKind.HALF_MONTH)
                    .toList(),
            List.of(JobConfig.SHIPPED),
            false);

    public Reporting {
        spreadsheet = spreadsheet.stream().distinct().sorted().toList();
        bulletin = List.copyOf(bulletin);
    }
}
