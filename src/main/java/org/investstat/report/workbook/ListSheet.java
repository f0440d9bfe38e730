package org.investstat.report.workbook;

import java.util.Comparator;
import java.util.List;
import org.investstat.report.ListSource;
import org.investstat.table.OutputTables;
import org.investstat.table.Text;
import org.jspecify.annotations.Nullable;

/**
 * A published list as clerks work through it.
 *
 * @param table where its rows come from
 * @param source the table's columns that it shows, one for each of the first columns
 * @param columns those, then empty ones for whoever gets the list to fill in
 */
record ListSheet(String table, Text title, List<String> source, List<Column> columns) {
    /** More than anybody repairs by hand; the tables have all. */
    static final int MOST_ROWS = 5_000;

    /** So many rows are looked at for the gravest. */
    private static final int MOST_READ = 100_000;

    private static final List<Object> GRAVEST_FIRST = List.of("error", "warning", "info");

    private static final String SEVERITY = "severity";
    private static final String YUAN = "#,##0.00";

    static final List<ListSheet> ALL = List.of(
            new ListSheet(
                    OutputTables.REJECTS.name(),
                    Text.of("被拒记录", "Rejected records"),
                    List.of(
                            "ledger",
                            "source_file",
                            "source_line",
                            "column",
                            "value",
                            "reason",
                            "reason_en",
                            "code",
                            "caused_by"),
                    List.of(
                            Column.text("台账", "Ledger", 18),
                            Column.text("文件", "File", 24),
                            Column.number("行", "Line", 8, "0"),
                            Column.text("列", "Column", 16),
                            Column.text("原值", "Value", 20),
                            Column.text("原因", "Reason", 56),
                            Column.text("原因（英文）", "Reason (English)", 30),
                            Column.text("代码", "Code", 20),
                            Column.text("由何记录引起", "Caused by", 24),
                            Column.text("更正为（填报单位填写）", "Corrected value (by the unit)", 22),
                            Column.text("说明（填报单位填写）", "Remark (by the unit)", 22))),
            new ListSheet(
                    OutputTables.FINDINGS.name(),
                    Text.of("数据发现", "Findings"),
                    List.of(SEVERITY, "code", "ledger", "key", "text", "text_en", "source_file", "source_line"),
                    List.of(
                            Column.text("级别", "Severity", 10),
                            Column.text("代码", "Code", 24),
                            Column.text("台账", "Ledger", 18),
                            Column.text("编号", "Key", 20),
                            Column.text("内容", "Text", 64),
                            Column.text("内容（英文）", "Text (English)", 30),
                            Column.text("文件", "File", 24),
                            Column.number("行", "Line", 8, "0"))),
            new ListSheet(
                    OutputTables.DUPLICATES.name(),
                    Text.of("疑似重复", "Suspected repeats"),
                    List.of(
                            "project_a",
                            "project_name_a",
                            "region_name_a",
                            "signed_on_a",
                            "amount_a",
                            "project_b",
                            "project_name_b",
                            "region_name_b",
                            "signed_on_b",
                            "amount_b",
                            "name_similarity",
                            "counts_first",
                            "repeated_amount",
                            "text",
                            "text_en"),
                    List.of(
                            Column.text("项目甲", "Project A", 14),
                            Column.text("名称甲", "Name A", 26),
                            Column.text("承接地甲", "Region A", 14),
                            Column.day("签约日期甲", "Signed A"),
                            Column.number("金额甲（元）", "Amount A (yuan)", 18, YUAN),
                            Column.text("项目乙", "Project B", 14),
                            Column.text("名称乙", "Name B", 26),
                            Column.text("承接地乙", "Region B", 14),
                            Column.day("签约日期乙", "Signed B"),
                            Column.number("金额乙（元）", "Amount B (yuan)", 18, YUAN),
                            Column.number("名称相似度", "Similarity of names", 10, "0.00"),
                            Column.text("净额保留", "Kept in net totals", 14),
                            Column.number("重复金额（元）", "Repeated (yuan)", 18, YUAN),
                            Column.text("说明", "Text", 60),
                            Column.text("说明（英文）", "Text (English)", 30))),
            new ListSheet(
                    OutputTables.RECONCILIATION.name(),
                    Text.of("台账核对", "Reconciliation"),
                    List.of(
                            "half_month",
                            "submitter_a_name",
                            "submitter_b_name",
                            "project_id",
                            "project_name",
                            "amount_a",
                            "amount_b",
                            "stage_a",
                            "stage_b",
                            "text",
                            "text_en",
                            "difference"),
                    List.of(
                            Column.text("半月", "Half month", 12),
                            Column.text("报送单位甲", "Submitter A", 18),
                            Column.text("报送单位乙", "Submitter B", 18),
                            Column.text("项目编号", "Project", 14),
                            Column.text("项目名称", "Name", 28),
                            Column.number("金额甲（元）", "Amount A (yuan)", 18, YUAN),
                            Column.number("金额乙（元）", "Amount B (yuan)", 18, YUAN),
                            Column.text("阶段甲", "Stage A", 12),
                            Column.text("阶段乙", "Stage B", 12),
                            Column.text("说明", "Text", 60),
                            Column.text("说明（英文）", "Text (English)", 30),
                            Column.text("差异代码", "Difference", 18))));

    ListSheet {
        source = List.copyOf(source);
        columns = List.copyOf(columns);
    }

    void fill(Sheet sheet, ListSource lists) {
        if (!source.get(0).equals(SEVERITY)) {
            lists.first(table, source, MOST_ROWS).forEach(sheet::row);
            return;
        }
        // Their table has them by severity in the order of the alphabet.
        List<@Nullable Object[]> rows = lists.first(table, source, MOST_READ);
        rows.stream()
                .sorted(Comparator.comparingInt(row -> GRAVEST_FIRST.indexOf(row[0])))
                .limit(MOST_ROWS)
                .forEach(sheet::row);
    }
}
