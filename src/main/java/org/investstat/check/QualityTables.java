package org.investstat.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.conform.Fate;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.OutputTables;
import org.investstat.table.Problem;
import org.investstat.table.Severity;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** The tables of data quality: rejects and findings. */
public final class QualityTables {
    /** Rejects of investor lines that leave their contract without any. */
    private static final Set<String> OF_WHOLE_CONTRACTS = Set.of("group_rejected", "share_sum", "share_zero");

    private static final int FINDING_CODE = Finding.TYPE.fieldIndex("code");
    private static final StructType JUDGED = Finding.TYPE.add("severity", DataTypes.StringType);

    private QualityTables() {}

    /**
     * Rows of {@link OutputTables#REJECTS}.
     *
     * @param fated rows of each ledger with their fate, by the ledger's name
     */
    public static Rows rejects(Map<String, Rows> fated) {
        List<Rows> each = new ArrayList<>();
        fated.forEach((ledger, rows) -> each.add(rejects(ledger, rows)));
        return each.get(0).union(each.subList(1, each.size()));
    }

    private static Rows rejects(String ledger, Rows rows) {
        int fate = rows.position(Fate.COLUMN);
        int file = rows.position(LedgerSchema.FILE);
        int line = rows.position(LedgerSchema.LINE);
        int problem = rows.position(LedgerSchema.PROBLEM);
        int cause = rows.position(Fate.CAUSED_BY);
        return rows.flatMap(OutputTables.REJECTS.struct(), row -> {
            if (!row.getString(fate).equals(Fate.REJECTED.id())) {
                return List.of();
            }
            Row why = row.getStruct(problem);
            return List.<@Nullable Object[]>of(new @Nullable Object[] {
                ledger,
                row.get(file),
                row.get(line),
                Problem.COLUMN.of(why),
                Problem.VALUE.of(why),
                Problem.CODE.of(why),
                Problem.REASON.of(why),
                Problem.REASON_EN.of(why),
                row.get(cause)
            });
        });
    }

    /**
     * Rows with the columns of {@link OutputTables#FINDINGS}.
     *
     * @param projects of the fact projects
     * @param traits of the rows
     * @param others found elsewhere: rows of {@link Finding}
     * @param severities by finding code, where the operator's differ from the product's
     */
    public static Rows findings(
            Map<String, Rows> fated,
            Rows projects,
            Traits traits,
            LocalDate asOf,
            List<Rows> others,
            Map<String, Severity> severities) {
        List<Rows> each = new ArrayList<>(others);
        each.addAll(carried(fated, traits, asOf));
        return judged(ProjectFindings.of(projects).union(each), severities);
    }

    /** The same of findings that are known. */
    public static Rows told(List<Finding> findings, Map<String, Severity> severities) {
        return judged(Finding.rows(findings), severities);
    }

    /** The same of a run that ended before anything else was looked for: what the rows themselves carry. */
    public static Rows findings(Map<String, Rows> fated, Map<String, Severity> severities) {
        List<Rows> each = carried(fated, Traits.none(), LocalDate.MAX);
        return judged(each.get(0).union(each.subList(1, each.size())), severities);
    }

    private static List<Rows> carried(Map<String, Rows> fated, Traits traits, LocalDate asOf) {
        List<Rows> each = new ArrayList<>();
        fated.forEach((ledger, rows) -> each.add(RowFindings.of(ledger, rows, traits, asOf)));
        Rows lines = fated.get(Ledgers.CONTRACT_INVESTORS.name());
        if (lines != null) {
            each.add(investorsRejected(lines));
        }
        return each;
    }

    private static Rows judged(Rows found, Map<String, Severity> severities) {
        Map<String, String> severity = new HashMap<>();
        for (FindingCode code : FindingCode.values()) {
            severity.put(
                    code.id(),
                    severities.getOrDefault(code.id(), code.severity()).id());
        }
        return found.map(JUDGED, one -> Values.with(one, severity.get(one.getString(FINDING_CODE))));
    }

    private static Rows investorsRejected(Rows lines) {
        Text text = Text.of(
                "该合同的投资方明细被拒，合同金额计入未知来源",
                "the contract's investor lines were rejected; its amount counts as of unknown origin");
        int problem = lines.position(LedgerSchema.PROBLEM);
        int contract = lines.position("contract_id");
        return lines.filter(row -> !row.isNullAt(problem)
                        && OF_WHOLE_CONTRACTS.contains(Problem.CODE.required(row.getStruct(problem))))
                .flatMapGroups(
                        List.of("contract_id"),
                        Finding.TYPE,
                        group -> List.<@Nullable Object[]>of(new Finding(
                                        FindingCode.INVESTORS_REJECTED,
                                        Ledgers.CONTRACT_INVESTORS,
                                        group.get(0).getString(contract),
                                        text)
                                .values()));
    }
}
