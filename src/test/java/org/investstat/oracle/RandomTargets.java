package org.investstat.oracle;

import static org.investstat.oracle.LedgerRow.values;
import static org.investstat.oracle.RandomLedgers.AS_OF;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.investstat.oracle.Model.Region;
import org.investstat.oracle.Model.Target;

/** Targets of {@link RandomLedgers} with their revisions, in the indicator's unit or, for money, in any. */
final class RandomTargets {
    /**
     * An indicator, its unit, and targets in it.
     *
     * @param values each in the indicator's unit, with at most six decimals
     */
    private record Aim(String indicator, String unit, List<String> values) {}

    private static final List<Aim> AIMS = List.of(
            new Aim("contract_amount", "亿元", List.of("120", "0.000007", "5500.25", "0")),
            new Aim("funds_in_place", "亿元", List.of("90", "33.3", "1000.0001")),
            new Aim("visit_times", "家次", List.of("12", "7", "1600")),
            new Aim("promotion_party_count", "家", List.of("3", "19")),
            new Aim("staff_count", "人次", List.of("12", "0")),
            new Aim("landing_rate", "%", List.of("60", "33.333333")),
            new Aim("average_contract_amount", "亿元", List.of("2", "0.7")),
            new Aim("days_sign_to_start", "天", List.of("52", "30.5")),
            new Aim("factory_leasing_rate", "%", List.of("50", "100")),
            new Aim("fund_count", "只", List.of("4")),
            // It has no totals: its targets are read and belong to no figure.
            new Aim("contract_amount_share", "%", List.of("20")));

    /** The first has no cells of its own any more, the last not yet. */
    private static final List<Integer> YEARS = List.of(2020, 2021, 2022, 2023, 2024);

    private final RandomLedgers ledgers;
    private final List<Target> targets = new ArrayList<>();

    RandomTargets(RandomLedgers ledgers) {
        this.ledgers = ledgers;
        for (Aim aim : AIMS) {
            for (Region region : RandomCatalogue.UNITS_OF_TARGETS) {
                for (int year : YEARS) {
                    // One for certain, that its region may have totals for no other reason.
                    if (ledgers.chance(35)
                            || (aim == AIMS.get(0) && region.code().equals("522301"))) {
                        target(aim, region, year);
                    }
                }
            }
        }
    }

    List<Target> all() {
        return List.copyOf(targets);
    }

    private void target(Aim aim, Region region, int year) {
        BigDecimal value = new BigDecimal(ledgers.pick(aim.values()));
        String bound = ledgers.pick(List.of("", "min", "about", "exact"));
        boolean varied = ledgers.style == RandomLedgers.Style.VARIED;
        Map<String, String> row = values(
                "indicator_id", aim.indicator(),
                "region", region.written(),
                "year", varied && ledgers.chance(30) ? year + "年" : Integer.toString(year),
                "value", value.toPlainString(),
                "unit", aim.unit(),
                "bound", bound);
        if (aim.unit().equals("亿元")) {
            row = LedgerRow.with(row, money(value));
        }
        if (ledgers.chance(25)) {
            Map<String, String> old =
                    LedgerRow.with(row, "value", "77", "revised_on", ledgers.written(AS_OF.minusDays(90)));
            ledgers.book.row("targets", OracleFate.SUPERSEDED, old);
        }
        String revised = ledgers.written(AS_OF.minusDays(ledgers.random.nextInt(60)));
        ledgers.book.accepted("targets", LedgerRow.with(row, "revised_on", revised));
        if (ledgers.chance(25)) {
            String later = ledgers.written(AS_OF.plusDays(1));
            ledgers.book.row("targets", OracleFate.FUTURE, LedgerRow.with(row, "value", "78", "revised_on", later));
        }
        targets.add(new Target(aim.indicator(), region, year, value, bound.isEmpty() ? "exact" : bound));
    }

    private String[] money(BigDecimal value) {
        return switch (ledgers.random.nextInt(3)) {
            case 0 -> new String[] {"value", value.movePointRight(4).toPlainString(), "unit", "万元"};
            case 1 -> new String[] {"value", value.movePointRight(8).toPlainString(), "unit", "元"};
            default -> new String[] {"value", value.toPlainString(), "unit", "亿元"};
        };
    }
}
