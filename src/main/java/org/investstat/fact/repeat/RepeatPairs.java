package org.investstat.fact.repeat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.reference.Reference;
import org.investstat.rows.BroadcastValue;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.jspecify.annotations.Nullable;

/**
 * Every pair of signed projects that is suspected to be one project. Projects meet by investor, in order of their
 * signing, and each is compared with those of the month before it: never all with all.
 */
public final class RepeatPairs {
    private static final String BLOCK = "block";
    /** A block is a credit code or a name, and these say which. */
    private static final String CODE = "c:";

    private static final String NAME = "n:";

    /** A project in one of the blocks that it meets others in. */
    private static final StructType BLOCKED = SignedProject.COLUMNS.struct().add(BLOCK, DataTypes.StringType);

    private static final RowColumns PAIR = new RowColumns();
    private static final RowColumn<Row> ONE = PAIR.column("one", BLOCKED);
    private static final RowColumn<Row> OTHER = PAIR.column("other", BLOCKED);

    private RepeatPairs() {}

    /**
     * The pairs, in no order. Needs one shuffle of the signed projects; pairs are few and come to the driver.
     *
     * @param projects of {@link org.investstat.fact.SignedProjects}
     */
    public static List<RepeatPair> among(Rows projects, BroadcastValue<Reference> reference) {
        Value<Row, LocalDate> signedOn = projects.column("signed_on");
        Value<Row, String> investor = projects.column("lead_investor_name");
        InvestorKey key = new InvestorKey(reference);
        Columns<Row> columns = Columns.<Row>of(SignedProject.COLUMNS.struct())
                .with("investor_key", project -> key.of(investor.required(project)))
                .from(projects.schema(), project -> project);
        Comparing comparing = new Comparing(reference);
        Rows found = projects.filter(project -> signedOn.of(project) != null && investor.of(project) != null)
                .map(columns.schema(), columns::values)
                .flatMap(BLOCKED, RepeatPairs::inBlocks)
                .flatMapGroups(List.of(BLOCK), PAIR.struct(), comparing);
        List<RepeatPair> pairs = new ArrayList<>();
        for (Row pair : found.collectAsList()) {
            comparing
                    .compare(SignedProject.of(ONE.required(pair)), SignedProject.of(OTHER.required(pair)))
                    .ifPresent(pairs::add);
        }
        return pairs;
    }

    private static List<@Nullable Object[]> inBlocks(Row project) {
        List<@Nullable Object[]> rows = new ArrayList<>(2);
        String code = SignedProject.CREDIT_CODE.of(project);
        if (code != null) {
            rows.add(Values.with(project, CODE + code));
        }
        String key = SignedProject.INVESTOR_KEY.required(project);
        if (!key.isEmpty()) {
            rows.add(Values.with(project, NAME + key));
        }
        return rows;
    }

    /** Finds the pairs of one block; each task remembers the names it has taken apart. */
    private static final class Comparing implements Rows.FlatMapGroupsStep {
        private static final long serialVersionUID = 1;
        private static final RowColumn<String> BLOCK_OF = RowColumn.of(BLOCKED, BLOCK);

        private final BroadcastValue<Reference> reference;
        private transient @Nullable RepeatRules rules;

        Comparing(BroadcastValue<Reference> reference) {
            this.reference = reference;
        }

        /** A project of the block, and its row. */
        private record Member(SignedProject project, Row row) {}

        @Override
        public List<@Nullable Object[]> values(List<Row> block) {
            List<@Nullable Object[]> pairs = new ArrayList<>();
            if (block.size() == 1) {
                return pairs;
            }
            boolean byName = BLOCK_OF.required(block.get(0)).startsWith(NAME);
            Deque<Member> month = new ArrayDeque<>();
            for (Member next : inOrderOfSigning(block)) {
                while (!month.isEmpty()
                        && !RepeatRules.withinMonth(month.getFirst().project(), next.project())) {
                    month.removeFirst();
                }
                for (Member before : month) {
                    // Who shares a code has met in the block of the code.
                    boolean met = byName && RepeatRules.sameCode(before.project(), next.project());
                    if (!met && compare(before.project(), next.project()).isPresent()) {
                        pairs.add(new Object[] {before.row(), next.row()});
                    }
                }
                month.addLast(next);
            }
            return pairs;
        }

        private static List<Member> inOrderOfSigning(List<Row> block) {
            return block.stream()
                    .map(row -> new Member(SignedProject.of(row), row))
                    .sorted(Comparator.comparing(member -> member.project().signedOn()))
                    .toList();
        }

        Optional<RepeatPair> compare(SignedProject one, SignedProject other) {
            RepeatRules known = rules;
            if (known == null) {
                known = new RepeatRules(reference.value().regions());
                rules = known;
            }
            return known.compare(one, other);
        }
    }
}
