package org.investstat.report.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.investstat.report.ListSource;
import org.investstat.table.OutputTables;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A published list as clerks work through it.
 *
 * @param table where its rows come from
 * @param shown the table's columns, then empty ones for whoever gets the list to fill in
 */
record ListSheet(String table, Text title, List<Shown> shown) {
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
                            Shown.of("ledger", SheetColumn.text("台账", "Ledger", 18)),
                            Shown.of("source_file", SheetColumn.text("文件", "File", 24)),
                            Shown.of("source_line", SheetColumn.number("行", "Line", 8, "0")),
                            Shown.of("column", SheetColumn.text("列", "Column", 16)),
                            Shown.of("value", SheetColumn.text("原值", "Value", 20)),
                            Shown.of("reason", SheetColumn.text("原因", "Reason", 56)),
                            Shown.of("reason_en", SheetColumn.text("原因（英文）", "Reason (English)", 30)),
                            Shown.of("code", SheetColumn.text("代码", "Code", 20)),
                            Shown.of("caused_by", SheetColumn.text("由何记录引起", "Caused by", 24)),
                            Shown.toFill(SheetColumn.text("更正为（填报单位填写）", "Corrected value (by the unit)", 22)),
                            Shown.toFill(SheetColumn.text("说明（填报单位填写）", "Remark (by the unit)", 22)))),
            new ListSheet(
                    OutputTables.FINDINGS.name(),
                    Text.of("数据发现", "Findings"),
                    List.of(
                            Shown.of(SEVERITY, SheetColumn.text("级别", "Severity", 10)),
                            Shown.of("code", SheetColumn.text("代码", "Code", 24)),
                            Shown.of("ledger", SheetColumn.text("台账", "Ledger", 18)),
                            Shown.of("key", SheetColumn.text("编号", "Key", 20)),
                            Shown.of("text", SheetColumn.text("内容", "Text", 64)),
                            Shown.of("text_en", SheetColumn.text("内容（英文）", "Text (English)", 30)),
                            Shown.of("source_file", SheetColumn.text("文件", "File", 24)),
                            Shown.of("source_line", SheetColumn.number("行", "Line", 8, "0")))),
            new ListSheet(
                    OutputTables.DUPLICATES.name(),
                    Text.of("疑似重复", "Suspected repeats"),
                    List.of(
                            Shown.of("project_a", SheetColumn.text("项目甲", "Project A", 14)),
                            Shown.of("project_name_a", SheetColumn.text("名称甲", "Name A", 26)),
                            Shown.of("region_name_a", SheetColumn.text("承接地甲", "Region A", 14)),
                            Shown.of("signed_on_a", SheetColumn.day("签约日期甲", "Signed A")),
                            Shown.of("amount_a", SheetColumn.number("金额甲（元）", "Amount A (yuan)", 18, YUAN)),
                            Shown.of("project_b", SheetColumn.text("项目乙", "Project B", 14)),
                            Shown.of("project_name_b", SheetColumn.text("名称乙", "Name B", 26)),
                            Shown.of("region_name_b", SheetColumn.text("承接地乙", "Region B", 14)),
                            Shown.of("signed_on_b", SheetColumn.day("签约日期乙", "Signed B")),
                            Shown.of("amount_b", SheetColumn.number("金额乙（元）", "Amount B (yuan)", 18, YUAN)),
                            Shown.of("name_similarity", SheetColumn.number("名称相似度", "Similarity of names", 10, "0.00")),
                            Shown.of("counts_first", SheetColumn.text("净额保留", "Kept in net totals", 14)),
                            Shown.of("repeated_amount", SheetColumn.number("重复金额（元）", "Repeated (yuan)", 18, YUAN)),
                            Shown.of("text", SheetColumn.text("说明", "Text", 60)),
                            Shown.of("text_en", SheetColumn.text("说明（英文）", "Text (English)", 30)))),
            new ListSheet(
                    OutputTables.RECONCILIATION.name(),
                    Text.of("台账核对", "Reconciliation"),
                    List.of(
                            Shown.of("half_month", SheetColumn.text("半月", "Half month", 12)),
                            Shown.of("submitter_a_name", SheetColumn.text("报送单位甲", "Submitter A", 18)),
                            Shown.of("submitter_b_name", SheetColumn.text("报送单位乙", "Submitter B", 18)),
                            Shown.of("project_id", SheetColumn.text("项目编号", "Project", 14)),
                            Shown.of("project_name", SheetColumn.text("项目名称", "Name", 28)),
                            Shown.of("amount_a", SheetColumn.number("金额甲（元）", "Amount A (yuan)", 18, YUAN)),
                            Shown.of("amount_b", SheetColumn.number("金额乙（元）", "Amount B (yuan)", 18, YUAN)),
                            Shown.of("stage_a", SheetColumn.text("阶段甲", "Stage A", 12)),
                            Shown.of("stage_b", SheetColumn.text("阶段乙", "Stage B", 12)),
                            Shown.of("text", SheetColumn.text("说明", "Text", 60)),
                            Shown.of("text_en", SheetColumn.text("说明（英文）", "Text (English)", 30)),
                            Shown.of("difference", SheetColumn.text("差异代码", "Difference", 18)))));

    ListSheet {
        shown = List.copyOf(shown);
    }

    /** A column of the sheet and, where the table has it, the table's own. */
    record Shown(Optional<String> source, SheetColumn column) {
        static Shown of(String source, SheetColumn column) {
            return new Shown(Optional.of(source), column);
        }

        static Shown toFill(SheetColumn column) {
            return new Shown(Optional.empty(), column);
        }
    }

    List<SheetColumn> columns() {
        return shown.stream().map(Shown::column).toList();
    }

    void fill(Sheet sheet, ListSource lists) {
        List<String> source =
                shown.stream().flatMap(column -> column.source().stream()).toList();
        int severity = source.indexOf(SEVERITY);
        if (severity < 0) {
            lists.first(table, source, MOST_ROWS).forEach(sheet::row);
            return;
        }
        // Their table has them by severity in the order of the alphabet.
        List<@Nullable Object[]> rows = lists.first(table, source, MOST_READ);
        rows.stream()
                .sorted(Comparator.comparingInt(row -> GRAVEST_FIRST.indexOf(row[severity])))
                .limit(MOST_ROWS)
                .forEach(sheet::row);
    }
}
