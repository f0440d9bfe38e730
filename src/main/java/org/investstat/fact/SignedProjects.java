package org.investstat.fact;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.Dimension;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Money;
import org.investstat.table.Stage;

/**
 * One row per accepted project, with the columns of {@link org.investstat.table.Facts#PROJECTS} but for {@code
 * suspected_repeat}, which {@link org.investstat.fact.repeat.RepeatFlag} adds; {@code lead_credit_code}; and {@code
 * stage_rows}: an array of stage, on, source_file and source_line.
 */
public final class SignedProjects {
    private SignedProjects() {}

    /**
     * One row per project.
     *
     * @param contracts of {@link AllocatedContracts}
     */
    public static Dataset<Row> apply(
            ProjectLedgers ledgers, Dataset<Row> contracts, ReferenceColumns reference, LocalDate asOf) {
        Dataset<Row> joined = TeamCampaigns.apply(ledgers.projects(), ledgers.teams())
                .drop(LedgerSchema.NOTES, LedgerSchema.PROBLEM)
                .join(firstContracts(contracts, asOf), "project_id", "left")
                .join(firstDays(ledgers.stages(), asOf), "project_id", "left");
        joined = withFunds(joined, ledgers.funds(), asOf);
        Dataset<Row> placed = joined.withColumn("origin", reference.origin(col("first.origin_code")))
                .withColumn("place", reference.industry(col("industry_code")));
        List<Column> columns = new ArrayList<>(List.of(
                col("project_id"),
                col("project_name"),
                col("region").as("region_code"),
                reference.regionName(col("region")).as("region_name"),
                col("first.signed_on").as("signed_on"),
                col("first.contract_id").as("first_contract_id"),
                coalesce(col("contract_count"), lit(0L)).as("contract_count"),
                col("contract_amount"),
                col("first.investor_id").as("lead_investor_id"),
                col("first.investor_name").as("lead_investor_name"),
                col("first.origin_code").as("origin_code"),
                col("origin.*"),
                reference
                        .groups(col("first.origin_code"), col("first.signed_on"))
                        .as("origin_groups"),
                coalesce(col("first.tags"), lit(new String[0])).as("investor_tags"),
                col("industry_code"),
                col("place.*"),
                reference.chains(col("chains"), col("industry_code")).as("chains"),
                ReferenceColumns.sizeBands(col("contract_amount")).as("size_bands"),
                known(col("channel"), col("first.channel")).as("channel"),
                known(col("team")).as("team"),
                known(col(TeamCampaigns.COLUMN)).as("campaign"),
                known(col("event"), col("first.event")).as("event"),
                col("is_key"),
                col("park"),
                col("expected_output"),
                col("expected_tax"),
                col("expected_jobs")));
        for (Stage stage : Stage.values()) {
            columns.add(col(stage.id()).getField("on").as(stage.dateColumn()));
        }
        columns.addAll(List.of(
                lastEvent().as("last_event_on"),
                col("funds_in_place"),
                col("first.credit_code").as("lead_credit_code"),
                col("reported_on"),
                col(LedgerSchema.FILE),
                col(LedgerSchema.LINE),
                stageRows().as("stage_rows")));
        return placed.select(columns.toArray(Column[]::new));
    }

    private static Column lastEvent() {
        List<Column> days = new ArrayList<>(List.of(col("first.signed_on")));
        for (Stage stage : Stage.values()) {
            days.add(col(stage.id()).getField("on"));
        }
        return greatest(days.toArray(Column[]::new));
    }

    /** The first that is filled, else {@code unknown}. */
    static Column known(Column... candidates) {
        List<Column> all = new ArrayList<>(List.of(candidates));
        all.add(lit(Dimension.UNKNOWN));
        return coalesce(all.toArray(Column[]::new));
    }

    /** Facts rule 5: the first effective formal contract signed by the as-of date; ties: the smaller contract_id. */
    private static Dataset<Row> firstContracts(Dataset<Row> contracts, LocalDate asOf) {
        Column first = struct(
                col("signed_on"),
                col("contract_id"),
                col("channel"),
                col("event"),
                col("lead.investor_id"),
                col("lead.investor_name"),
                col("lead.credit_code"),
                col("lead.origin_code"),
                col("lead.tags"));
        return contracts
                .where(col("contract_type")
                        .equalTo("formal")
                        .and(col("status").equalTo("effective"))
                        .and(col("signed_on").leq(lit(asOf))))
                .groupBy("project_id")
                .agg(
                        min(first).as("first"),
                        count(lit(1)).as("contract_count"),
                        sum(col("amount")).cast(Money.TYPE).as("contract_amount"));
    }

    /** What has arrived by the as-of date: nothing is 0, and unknown where nobody keeps the ledger. */
    private static Dataset<Row> withFunds(Dataset<Row> projects, Optional<Dataset<Row>> funds, LocalDate asOf) {
        if (funds.isEmpty()) {
            return projects.withColumn("funds_in_place", lit(null).cast(Money.TYPE));
        }
        Dataset<Row> arrived = funds.get()
                .where(col("arrived_on").leq(lit(asOf)))
                .groupBy("project_id")
                .agg(sum(col("amount")).as("arrived"));
        return projects.join(arrived, "project_id", "left")
                .withColumn("funds_in_place", coalesce(col("arrived"), lit(0)).cast(Money.TYPE))
                .drop("arrived");
    }

    /** One row per project; a struct per stage with the first day not after the as-of date and where it was read. */
    private static Dataset<Row> firstDays(Dataset<Row> stages, LocalDate asOf) {
        Column event = struct(col("on"), col(LedgerSchema.FILE), col(LedgerSchema.LINE));
        List<Column> firsts = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            firsts.add(min(when(col("stage").equalTo(stage.id()), event)).as(stage.id()));
        }
        return stages.where(col("on").leq(lit(asOf)))
                .groupBy("project_id")
                .agg(firsts.get(0), firsts.subList(1, firsts.size()).toArray(Column[]::new));
    }

    private static Column stageRows() {
        List<Column> rows = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Column first = col(stage.id());
            rows.add(struct(
                    lit(stage.id()).as("stage"),
                    first.getField("on").as("on"),
                    first.getField(LedgerSchema.FILE).as(LedgerSchema.FILE),
                    first.getField(LedgerSchema.LINE).as(LedgerSchema.LINE)));
        }
        return array(rows.toArray(Column[]::new));
    }
}
