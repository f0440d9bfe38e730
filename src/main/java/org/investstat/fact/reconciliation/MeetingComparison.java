package org.investstat.fact.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.fact.reconciliation.ProjectComparison.Compared;
import org.investstat.fact.reconciliation.ProjectComparison.Entry;
import org.investstat.fact.reconciliation.ProjectComparison.Project;
import org.investstat.rows.Rows;
import org.investstat.table.Dimension;
import org.investstat.table.LedgerLevel;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Money;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** {@link ProjectComparison} between rows: all rows of a project in a half month in, one row a pair out. */
final class MeetingComparison implements Rows.FlatMapGroupsStep {
    private static final long serialVersionUID = 1;
    private static final DataType STRING = DataTypes.StringType;

    /** A row of a ledger, then what the fact projects says of its project. */
    static final RowColumns ENTRY = new RowColumns();

    private static final RowColumn<String> HALF_MONTH = ENTRY.text("half_month");
    private static final RowColumn<String> PROJECT = ENTRY.text("project_id");
    private static final RowColumn<String> LEVEL = ENTRY.text("level");
    private static final RowColumn<String> SUBMITTER = ENTRY.text("submitter");
    private static final RowColumn<BigDecimal> AMOUNT = ENTRY.money("amount");
    private static final RowColumn<String> STAGE = ENTRY.text("stage");
    private static final RowColumn<String> FILE = ENTRY.text(LedgerSchema.FILE);
    private static final RowColumn<Long> LINE = ENTRY.whole(LedgerSchema.LINE);
    private static final RowColumn<String> NAME = ENTRY.text("project_name");
    private static final RowColumn<String> REGION = ENTRY.text("region_code");
    private static final RowColumn<String> TEAM = ENTRY.text("team");

    static final StructType DIFFERENCE = new StructType()
            .add("difference", STRING, false)
            .add("text", STRING, false)
            .add("text_en", STRING, false);

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

    private final Pairing pairing;

    MeetingComparison(Pairing pairing) {
        this.pairing = pairing;
    }

    @Override
    public List<@Nullable Object[]> values(List<Row> meeting) {
        Row first = meeting.get(0);
        String halfMonth = HALF_MONTH.required(first);
        Project project = project(first);
        List<Entry> entries = meeting.stream().map(MeetingComparison::entry).toList();
        return ProjectComparison.of(halfMonth, project, entries, pairing).stream()
                .map(compared -> values(halfMonth, project, compared))
                .toList();
    }

    private static Project project(Row row) {
        return new Project(
                PROJECT.required(row),
                Optional.ofNullable(NAME.of(row)),
                Optional.ofNullable(REGION.of(row)),
                Optional.ofNullable(TEAM.of(row)).filter(t -> !t.equals(Dimension.UNKNOWN)));
    }

    private static Entry entry(Row row) {
        return new Entry(
                new Submitter(LedgerLevel.named(LEVEL.required(row)), SUBMITTER.required(row)),
                AMOUNT.of(row),
                STAGE.of(row),
                FILE.required(row),
                LINE.required(row));
    }

    private @Nullable Object[] values(String halfMonth, Project project, Compared compared) {
        Submitter a = compared.a();
        @Nullable Submitter b = compared.b();
        @Nullable Entry inA = compared.inA();
        @Nullable Entry inB = compared.inB();
        return new @Nullable Object[] {
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
            differences(project, compared)
        };
    }

    private Row[] differences(Project project, Compared compared) {
        DifferenceTexts texts = new DifferenceTexts(pairing);
        return compared.differences().stream()
                .map(difference -> {
                    Text text = texts.of(difference, project, compared);
                    return RowFactory.create(difference.id(), text.zh(), text.en());
                })
                .toArray(Row[]::new);
    }
}
