package org.investstat.report.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.investstat.indicator.period.Period;

/** As Chinese bulletins say it. */
final class ChineseWording implements Wording {
    /** As they stand before a measure word. */
    private static final List<String> NUMBERS = List.of("一", "两", "三", "四", "五", "六", "七", "八", "九", "十");

    private static final String[] QUARTERS = {"一", "二", "三", "四"};

    @Override
    public String amount(BigDecimal number, String unit) {
        return number.toPlainString() + unit;
    }

    @Override
    public String bare(BigDecimal number, String unit) {
        return number.toPlainString();
    }

    @Override
    public String words(BigDecimal number, String unit) {
        return Wording.word(number, NUMBERS).orElseGet(() -> bare(number, unit));
    }

    @Override
    public String change(BigDecimal tenths, String unit) {
        if (tenths.signum() == 0) {
            return "持平";
        }
        boolean points = unit.equals("pp");
        String up = points ? "提高" : "增长";
        String size = tenths.abs().toPlainString() + (points ? "个百分点" : "%");
        return (tenths.signum() > 0 ? up : "下降") + size;
    }

    @Override
    public String target(String amount, String bound) {
        return switch (bound) {
            case "min" -> amount + "以上";
            case "about" -> amount + "左右";
            default -> amount;
        };
    }

    @Override
    public String pace(int compared) {
        return compared == 0 ? "与序时进度持平" : compared > 0 ? "快于序时进度" : "慢于序时进度";
    }

    @Override
    public String list(List<String> items) {
        return String.join("、", items);
    }

    @Override
    public String item(String name, String amount) {
        return name + amount;
    }

    @Override
    public String day(LocalDate day) {
        return day.getYear() + "年" + monthDay(day);
    }

    private static String monthDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    @Override
    public String period(Period period) {
        LocalDate start = period.days().first();
        if (!period.complete()) {
            return switch (period.kind()) {
                case CUMULATIVE -> "截至" + day(period.days().last());
                case WINDOW -> period.id();
                default -> day(start) + "至" + monthDay(period.days().last());
            };
        }
        return switch (period.kind()) {
            case YEAR -> start.getYear() + "年";
            case HALF_YEAR -> start.getYear() + (start.getMonthValue() == 1 ? "年上半年" : "年下半年");
            case QUARTER -> start.getYear() + "年" + QUARTERS[(start.getMonthValue() - 1) / 3] + "季度";
            case MONTH -> start.getYear() + "年" + start.getMonthValue() + "月";
            case HALF_MONTH ->
                start.getYear() + "年" + start.getMonthValue() + (start.getDayOfMonth() == 1 ? "月上半月" : "月下半月");
            case YTD -> start.getYear() + "年";
            case CUMULATIVE -> "截至" + day(period.days().last());
            case WINDOW -> period.id();
        };
    }
}
