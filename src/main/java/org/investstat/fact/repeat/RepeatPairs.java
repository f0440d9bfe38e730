package org.investstat.fact.repeat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
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
 * signing, and each is compared with those of the month before it: never all with all, and never with more than
 * {@link RepeatBlock} allows.
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
    /** Absent where a row tells of a crowd, by its first project and what follows. */
    private static final RowColumn<Row> OTHER = PAIR.column("other", BLOCKED);

    private static final RowColumn<Long> IN_A_MONTH = PAIR.whole("in_a_month");
    private static final RowColumn<Long> FOUND = PAIR.whole("found");

    /**
     * What was found.
     *
     * @param pairs in no order
     * @param crowds investors with too many projects, each once, in no order
     */
    public record Found(List<RepeatPair> pairs, List<CrowdedInvestor> crowds) {}

    private RepeatPairs() {}

    /**
     * The pairs. Needs one shuffle of the signed projects; pairs are few and come to the driver.
     *
     * @param projects of {@link org.investstat.fact.SignedProjects}
     */
    public static Found among(Rows projects, BroadcastValue<Reference> reference) {
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
        Map<String, CrowdedInvestor> crowds = new HashMap<>();
        for (Row pair : found.collectAsList()) {
            SignedProject one = SignedProject.of(ONE.required(pair));
            Row other = OTHER.of(pair);
            if (other == null) {
                // One that has a code and a name is told once.
                crowds.merge(one.investor(), crowd(one, pair), BinaryOperator.maxBy(CrowdedInvestor.FULLER));
            } else {
                comparing.rules().compare(one, SignedProject.of(other)).ifPresent(pairs::add);
            }
        }
        return new Found(pairs, List.copyOf(crowds.values()));
    }

    private static CrowdedInvestor crowd(SignedProject first, Row told) {
        return new CrowdedInvestor(
                first.investor(), first.file(), first.line(), IN_A_MONTH.required(told), FOUND.required(told));
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
            List<@Nullable Object[]> rows = new ArrayList<>();
            if (block.size() == 1) {
                return rows;
            }
            boolean byName = BLOCK_OF.required(block.get(0)).startsWith(NAME);
            List<Member> members = inCountingOrder(block);
            // Who shares a code has met in the block of the code.
            RepeatBlock of = new RepeatBlock(
                    members.stream().map(Member::project).toList(),
                    (one, other) -> !(byName && RepeatRules.sameCode(one, other))
                            && rules().compare(one, other).isPresent());
            int inAMonth = of.mostInAMonth();
            boolean crowd = inAMonth > RepeatBlock.MOST_IN_A_MONTH;
            BlockPairs pairs = crowd ? of.equal(rules()::exactly) : of.all();
            for (int[] pair : pairs.kept()) {
                rows.add(new @Nullable Object[] {
                    members.get(pair[0]).row(), members.get(pair[1]).row(), null, null
                });
            }
            if (crowd || pairs.tooMany()) {
                rows.add(new @Nullable Object[] {members.get(0).row(), null, (long) inAMonth, crowd ? 0L : pairs.found()
                });
            }
            return rows;
        }

        private static List<Member> inCountingOrder(List<Row> block) {
            return block.stream()
                    .map(row -> new Member(SignedProject.of(row), row))
                    .sorted(Comparator.comparing(Member::project, SignedProject.COUNTING_ORDER))
                    .toList();
        }

        RepeatRules rules() {
            RepeatRules known = rules;
            if (known == null) {
                known = new RepeatRules(reference.value().regions());
                rules = known;
            }
            return known;
        }
    }
}
