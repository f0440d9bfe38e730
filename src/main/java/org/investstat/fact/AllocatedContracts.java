package org.investstat.fact;

import static org.investstat.fact.ReferenceColumns.texts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Money;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * One row per current contract with the list {@code lines}, one element per investor sorted by id, amounts allocated;
 * one element without investor where the contract has none.
 */
final class AllocatedContracts {
    /** Exact relative weights, which the share rounds. */
    static final DataType WEIGHT = DataTypes.createDecimalType(38, 0);
    /** Shape of an element of {@code lines}. */
    static final StructType LINE = Investors.SCHEMA
            .add("share", DataTypes.createDecimalType(18, 12))
            .add("amount", Money.TYPE)
            .add("is_lead", DataTypes.BooleanType)
            .add(LedgerSchema.FILE, DataTypes.StringType)
            .add(LedgerSchema.LINE, DataTypes.LongType)
            .add("weight", WEIGHT);

    static final StructType SCHEMA = new StructType()
            .add("contract_id", DataTypes.StringType)
            .add("project_id", DataTypes.StringType)
            .add("contract_type", DataTypes.StringType)
            .add("signed_on", DataTypes.DateType)
            .add("amount", Money.TYPE)
            .add("currency", DataTypes.StringType)
            .add("status", DataTypes.StringType)
            .add("channel", DataTypes.StringType)
            .add("event", DataTypes.StringType)
            .add("reported_on", DataTypes.DateType)
            .add(LedgerSchema.FILE, DataTypes.StringType)
            .add(LedgerSchema.LINE, DataTypes.LongType)
            .add("lines", DataTypes.createArrayType(LINE, false));

    /** A line of the ledger and its investor, before money is allocated. */
    private static final StructType GIVEN = Investors.SCHEMA
            .add("contract_id", DataTypes.StringType)
            .add("share", DataTypes.createDecimalType(18, 12))
            .add("is_lead", DataTypes.BooleanType)
            .add(LedgerSchema.FILE, DataTypes.StringType)
            .add(LedgerSchema.LINE, DataTypes.LongType);

    private static final int ID = SCHEMA.fieldIndex("contract_id");
    private static final int LINES = SCHEMA.fieldIndex("lines");
    private static final int LEADS = LINE.fieldIndex("is_lead");
    private static final int INVESTOR = GIVEN.fieldIndex("investor_id");
    private static final int SHARE = GIVEN.fieldIndex("share");
    private static final int IS_LEAD = GIVEN.fieldIndex("is_lead");

    /** A line's part of its contract; without a line, all of it. */
    private record Part(@Nullable Row given, BigDecimal share, BigDecimal amount, boolean lead, BigInteger weight) {}

    /** A contract and its lines. */
    private record Whole(Row contract, List<Row> given) {}

    private static final Value<Part, Object> TAGS = Columns.column(GIVEN, "investor_tags", Part::given);
    private static final Columns<Part> PARTS = Columns.<Part>of(LINE)
            .with("share", Part::share)
            .with("amount", Part::amount)
            .with("is_lead", Part::lead)
            .with("weight", part -> new BigDecimal(part.weight()))
            .with("investor_tags", part -> texts(TAGS.of(part)))
            .from(GIVEN, Part::given);

    private AllocatedContracts() {}

    /**
     * One row per contract.
     *
     * @param contracts accepted rows
     * @param investorLines accepted rows of contract_investors
     * @param investors of {@link Investors}
     */
    static Rows apply(Rows contracts, Rows investorLines, Rows investors) {
        Value<Row, BigDecimal> amount = contracts.column("amount");
        Columns<Whole> columns = Columns.<Whole>of(SCHEMA)
                .with("lines", whole -> lines(amount.required(whole.contract()), whole.given()))
                .from(contracts.schema(), Whole::contract);
        return contracts.cogroup(
                "contract_id",
                List.of(given(investorLines, investors)),
                SCHEMA,
                (contract, lines) -> columns.values(new Whole(contract, lines.get(0))));
    }

    static String id(Row contract) {
        return contract.getString(ID);
    }

    /** The lines of a contract. */
    static List<Row> lines(Row contract) {
        return Values.list(contract, LINES);
    }

    /** The line of a contract that leads it. */
    static Row lead(Row contract) {
        return lines(contract).stream()
                .filter(line -> line.getBoolean(LEADS))
                .findFirst()
                .orElseThrow();
    }

    private static Rows given(Rows lines, Rows investors) {
        Value<Row, Boolean> lead = lines.column("is_lead");
        Columns<Investors.Met> columns = Columns.<Investors.Met>of(GIVEN)
                .with("is_lead", met -> Boolean.TRUE.equals(lead.of(met.row())))
                .from(lines.schema(), Investors.Met::row)
                .from(investors.schema(), Investors.Met::investor);
        return Investors.met(lines, investors, columns);
    }

    private static Row[] lines(BigDecimal whole, List<Row> given) {
        List<Part> parts = given.isEmpty()
                ? List.of(new Part(null, Allocation.WHOLE, whole, true, BigInteger.ONE))
                : parts(whole, given);
        return parts.stream().map(PARTS::values).map(RowFactory::create).toArray(Row[]::new);
    }

    private static List<Part> parts(BigDecimal whole, List<Row> given) {
        List<Row> lines = new ArrayList<>(given);
        lines.sort(Comparator.comparing(line -> line.getString(INVESTOR), TextOrder::compare));
        List<@Nullable BigDecimal> shares = new ArrayList<>(lines.size());
        List<Boolean> flags = new ArrayList<>(lines.size());
        for (Row line : lines) {
            shares.add(line.isNullAt(SHARE) ? null : line.getDecimal(SHARE));
            flags.add(line.getBoolean(IS_LEAD));
        }
        List<BigInteger> weights = Allocation.weights(shares);
        List<BigDecimal> parted = Allocation.shares(weights);
        long[] amounts = Allocation.split(Money.fen(whole), weights);
        int lead = Allocation.lead(weights, flags);
        List<Part> parts = new ArrayList<>(lines.size());
        for (int i = 0; i < amounts.length; i++) {
            parts.add(new Part(lines.get(i), parted.get(i), Money.yuan(amounts[i]), i == lead, weights.get(i)));
        }
        return parts;
    }
}
