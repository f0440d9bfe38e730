package org.investstat.fact;

import static org.investstat.fact.ReferenceColumns.texts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.table.Facts;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Money;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@link Facts#FUND_LINES}, by facts rule 8: a flow goes to the investor it names, else over the investors of
 * the project's first contract with its shares, else to one line of unknown origin.
 */
public final class FundLines {
    /** A flow as its project keeps it, with the investor that it names. */
    static final StructType FLOW = Investors.SCHEMA
            .add("fund_flow_id", DataTypes.StringType)
            .add("project_id", DataTypes.StringType)
            .add("arrived_on", DataTypes.DateType)
            .add("amount", Money.TYPE)
            .add("currency", DataTypes.StringType)
            .add("reported_on", DataTypes.DateType)
            .add(LedgerSchema.FILE, DataTypes.StringType)
            .add(LedgerSchema.LINE, DataTypes.LongType);

    private static final Value<Row, String> NAMED = Columns.column(FLOW, "investor_id", flow -> flow);
    private static final Value<Row, BigDecimal> AMOUNT = Columns.column(FLOW, "amount", flow -> flow);
    private static final Value<Row, LocalDate> ARRIVED_ON = Columns.column(FLOW, "arrived_on", flow -> flow);
    private static final Value<Row, BigDecimal> WEIGHT =
            Columns.column(AllocatedContracts.LINE, "weight", line -> line);

    private static final Value<Row, String> ID = Columns.column(FLOW, "fund_flow_id", flow -> flow);
    private static final Comparator<Row> OLDER =
            Comparator.<Row, LocalDate>comparing(ARRIVED_ON::required).thenComparing(ID::required, TextOrder::compare);

    /** Who takes part of a flow: a row in which the columns of {@link Investors} come first, null for nobody known. */
    private record Taker(@Nullable Row investor, BigInteger weight) {}

    private record Part(Row project, Row flow, @Nullable Row investor, BigDecimal share, BigDecimal amount) {}

    private FundLines() {}

    /**
     * One row per flow, as its project keeps it.
     *
     * @param funds accepted rows
     * @param investors of {@link Investors}
     */
    static Rows flows(Rows funds, Rows investors) {
        Columns<Investors.Met> columns = Columns.<Investors.Met>of(FLOW)
                .from(funds.schema(), Investors.Met::row)
                .from(investors.schema(), Investors.Met::investor);
        return Investors.met(funds, investors, columns);
    }

    /** The flows of one project that have arrived by the as-of date, oldest first. */
    static List<Row> arrived(List<Row> flows, LocalDate asOf) {
        return flows.stream()
                .filter(flow -> !ARRIVED_ON.required(flow).isAfter(asOf))
                .sorted(OLDER)
                .toList();
    }

    /** What they come to, in yuan: nothing is 0. */
    static BigDecimal sum(List<Row> flows) {
        return flows.stream().map(AMOUNT::required).reduce(Money.yuan(0), BigDecimal::add);
    }

    static LocalDate[] days(List<Row> flows) {
        return flows.stream().map(ARRIVED_ON::required).toArray(LocalDate[]::new);
    }

    static BigDecimal[] amounts(List<Row> flows) {
        return flows.stream().map(AMOUNT::required).toArray(BigDecimal[]::new);
    }

    /**
     * One row per flow and investor.
     *
     * @param signed of {@link SignedProjects}
     */
    public static Rows apply(Rows signed, ReferenceColumns reference) {
        Value<Part, Object> tags = Columns.column(Investors.SCHEMA, "investor_tags", Part::investor);
        Columns<Part> columns = Columns.<Part>of(Facts.FUND_LINES.table().struct())
                .with("share", Part::share)
                .with("amount", Part::amount)
                .with("flow_amount", part -> AMOUNT.of(part.flow()))
                .with("investor_tags", part -> texts(tags.of(part)))
                .from(Investors.SCHEMA, Part::investor)
                .from(FLOW, Part::flow);
        reference.origin(
                columns,
                Columns.column(Investors.SCHEMA, "origin_code", Part::investor),
                part -> ARRIVED_ON.of(part.flow()));
        columns.from(signed.schema(), Part::project);
        return signed.flatMap(
                columns.schema(),
                project -> SignedProjects.flows(project).stream()
                        .flatMap(flow -> parts(project, flow).stream())
                        .map(columns::values)
                        .toList());
    }

    private static List<Part> parts(Row project, Row flow) {
        List<Taker> takers = takers(project, flow);
        List<BigInteger> weights = takers.stream().map(Taker::weight).toList();
        List<BigDecimal> shares = Allocation.shares(weights);
        long[] amounts = Allocation.split(Money.fen(AMOUNT.required(flow)), weights);
        List<Part> parts = new ArrayList<>(amounts.length);
        for (int i = 0; i < amounts.length; i++) {
            Row investor = takers.get(i).investor();
            parts.add(new Part(project, flow, investor, shares.get(i), Money.yuan(amounts[i])));
        }
        return parts;
    }

    private static List<Taker> takers(Row project, Row flow) {
        if (NAMED.of(flow) != null) {
            return List.of(new Taker(flow, BigInteger.ONE));
        }
        return SignedProjects.firstContract(project)
                .map(contract -> AllocatedContracts.lines(contract).stream()
                        .map(line -> new Taker(line, WEIGHT.required(line).toBigIntegerExact()))
                        .toList())
                .orElse(List.of(new Taker(null, BigInteger.ONE)));
    }
}
