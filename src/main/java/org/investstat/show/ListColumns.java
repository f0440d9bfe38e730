package org.investstat.show;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.investstat.report.Listing.Amount;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Coded;
import org.investstat.report.Listing.Column;
import org.investstat.report.Listing.Words;
import org.investstat.table.LedgerLevel;
import org.investstat.table.Money;
import org.investstat.table.MoneyUnit;
import org.investstat.table.OutputTables;
import org.investstat.table.Stage;
import org.investstat.table.TableColumn;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** How the columns of a {@link PublishedList} are called and printed: amounts in 万元, rates with one decimal. */
final class ListColumns {
    private static final Map<String, Text> TITLES = titles(
            "severity=级别",
            "code=代码",
            "ledger=台账",
            "key=编号",
            "text=说明",
            "source_file=文件",
            "source_line=行",
            "column=列",
            "value=原值",
            "reason=原因",
            "caused_by=起因",
            "project_id=项目编号",
            "project_name=项目名称",
            "project_a=项目甲",
            "project_name_a=名称甲",
            "region_name_a=单位甲",
            "signed_on_a=签约甲",
            "amount_a=金额甲",
            "project_b=项目乙",
            "project_name_b=名称乙",
            "region_name_b=单位乙",
            "signed_on_b=签约乙",
            "amount_b=金额乙",
            "relation=关系",
            "evidence=依据",
            "name_similarity=名称相似度",
            "counts_first=计入净额的项目",
            "repeated_amount=重复金额",
            "half_month=半月",
            "level=层级",
            "submitter_name=填报单位",
            "submitter_a_name=单位甲",
            "submitter_b_name=单位乙",
            "difference=差异",
            "stage_a=阶段甲",
            "stage_b=阶段乙",
            "due_on=应报",
            "submitted_on=首报",
            "status=状态",
            "projects=项目数",
            "compared=比对",
            "matched=一致",
            "only_here=仅本方",
            "only_there=仅对方",
            "amount_differs=金额不符",
            "unit_suspected=疑似单位错",
            "stage_differs=阶段不符",
            "match_rate=一致率",
            "change_on_previous=比上半月");
    private static final Map<String, Text> WORDS = titles(
            "info=提示",
            "warning=警告",
            "error=错误",
            "submitted=已报",
            "late=迟报",
            "overdue=未报",
            "units=不同单位",
            "front_and_home=前方与本级",
            "unit_and_host=单位与所在地",
            "only_in_a=仅甲有",
            "only_in_b=仅乙有",
            "amount_differs=金额不符",
            "unit_suspected=疑似单位错",
            "stage_differs=阶段不符",
            "same_credit_code=信用代码相同",
            "same_investor_name=投资方同名",
            "other_credit_code=信用代码不同",
            "similar_name=名称相近",
            "same_amount=金额相近",
            "near_month=签约相近",
            "amount_times_10000=金额差万倍");
    private static final String LIST_OF_WORDS = "evidence";
    /** Whose words are the product's own. */
    private static final Set<String> CODED =
            Set.of("level", "severity", "status", "relation", "difference", "stage_a", "stage_b", LIST_OF_WORDS);

    private ListColumns() {}

    private static Map<String, Text> titles(String... pairs) {
        Map<String, Text> all = new HashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String id = pair.substring(0, equals);
            all.put(id, Text.of(pair.substring(equals + 1), id.replace('_', ' ')));
        }
        return Map.copyOf(all);
    }

    static Column column(TableColumn column) {
        Text title = TITLES.getOrDefault(column.name(), Text.same(column.name()));
        Text printed = column.type().equals(Money.TYPE) ? Text.of(title.zh() + "(万元)", title.en() + " (万元)") : title;
        if (column.type().equals(OutputTables.FIGURE)) {
            return Column.figures(column.name(), printed, figureUnit(column));
        }
        return column.type() instanceof NumericType
                ? Column.figures(column.name(), printed, "")
                : Column.words(column.name(), printed);
    }

    /** A cell for people and programs: what only people read of a code or a number is its text. */
    static Cell cell(TableColumn column, @Nullable Object value, Text text) {
        if (column.type() instanceof NumericType) {
            return Amount.of(value == null ? null : new BigDecimal(value.toString()), text);
        }
        return CODED.contains(column.name())
                ? new Coded(value == null ? null : value.toString(), text)
                : new Words(text);
    }

    static Text text(TableColumn column, @Nullable Object value) {
        if (value == null) {
            return Text.same("");
        }
        if (value instanceof BigDecimal number) {
            return Text.same(number(column, number));
        }
        String word = value.toString();
        if (!column.name().equals(LIST_OF_WORDS)) {
            return word(column.name(), word);
        }
        return Arrays.stream(word.split("\\|"))
                .map(w -> WORDS.getOrDefault(w, Text.same(w)))
                .collect(Collectors.reducing(Text.same(""), (a, b) -> a.zh().isEmpty() ? b : a.then(", ", b)));
    }

    /** Words of the product are translated; names and values that a ledger wrote are not. */
    private static Text word(String column, String word) {
        Text itself = Text.same(word);
        return switch (column) {
            case "level" -> LedgerLevel.named(word).title();
            case "severity", "status", "relation", "difference" -> WORDS.getOrDefault(word, itself);
            case "stage_a", "stage_b" -> Stage.named(word).map(Stage::title).orElse(itself);
            default -> itself;
        };
    }

    private static String number(TableColumn column, BigDecimal number) {
        DataType type = column.type();
        if (type.equals(Money.TYPE)) {
            return MoneyUnit.WAN.of(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
        }
        if (type.equals(OutputTables.FIGURE)) {
            return number.setScale(1, RoundingMode.HALF_UP).toPlainString() + figureUnit(column);
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static String figureUnit(TableColumn column) {
        return column.name().startsWith("change") ? "pp" : "%";
    }
}
