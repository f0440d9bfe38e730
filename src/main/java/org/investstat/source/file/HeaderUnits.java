package org.investstat.source.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.investstat.config.ShareUnit;
import org.investstat.table.Kind;
import org.investstat.table.LedgerColumn;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Text;

/**
 * What the names of columns say of the unit of their numbers, like {@code 合同金额（亿元）}, against what the configuration
 * says. A name means all rows of its file: where it contradicts, every number would be wrong.
 */
public final class HeaderUnits {
    /** In brackets, or at the end of the name; a number before it belongs to something else (10亿元以上). */
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{【〔<〈]([^)\\]}】〕>〉]*)[)\\]}】〕>〉]");

    private static final Pattern MONEY =
            Pattern.compile("(?<![0-9])(千万|百万|亿|万|千|百)?(?:人民币)?(美|港|欧|日|韩|英|澳|加)?(?:元|币|镑)(?:人民币|\\(人民币\\))?");
    private static final Pattern MONEY_AT_END = Pattern.compile("(?:" + MONEY.pattern() + ")$");
    private static final Pattern BARE = Pattern.compile("单?位?[:：]?(亿|万)");
    private static final Pattern OTHER_AREA = Pattern.compile("万平方?米|万m2|亩|公顷|平方千米|平方公里|km2|hm2");
    private static final Pattern PERCENT = Pattern.compile("%|百分");
    private static final Pattern PER_HUNDRED = Pattern.compile("(?<![0-9])100(?![0-9])|每百");
    private static final Pattern MANY = Pattern.compile("[(:：](?:单位[:：])?[万千百]人");
    private static final Map<String, Integer> POWERS = Map.of("", 0, "百", 2, "千", 3, "万", 4, "百万", 6, "千万", 7, "亿", 8);

    /** @param unit its word, like 亿元 */
    private record Said(String unit, int power, boolean foreign) {}

    private HeaderUnits() {}

    /** One line for each name that contradicts. */
    public static List<Text> contradictions(Layout layout, String file, List<String> header) {
        boolean currencies = layout.columns().stream()
                .anyMatch(column -> column.kind() == Kind.CURRENCY && layout.has(header, column.name()));
        List<Text> problems = new ArrayList<>();
        for (String heading : header) {
            layout.column(heading)
                    .flatMap(column -> contradiction(layout, column, Layout.normal(heading), currencies))
                    .ifPresent(what -> problems.add(Text.of("{0} 的表头“{1}”", "{0}: the header '{1}' ")
                            .with(file, Damage.shown(heading))
                            .then("", what)));
        }
        return problems;
    }

    private static Optional<Text> contradiction(
            Layout layout, LedgerColumn column, String heading, boolean currencies) {
        return switch (column.kind()) {
            case AMOUNT, SIGNED_AMOUNT -> money(layout, column, heading, currencies);
            case AREA ->
                found(OTHER_AREA, heading)
                        .map(unit -> Text.of(
                                        "写的是 {0}，而 {1} 按平方米计；请换算为平方米并改正表头",
                                        "says {0}, but {1} is in square metres; convert the numbers and correct the header")
                                .with(unit, column.name()));
            case SHARE ->
                layout.shareUnit() == ShareUnit.PERCENT
                                || found(PERCENT, heading).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Text.of(
                                        "写的是百分数，而 sources.{0}.share_unit 为 fraction；请设 sources.{0}.share_unit: percent，或改正表头",
                                        "says percent, but sources.{0}.share_unit is fraction; set sources.{0}.share_unit: percent,"
                                                + " or correct the header")
                                .with(layout.ledger()));
            case RATE ->
                found(PER_HUNDRED, heading)
                        .map(hundred -> Text.of(
                                        "写的是每 100 外币，而 {0} 是一单位外币折合的元；请除以 100 并改正表头",
                                        "says per 100, but {0} is yuan for one unit; divide the rates by 100 and correct the header")
                                .with(column.name()));
            case COUNT, TIMES ->
                found(MANY, heading)
                        .map(unit -> Text.of(
                                        "写的不是人（{0}），而 {1} 按人计；请换算并改正表头",
                                        "does not count in ones ({0}), but {1} does; convert the numbers and correct the header")
                                .with(unit, column.name()));
            default -> Optional.empty();
        };
    }

    private static Optional<Text> money(Layout layout, LedgerColumn column, String heading, boolean currencies) {
        Optional<Said> said = said(heading);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Said unit = said.get();
        if (unit.foreign() && !currencies) {
            return Optional.of(Text.of(
                            "写的是外币（{0}），而该文件没有币种列，{1} 会当作人民币；请补上币种列，或换算为人民币",
                            "says foreign currency ({0}), but the file has no column of currencies, so that {1} would be"
                                    + " taken as yuan; add one, or convert the amounts")
                    .with(unit.unit(), column.name()));
        }
        if (unit.power() == power(layout.unit())) {
            return Optional.empty();
        }
        Optional<MoneyUnit> known = Arrays.stream(MoneyUnit.values())
                .filter(each -> power(each) == unit.power())
                .findFirst();
        Text contradicts = Text.of(
                        "写的是 {0}，而 sources.{1}.unit 为 {2}（不写即万元）；",
                        "says {0}, but sources.{1}.unit is {2} (万元 unless said); ")
                .with(unit.unit(), layout.ledger(), layout.unit().word());
        return Optional.of(contradicts.then(
                "",
                known.isPresent()
                        ? Text.of("请设 sources.{0}.unit: {1}，或改正表头", "set sources.{0}.unit: {1}, or correct the header")
                                .with(layout.ledger(), known.get().word())
                        : Text.of("请换算为元、万元或亿元并改正表头", "convert the amounts to 元, 万元 or 亿元 and correct the header")));
    }

    /** The one unit that a name says; empty where it says none, or lists several. */
    private static Optional<Said> said(String heading) {
        Set<Said> all = new HashSet<>();
        Matcher brackets = BRACKETS.matcher(heading);
        while (brackets.find()) {
            String within = brackets.group(1).strip();
            Matcher bare = BARE.matcher(within);
            if (bare.matches()) {
                all.add(new Said(bare.group(1) + "元", POWERS.getOrDefault(bare.group(1), 0), false));
            } else {
                units(MONEY.matcher(within), all);
            }
        }
        if (all.isEmpty()) {
            units(MONEY_AT_END.matcher(heading), all);
        }
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    private static void units(Matcher found, Set<Said> all) {
        while (found.find()) {
            String many = found.group(1) == null ? "" : found.group(1);
            String unit = found.group();
            // 币 alone is 货币 or 人民币, and says nothing of a size.
            boolean foreign = found.group(2) != null || unit.contains("镑");
            if (unit.contains("元") || foreign) {
                all.add(new Said(unit, POWERS.getOrDefault(many, 0), foreign));
            }
        }
    }

    private static int power(MoneyUnit unit) {
        return switch (unit) {
            case YUAN -> 0;
            case WAN -> 4;
            case YI -> 8;
        };
    }

    private static Optional<String> found(Pattern pattern, String heading) {
        Matcher matcher = pattern.matcher(heading);
        return matcher.find() ? Optional.of(matcher.group().replaceAll("[(:：]", "")) : Optional.empty();
    }
}
