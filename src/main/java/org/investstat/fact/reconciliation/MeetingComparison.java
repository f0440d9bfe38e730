package org.investstat.fact.reconciliation;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.fact.reconciliation.ProjectComparison.Compared;
import org.investstat.fact.reconciliation.ProjectComparison.Entry;
import org.investstat.fact.reconciliation.ProjectComparison.Project;
import org.investstat.reference.Reference;
import org.investstat.table.Dimension;
import org.investstat.table.LedgerLevel;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Money;
import org.investstat.table.Text;
import org.jspecify.annotations.Nullable;

/** {@link ProjectComparison} between rows: all rows of a project in a half month in, one row a pair out. */
final class MeetingComparison implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;
    private static final DataType STRING = DataTypes.StringType;
    private static final StructType DIFFERENCE = new StructType()
            .add("difference", STRING, false)
            .add("text", STRING, false)
            .add("text_en", STRING, false);
    /** Columns that a pair has once for each difference. */
    static final Set<String> OF_DIFFERENCE = Set.of(DIFFERENCE.fieldNames());

    static final StructType COMPARED = new StructType()
            .add("half_month", STRING)
            .add("level_a", STRING)
            .add("submitter_a", STRING)
            .add("submitter_a_name", STRING)
            .add("level_b", STRING)
            .add("submitter_b", STRING)
            .add("submitter_b_name", STRING)
            .add("project_id", STRING)
            .add("project_name", STRING)
            .add("amount_a", Money.TYPE)
            .add("amount_b", Money.TYPE)
            .add("stage_a", STRING)
            .add("stage_b", STRING)
            .add("source_file_a", STRING)
            .add("source_line_a", DataTypes.LongType)
            .add("source_file_b", STRING)
            .add("source_line_b", DataTypes.LongType)
            .add("differences", DataTypes.createArrayType(DIFFERENCE, false));

    private final Broadcast<SubmittedLedgers> ledgers;
    private final Broadcast<Reference> reference;

    MeetingComparison(Broadcast<SubmittedLedgers> ledgers, Broadcast<Reference> reference) {
        this.ledgers = ledgers;
        this.reference = reference;
    }

    @Override
    public Iterator<Row> call(Row meeting) {
        Pairing pairing = new Pairing(ledgers.value(), reference.value().regions());
        String halfMonth = meeting.getAs("half_month");
        Project project = project(meeting);
        List<Entry> entries = meeting.<Row>getList(meeting.fieldIndex("entries")).stream()
                .map(MeetingComparison::entry)
                .toList();
        return ProjectComparison.of(halfMonth, project, entries, pairing).stream()
                .map(compared -> row(halfMonth, project, compared, pairing))
                .iterator();
    }

    private static Project project(Row row) {
        return new Project(
                row.getAs("project_id"),
                Optional.ofNullable(row.<@Nullable String>getAs("project_name")),
                Optional.ofNullable(row.<@Nullable String>getAs("region_code")),
                Optional.ofNullable(row.<@Nullable String>getAs("team")).filter(t -> !t.equals(Dimension.UNKNOWN)));
    }

    private static Entry entry(Row row) {
        return new Entry(
                new Submitter(LedgerLevel.named(row.getAs("level")), row.getAs("submitter")),
                row.getAs("amount"),
                row.getAs("stage"),
                row.getAs(LedgerSchema.FILE),
                row.<Long>getAs(LedgerSchema.LINE));
    }

    private static Row row(String halfMonth, Project project, Compared compared, Pairing pairing) {
        Submitter a = compared.a();
        @Nullable Submitter b = compared.b();
        @Nullable Entry inA = compared.inA();
        @Nullable Entry inB = compared.inB();
        return RowFactory.create(
                halfMonth,
                a.level().id(),
                a.code(),
                pairing.name(a),
                b == null ? null : b.level().id(),
                b == null ? null : b.code(),
                b == null ? null : pairing.name(b),
                project.id(),
                project.name().orElse(null),
                inA == null ? null : inA.amount(),
                inB == null ? null : inB.amount(),
                inA == null ? null : inA.stage(),
                inB == null ? null : inB.stage(),
                inA == null ? null : inA.file(),
                inA == null ? null : inA.line(),
                inB == null ? null : inB.file(),
                inB == null ? null : inB.line(),
                differences(project, compared, pairing));
    }

    private static Row[] differences(Project project, Compared compared, Pairing pairing) {
        DifferenceTexts texts = new DifferenceTexts(pairing);
        return compared.differences().stream()
                .map(difference -> {
                    Text text = texts.of(difference, project, compared);
                    return RowFactory.create(difference.id(), text.zh(), text.en());
                })
                .toArray(Row[]::new);
    }
}
