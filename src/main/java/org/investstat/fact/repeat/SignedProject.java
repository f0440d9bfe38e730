package org.investstat.fact.repeat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Money;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * What of a signed project is compared.
 *
 * @param team {@code unknown} where there is none
 * @param investor the lead's name
 * @param creditCode the lead's; null where it is not known
 * @param investorKey of {@link InvestorNames}
 * @param fen effective formal contracts signed by the as-of date, in 分
 */
record SignedProject(
        String id,
        String name,
        String region,
        String regionName,
        String team,
        String investor,
        @Nullable String creditCode,
        String investorKey,
        LocalDate signedOn,
        long fen,
        LocalDate reportedOn,
        String file,
        long line) {

    /** A project as a row, in the order of the record; its money is {@code contract_amount} in yuan. */
    static final RowColumns COLUMNS = new RowColumns();

    private static final RowColumn<String> ID = COLUMNS.text("project_id");
    private static final RowColumn<String> PROJECT_NAME = COLUMNS.text("project_name");
    private static final RowColumn<String> REGION = COLUMNS.text("region_code");
    private static final RowColumn<String> REGION_NAME = COLUMNS.text("region_name");
    private static final RowColumn<String> TEAM = COLUMNS.text("team");
    private static final RowColumn<String> INVESTOR = COLUMNS.text("lead_investor_name");
    static final RowColumn<String> CREDIT_CODE = COLUMNS.text("lead_credit_code");
    static final RowColumn<String> INVESTOR_KEY = COLUMNS.text("investor_key");
    private static final RowColumn<LocalDate> SIGNED_ON = COLUMNS.day("signed_on");
    private static final RowColumn<BigDecimal> AMOUNT = COLUMNS.money("contract_amount");
    private static final RowColumn<LocalDate> REPORTED_ON = COLUMNS.day("reported_on");
    private static final RowColumn<String> FILE = COLUMNS.text(LedgerSchema.FILE);
    private static final RowColumn<Long> LINE = COLUMNS.whole(LedgerSchema.LINE);

    /** @param row whose first columns are {@link #COLUMNS} */
    static SignedProject of(Row row) {
        return new SignedProject(
                ID.required(row),
                PROJECT_NAME.required(row),
                REGION.required(row),
                REGION_NAME.required(row),
                TEAM.required(row),
                INVESTOR.required(row),
                CREDIT_CODE.of(row),
                INVESTOR_KEY.required(row),
                SIGNED_ON.required(row),
                Money.fen(AMOUNT.required(row)),
                REPORTED_ON.required(row),
                FILE.required(row),
                LINE.required(row));
    }

    /** Who counts first: signed first, then reported first, then the smaller id by code point. */
    static final Comparator<SignedProject> COUNTING_ORDER = Comparator.comparing(SignedProject::signedOn)
            .thenComparing(SignedProject::reportedOn)
            .thenComparing(SignedProject::id, TextOrder::compare);
}
