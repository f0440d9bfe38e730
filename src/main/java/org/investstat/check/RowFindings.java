package org.investstat.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.investstat.check.Traits.Respect;
import org.investstat.check.Traits.Trait;
import org.investstat.conform.Fate;
import org.investstat.conform.Placeholders;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.Kind;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.MoneyUnit;
import org.investstat.table.Note;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** What is found about each row of one ledger: its notes, numbers out of order, and reports of years to come. */
final class RowFindings implements Rows.FlatMapStep {
    private static final long serialVersionUID = 1;
    /** More of one year are told together: then the as-of date lies back, and nobody mistyped. */
    private static final long MOST_LISTED = 20;

    private static final Text ABOVE = Text.of(
            "{0} 为 {1}，约是本台账中位数的 {2} 倍，照常统计；核对数字和单位",
            "{0} is {1}, about {2} times the median of the ledger; it counts as it stands: check number and unit");
    private static final Text BELOW = Text.of(
            "{0} 为 {1}，约是本台账中位数的 1/{2}，照常统计；核对数字和单位",
            "{0} is {1}, about 1/{2} of the median of the ledger; it counts as it stands: check number and unit");
    private static final Text AHEAD = Text.of(
            "{0} 为 {1}，比数据截止日晚 {2} 天以上；在那之前不计入任何指标，核对年份",
            "{0} is {1}, more than {2} days after the as-of date: until then the row enters no figure; check the year");

    private final String ledger;
    private final LocalDate asOf;
    private final Set<String> listedYears;
    private final List<Usual> numbers;
    private final String versionColumn;
    private final int version;
    private final int[] key;
    private final int fate;
    private final int notes;
    private final int found;
    private final int file;
    private final int line;

    /** A column of numbers and what is usual there. */
    private record Usual(String column, int at, Kind kind, Magnitude usual) implements Serializable {}

    private RowFindings(String ledger, Rows rows, Traits traits, LocalDate asOf) {
        LedgerSchema schema = Ledgers.named(ledger).orElseThrow();
        this.ledger = ledger;
        this.asOf = asOf;
        this.listedYears = traits.of(Respect.REPORTED_AHEAD).stream()
                .filter(t -> t.ledger().equals(ledger) && isListed(t))
                .map(Trait::value)
                .collect(Collectors.toSet());
        this.numbers = new ArrayList<>();
        for (String column : Magnitude.columns(schema)) {
            Kind kind = schema.column(column).kind();
            Magnitude.of(traits.magnitudes(ledger, column))
                    .ifPresent(usual -> numbers.add(new Usual(column, rows.position(column), kind, usual)));
        }
        this.versionColumn = schema.version().orElse("");
        this.version = schema.version().map(rows::position).orElse(-1);
        List<String> named =
                schema.key().isEmpty() ? List.of(schema.columns().get(0).name()) : schema.key();
        this.key = named.stream().mapToInt(rows::position).toArray();
        this.fate = rows.position(Fate.COLUMN);
        this.notes = rows.position(LedgerSchema.NOTES);
        this.found = rows.position(Fate.FOUND);
        this.file = rows.position(LedgerSchema.FILE);
        this.line = rows.position(LedgerSchema.LINE);
    }

    /**
     * Rows of {@link Finding}.
     *
     * @param fated rows of the ledger with their fate
     * @param traits of all of them
     */
    static Rows of(String ledger, Rows fated, Traits traits, LocalDate asOf) {
        return fated.flatMap(Finding.TYPE, new RowFindings(ledger, fated, traits, asOf));
    }

    /** Whether rows reported in a year to come are few enough to be told one by one. */
    static boolean isListed(Trait ahead) {
        return ahead.rows() <= MOST_LISTED;
    }

    @Override
    public List<@Nullable Object[]> values(Row row) {
        String met = row.getString(fate);
        List<@Nullable Object[]> told = List.of();
        if (met.equals(Fate.ACCEPTED.id())) {
            told = accepted(row);
        } else if (met.equals(Fate.FUTURE.id()) && !listedYears.isEmpty()) {
            told = ahead(row);
        }
        if (!row.isNullAt(found)) {
            told = new ArrayList<>(told);
            told.add(note(row, row.getStruct(found)));
        }
        return told;
    }

    private List<@Nullable Object[]> accepted(Row row) {
        List<@Nullable Object[]> told = new ArrayList<>(0);
        for (Row note : Values.<Row>list(row, notes)) {
            if (!Placeholders.isTold(note)) {
                told.add(note(row, note));
            }
        }
        for (Usual number : numbers) {
            Object value = row.get(number.at());
            if (value != null) {
                int digits = Magnitude.digits(value);
                boolean small = digits < number.usual().low();
                if (!number.usual().holds(digits) && !(small && isCorrection(value))) {
                    Text text = digits > number.usual().high() ? ABOVE : BELOW;
                    told.add(finding(
                            row,
                            FindingCode.NUMBER_OUT_OF_ORDER.id(),
                            text.with(
                                    number.column(),
                                    shown(number.kind(), value),
                                    number.usual().times(digits))));
                }
            }
        }
        return told;
    }

    private @Nullable Object[] note(Row row, Row note) {
        Text text = Text.of(Note.TEXT.required(note), Note.TEXT_EN.required(note));
        return finding(row, Note.CODE.required(note), text);
    }

    /** Of any size, however small. */
    private static boolean isCorrection(Object number) {
        return number instanceof BigDecimal amount && amount.signum() < 0;
    }

    private List<@Nullable Object[]> ahead(Row row) {
        LocalDate reported = version < 0 ? null : row.getAs(version);
        if (reported == null
                || !RowTraits.isAhead(reported, asOf)
                || !listedYears.contains(String.valueOf(reported.getYear()))) {
            return List.of();
        }
        Text text = AHEAD.with(versionColumn, reported, RowTraits.AHEAD_DAYS);
        return List.<@Nullable Object[]>of(finding(row, FindingCode.REPORTED_AHEAD.id(), text));
    }

    private @Nullable Object[] finding(Row row, String code, Text text) {
        return new Finding(code, ledger, key(row), text, row.getString(file), row.getLong(line)).values();
    }

    private static Text shown(Kind kind, Object value) {
        if (kind == Kind.AMOUNT || kind == Kind.SIGNED_AMOUNT) {
            return Text.same(MoneyUnit.WAN.plain((BigDecimal) value) + "万元");
        }
        return kind == Kind.AREA
                ? Text.of("{0}平方米", "{0} m²").with(((BigDecimal) value).toPlainString())
                : Text.same(String.valueOf(value));
    }

    private String key(Row row) {
        return IntStream.of(key)
                .mapToObj(row::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" / "));
    }
}
