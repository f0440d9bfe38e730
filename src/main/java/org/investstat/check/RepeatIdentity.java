package org.investstat.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.table.Money;
import org.investstat.text.Text;

/**
 * Contracted money gross less net is the money of the suspected repeats: by the contracts' lines, by the projects, and
 * by the pairs that were found, to the 分.
 */
public final class RepeatIdentity {

    /** Suspected repeats as they were found: how many, and their contracts in yuan. */
    public record Found(long projects, BigDecimal amount) {}

    /**
     * What was compared.
     *
     * @param gross effective formal contracts signed by the as-of date, in yuan
     * @param net the same without suspected repeats
     */
    public record Result(BigDecimal gross, BigDecimal net, List<Text> violations) {
        public Result {
            violations = List.copyOf(violations);
        }
    }

    private RepeatIdentity() {}

    /**
     * Compares all three.
     *
     * @param lines contract_type, status, signed_on, suspected_repeat and amount of the fact contract_lines, as written
     * @param projects signed_on, suspected_repeat and contract_amount of the fact projects, as written
     */
    public static Result check(Rows lines, Rows projects, LocalDate asOf, Found repeats) {
        Totals ofLines = ofLines(lines, asOf);
        Totals ofProjects = ofProjects(projects);
        List<Text> violations = new ArrayList<>();
        same(violations, "gross", ofLines.gross, ofProjects.gross);
        same(violations, "gross - net", ofLines.repeated, ofProjects.repeated);
        same(violations, "gross - net", ofLines.repeated, repeats.amount());
        same(
                violations,
                "suspected_repeat",
                BigDecimal.valueOf(ofProjects.repeats),
                BigDecimal.valueOf(repeats.projects()));
        return new Result(ofLines.gross, ofLines.gross.subtract(ofLines.repeated), violations);
    }

    /** The lines that have money in contracted investment. */
    private static Totals ofLines(Rows lines, LocalDate asOf) {
        Value<Row, String> type = lines.column("contract_type");
        Value<Row, String> status = lines.column("status");
        Value<Row, LocalDate> signedOn = lines.column("signed_on");
        return lines.filter(line -> "formal".equals(type.of(line))
                        && "effective".equals(status.of(line))
                        && !signedOn.required(line).isAfter(asOf))
                .aggregate(Totals.of(lines, "amount"));
    }

    private static Totals ofProjects(Rows projects) {
        Value<Row, LocalDate> signedOn = projects.column("signed_on");
        return projects.filter(project -> signedOn.of(project) != null)
                .aggregate(Totals.of(projects, "contract_amount"));
    }

    /** Money in yuan, that of suspected repeats, and how many rows of these there are. */
    private static final class Totals implements Rows.Aggregate<Totals> {
        private static final long serialVersionUID = 1;
        private final Value<Row, BigDecimal> amount;
        private final Value<Row, Boolean> repeat;
        private BigDecimal gross = Money.yuan(0);
        private BigDecimal repeated = Money.yuan(0);
        private long repeats;

        private Totals(Value<Row, BigDecimal> amount, Value<Row, Boolean> repeat) {
            this.amount = amount;
            this.repeat = repeat;
        }

        static Rows.Zero<Totals> of(Rows rows, String column) {
            Value<Row, BigDecimal> amount = rows.column(column);
            Value<Row, Boolean> repeat = rows.column("suspected_repeat");
            return () -> new Totals(amount, repeat);
        }

        @Override
        public void add(Row row) {
            BigDecimal money = amount.required(row);
            gross = gross.add(money);
            if (repeat.required(row)) {
                repeated = repeated.add(money);
                repeats++;
            }
        }

        @Override
        public void merge(Totals other) {
            gross = gross.add(other.gross);
            repeated = repeated.add(other.repeated);
            repeats += other.repeats;
        }
    }

    private static void same(List<Text> violations, String what, BigDecimal one, BigDecimal other) {
        if (one.compareTo(other) != 0) {
            violations.add(Text.of("疑似重复（{0}）：{1} 不等于 {2}", "suspected repeats ({0}): {1} is not {2}")
                    .with(what, one, other));
        }
    }
}
