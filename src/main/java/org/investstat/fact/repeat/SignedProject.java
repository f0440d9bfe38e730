package org.investstat.fact.repeat;

import java.time.LocalDate;
import java.util.Comparator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Values;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Money;
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
    static final StructType SCHEMA = new StructType()
            .add("project_id", DataTypes.StringType)
            .add("project_name", DataTypes.StringType)
            .add("region_code", DataTypes.StringType)
            .add("region_name", DataTypes.StringType)
            .add("team", DataTypes.StringType)
            .add("lead_investor_name", DataTypes.StringType)
            .add("lead_credit_code", DataTypes.StringType)
            .add("investor_key", DataTypes.StringType)
            .add("signed_on", DataTypes.DateType)
            .add("contract_amount", Money.TYPE)
            .add("reported_on", DataTypes.DateType)
            .add(LedgerSchema.FILE, DataTypes.StringType)
            .add(LedgerSchema.LINE, DataTypes.LongType);

    static final int CREDIT_CODE = SCHEMA.fieldIndex("lead_credit_code");
    static final int INVESTOR_KEY = SCHEMA.fieldIndex("investor_key");

    /** @param row whose first columns are those of {@link #SCHEMA} */
    static SignedProject of(Row row) {
        return new SignedProject(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Values.text(row, CREDIT_CODE),
                row.getString(INVESTOR_KEY),
                row.getLocalDate(8),
                Money.fen(row.getDecimal(9)),
                row.getLocalDate(10),
                row.getString(11),
                row.getLong(12));
    }

    /** Who counts first: signed first, then reported first, then the smaller id by code point. */
    static final Comparator<SignedProject> COUNTING_ORDER = Comparator.comparing(SignedProject::signedOn)
            .thenComparing(SignedProject::reportedOn)
            .thenComparing(SignedProject::id, TextOrder::compare);
}
