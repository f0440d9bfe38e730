package org.investstat.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerSchema;

/** Contracts with what they have from their project (facts rule 2), whole and line by line. */
public final class ContractLines {
    private static final List<String> OF_PROJECT = List.of(
            "project_name",
            "region_code",
            "region_name",
            "industry_code",
            "sector",
            "industry",
            "industry_section",
            "industry_division",
            "chains",
            "team",
            "campaign",
            "is_key",
            "suspected_repeat");

    private ContractLines() {}

    /**
     * One row per contract; its event and channel its own, else the project's.
     *
     * @param contracts of {@link AllocatedContracts}
     * @param projects of {@link SignedProjects}, with {@code suspected_repeat}
     */
    public static Dataset<Row> contracts(Dataset<Row> contracts, Dataset<Row> projects) {
        List<Column> ofProject = new ArrayList<>();
        ofProject.add(col("project_id"));
        OF_PROJECT.forEach(c -> ofProject.add(col(c)));
        ofProject.add(col("channel").as("project_channel"));
        ofProject.add(col("event").as("project_event"));
        return contracts
                .join(projects.select(ofProject.toArray(Column[]::new)), "project_id")
                .withColumn("channel", SignedProjects.known(col("channel"), col("project_channel")))
                .withColumn("event", SignedProjects.known(col("event"), col("project_event")))
                .withColumn("size_bands", ReferenceColumns.sizeBands(col("amount")))
                .withColumn("lead_investor_id", col("lead.investor_id"))
                .withColumn("lead_investor_name", col("lead.investor_name"))
                .withColumn(
                        "investor_count",
                        when(col("lead.investor_id").isNull(), 0)
                                .otherwise(size(col("lines")))
                                .cast("long"));
    }

    /**
     * One row per contract and investor.
     *
     * @param contracts of {@link #contracts}
     */
    public static Dataset<Row> lines(Dataset<Row> contracts, ReferenceColumns reference) {
        List<String> replaced = List.of("amount", LedgerSchema.FILE, LedgerSchema.LINE, "lead", "lines");
        Dataset<Row> lines = contracts
                .withColumn("contract_amount", col("amount"))
                .withColumn("line", explode(col("lines")))
                .drop(replaced.toArray(String[]::new))
                .select(col("*"), col("line.*"))
                .drop("line")
                .withColumnRenamed("tags", "investor_tags");
        return reference.withOrigin(lines, "signed_on");
    }
}
