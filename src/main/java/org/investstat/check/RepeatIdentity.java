package org.investstat.check;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.Money;
import org.investstat.table.Text;

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
     * @param lines of the fact contract_lines, as written
     * @param projects of the fact projects, as written
     */
    public static Result check(Dataset<Row> lines, Dataset<Row> projects, LocalDate asOf, Found repeats) {
        Row found = money(lines, projects, asOf)
                .agg(
                        total(col("of_lines")),
                        total(when(col("suspected_repeat"), col("of_lines"))),
                        total(col("of_projects")),
                        total(when(col("suspected_repeat"), col("of_projects"))),
                        count_if(col("suspected_repeat").and(col("of_projects").isNotNull())))
                .first();
        BigDecimal gross = found.getDecimal(0);
        List<Text> violations = new ArrayList<>();
        same(violations, "gross", gross, found.getDecimal(2));
        same(violations, "gross - net", found.getDecimal(1), found.getDecimal(3));
        same(violations, "gross - net", found.getDecimal(1), repeats.amount());
        same(
                violations,
                "suspected_repeat",
                BigDecimal.valueOf(found.getLong(4)),
                BigDecimal.valueOf(repeats.projects()));
        return new Result(gross, gross.subtract(found.getDecimal(1)), violations);
    }

    /** The rows of both facts that have money in contracted investment. */
    private static Dataset<Row> money(Dataset<Row> lines, Dataset<Row> projects, LocalDate asOf) {
        Column none = lit(null).cast(Money.TYPE);
        Column counts = col("contract_type")
                .equalTo("formal")
                .and(col("status").equalTo("effective"))
                .and(col("signed_on").leq(lit(asOf)));
        Column flag = col("suspected_repeat");
        return lines.where(counts)
                .select(flag, col("amount").as("of_lines"), none.as("of_projects"))
                .unionAll(projects.where(col("signed_on").isNotNull())
                        .select(
                                flag,
                                none.as("of_lines"),
                                col("contract_amount").as("of_projects")));
    }

    private static Column total(Column amount) {
        return coalesce(sum(amount), lit(BigDecimal.ZERO).cast(Money.TYPE));
    }

    private static void same(List<Text> violations, String what, BigDecimal one, BigDecimal other) {
        if (one.compareTo(other) != 0) {
            violations.add(Text.of("疑似重复（{0}）：{1} 不等于 {2}", "suspected repeats ({0}): {1} is not {2}")
                    .with(what, one, other));
        }
    }
}
