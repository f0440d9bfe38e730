package org.investstat.conform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.DecimalType;
import org.investstat.table.Kind;
import org.investstat.table.MoneyUnit;
import org.investstat.table.Text;

/** Targets against the indicators they are set for (data contract, section 4): money is converted, other units must agree. */
final class TargetValues {
    private static final int SCALE = ((DecimalType) Kind.TARGET_VALUE.conformed()).scale();

    private final Map<String, String> units;

    /** @param units of each indicator, by its id */
    TargetValues(Map<String, String> units) {
        this.units = units;
    }

    String indicator(String text) {
        if (!units.containsKey(text)) {
            throw new Unreadable(
                    "indicator_unknown",
                    Text.of(
                                    "没有指标“{0}”，用 investstat indicators 查看全部编号",
                                    "there is no indicator '{0}': see investstat indicators for all ids")
                            .with(text));
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
        draft.value(
                i,
                value.setScale(SCALE, RoundingMode.HALF_UP),
                value.stripTrailingZeros().toPlainString());
    }

    private static BigDecimal number(String text, String unit) {
        Optional<String> suffix =
                MoneyUnit.words().stream().filter(text::endsWith).findFirst();
        if (suffix.isPresent() && !text.endsWith(unit)) {
            throw new Unreadable(
                    "unit_disagrees",
                    Text.of("目标值“{0}”与单位“{1}”不一致，保留一个", "target '{0}' and unit '{1}' disagree: keep one of them")
                            .with(text, unit));
        }
        boolean suffixed = text.endsWith(unit);
        return Numbers.read((suffixed ? text.substring(0, text.length() - unit.length()) : text).strip());
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
        return from.get().yuan(own).divide(to.get().yuan(BigDecimal.ONE));
    }
}
