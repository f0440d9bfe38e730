package org.investstat.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.conform.Fate;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.OutputTables;
import org.investstat.table.Severity;
import org.investstat.table.Stage;
import org.investstat.table.Text;

/** The tables of data quality: rejects and findings. */
public final class QualityTables {
    private static final Column NO_LINE = lit(null).cast("bigint");
    private static final Column NO_FILE = lit(null).cast("string");

    private QualityTables() {}

    /**
     * Rows of {@link OutputTables#REJECTS}.
     *
     * @param fated rows of each ledger with their fate, by the ledger's name
     */
    public static Dataset<Row> rejects(Map<String, Dataset<Row>> fated) {
        List<Dataset<Row>> each = new ArrayList<>();
        Column problem = col(LedgerSchema.PROBLEM);
        fated.forEach((ledger, rows) -> each.add(rows.where(Fate.REJECTED.met())
                .select(
                        lit(ledger).as("ledger"),
                        col(LedgerSchema.FILE),
                        col(LedgerSchema.LINE),
                        problem.getField("column").as("column"),
                        problem.getField("value").as("value"),
                        problem.getField("code").as("code"),
                        problem.getField("reason").as("reason"),
                        problem.getField("reason_en").as("reason_en"),
                        col(Fate.CAUSED_BY))));
        return each.stream().reduce(Dataset::union).orElseThrow();
    }

    /**
     * Rows of {@link OutputTables#FINDINGS}.
     *
     * @param projects of the fact projects
     * @param others found elsewhere: code, ledger, key, text, text_en, source_file and source_line
     * @param severities by finding code, where the operator's differ from the product's
     */
    public static Dataset<Row> findings(
            Map<String, Dataset<Row>> fated,
            Dataset<Row> projects,
            List<Dataset<Row>> others,
            Map<String, Severity> severities) {
        List<Dataset<Row>> each = new ArrayList<>(others);
        fated.forEach((ledger, rows) -> each.add(notes(ledger, rows)));
        Dataset<Row> lines = fated.get(Ledgers.CONTRACT_INVESTORS.name());
        if (lines != null) {
            each.add(investorsRejected(lines));
        }
        each.add(ofProjects(projects));
        Column severity = lit(Severity.WARNING.id());
        for (FindingCode code : FindingCode.values()) {
            Severity chosen = severities.getOrDefault(code.id(), code.severity());
            severity = when(col("code").equalTo(code.id()), lit(chosen.id())).otherwise(severity);
        }
        return each.stream().reduce(Dataset::union).orElseThrow().withColumn("severity", severity);
    }

    private static Dataset<Row> notes(String ledger, Dataset<Row> rows) {
        LedgerSchema schema = Ledgers.named(ledger).orElseThrow();
        List<String> key =
                schema.key().isEmpty() ? List.of(schema.columns().get(0).name()) : schema.key();
        Column keyText =
                concat_ws(" / ", key.stream().map(c -> col(c).cast("string")).toArray(Column[]::new));
        return rows.where(Fate.ACCEPTED.met())
                .withColumn("note", explode(col(LedgerSchema.NOTES)))
                .select(
                        col("note.code").as("code"),
                        lit(ledger).as("ledger"),
                        keyText.as("key"),
                        col("note.text").as("text"),
                        col("note.text_en").as("text_en"),
                        col(LedgerSchema.FILE),
                        col(LedgerSchema.LINE));
    }

    private static Dataset<Row> investorsRejected(Dataset<Row> lines) {
        Text text = Text.of(
                "该合同的投资方明细被拒，合同金额计入未知来源",
                "the contract's investor lines were rejected; its amount counts as of unknown origin");
        return lines.where(col(LedgerSchema.PROBLEM).getField("code").isin("group_rejected", "share_sum", "share_zero"))
                .select(col("contract_id"))
                .distinct()
                .select(
                        lit(FindingCode.INVESTORS_REJECTED.id()).as("code"),
                        lit(Ledgers.CONTRACT_INVESTORS.name()).as("ledger"),
                        col("contract_id").as("key"),
                        lit(text.zh()).as("text"),
                        lit(text.en()).as("text_en"),
                        NO_FILE.as(LedgerSchema.FILE),
                        NO_LINE.as(LedgerSchema.LINE));
    }

    private static Dataset<Row> ofProjects(Dataset<Row> projects) {
        Column signed = col("signed_on");
        Column started = col(Stage.CONSTRUCTION.dateColumn());
        Column produced = col(Stage.PRODUCTION.dateColumn());
        List<Column> found = new ArrayList<>();
        found.add(Found.when(
                FindingCode.TERMINATED_PROJECT_EFFECTIVE,
                Ledgers.PROJECTS,
                col(Stage.TERMINATED.dateColumn()).isNotNull().and(signed.isNotNull()),
                Text.of("项目已终止，但仍有有效的正式合同，照常统计", "terminated, yet it has an effective formal contract, which counts")));
        found.add(Found.when(
                FindingCode.START_BEFORE_SIGNING,
                Ledgers.PROJECTS,
                started.lt(signed),
                Text.of(
                        "开工早于签约，不计入签约至开工天数",
                        "started before it was signed; left out of the days from signing to start")));
        found.add(Found.when(
                FindingCode.PRODUCTION_BEFORE_START,
                Ledgers.PROJECTS,
                produced.lt(started),
                Text.of(
                        "投产早于开工，不计入开工至投产天数",
                        "in production before it started; left out of the days from start to production")));
        List<Stage> flow = Stage.flow();
        for (int i = 1; i < flow.size(); i++) {
            Stage before = flow.get(i - 1);
            Stage after = flow.get(i);
            found.add(Found.when(
                    FindingCode.STAGE_BEFORE_PREVIOUS,
                    Ledgers.PROJECTS,
                    col(after.dateColumn()).lt(col(before.dateColumn())),
                    Text.of("{0}早于{1}，不计入阶段天数", "{0} before {1}; left out of the days by stage")
                            .with(after.title(), before.title())));
        }
        return Found.rows(projects, "project_id", found);
    }
}
