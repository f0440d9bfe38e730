package org.investstat.conform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.DecimalType;
import org.investstat.table.Kind;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Nearest;
import org.investstat.text.Text;

/** Targets against the indicators they are set for (data contract, section 4): money is converted, other units must agree. */
final class TargetValues {
    /** Above it, in the indicator's own unit, a target is a typing error. */
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);

    private static final Pattern WITH_WORD = Pattern.compile("(.*\\d)(\\D+)");
    private static final Pattern APPROXIMATE = Pattern.compile(".*[约余近].*");
    private static final Pattern BOUND = Pattern.compile(".*(以上|左右)");

    private static final int SCALE = ((DecimalType) Kind.TARGET_VALUE.conformed()).scale();

    private final Map<String, String> units;

    /** @param units of each indicator, by its id */
    TargetValues(Map<String, String> units) {
        this.units = units;
    }

    String indicator(String text) {
        if (!units.containsKey(text)) {
            Text near = Nearest.to(text, units.keySet().stream().sorted().toList())
                    .map(known ->
                            Text.of("；是否想写“{0}”？", "; did you mean '{0}'?").with(known))
                    .orElse(Text.same(""));
            throw new Unreadable(
                    "indicator_unknown",
                    Text.of(
                                    "没有指标“{0}”，用 investstat indicators 查看全部编号",
                                    "there is no indicator '{0}': see investstat indicators for all ids")
                            .with(text)
                            .then("", near));
        }
        return text;
    }

    /** The value in the unit of the row's indicator; nothing where the indicator is unknown, which is its own problem. */
    void value(Draft draft, int i, String text) {
        String unit = units.get(draft.textOf(Kind.INDICATOR));
        String given = draft.textOf(Kind.TARGET_UNIT);
        if (unit == null || given.isEmpty()) {
            return;
        }
        BigDecimal own = number(text, given);
        if (own.signum() < 0) {
            throw Numbers.negative(text);
        }
        BigDecimal value = given.equals(unit) ? own : converted(own, given, unit);
        if (value.compareTo(LARGEST) > 0) {
            throw new Unreadable(
                    "target_too_large",
                    Text.of("目标值“{0}”折合超过一万亿{1}，核对单位", "target '{0}' is more than 10^12 {1}: check its unit")
                            .with(text, unit));
        }
        draft.value(
                i,
                value.setScale(SCALE, RoundingMode.HALF_UP),
                value.stripTrailingZeros().toPlainString());
    }

    /** A number with or without its unit behind it; no other word may stand there. */
    private static BigDecimal number(String text, String unit) {
        Matcher parts = WITH_WORD.matcher(text);
        if (!parts.matches() || APPROXIMATE.matcher(text).matches()) {
            return Numbers.read(text);
        }
        String word = parts.group(2).strip();
        if (BOUND.matcher(word).matches()) {
            throw new Unreadable(
                    "target_with_bound",
                    Text.of(
                                    "“{0}”：此处只填数值；“以上”在bound栏填min，“左右”填about",
                                    "'{0}': give the number alone; 以上 goes into the column bound as min, 左右 as about")
                            .with(text));
        }
        if (!word.equals(unit)) {
            throw new Unreadable(
                    "unit_disagrees",
                    Text.of("目标值“{0}”与单位“{1}”不一致，保留一个", "target '{0}' and unit '{1}' disagree: keep one of them")
                            .with(text, unit));
        }
        return Numbers.read(parts.group(1));
    }

    private static BigDecimal converted(BigDecimal own, String given, String unit) {
        Optional<MoneyUnit> from = MoneyUnit.named(given);
        Optional<MoneyUnit> to = MoneyUnit.named(unit);
        if (from.isEmpty() || to.isEmpty()) {
            throw new Unreadable(
                    "target_unit_differs",
                    Text.of("目标单位“{0}”与指标单位“{1}”不同，无法换算", "the target is in '{0}', its indicator in '{1}'")
                            .with(given, unit));
        }
        return to.get().of(from.get().yuan(own));
    }
}
