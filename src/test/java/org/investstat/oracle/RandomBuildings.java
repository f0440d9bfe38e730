package org.investstat.oracle;

import static org.investstat.oracle.LedgerRow.values;
import static org.investstat.oracle.RandomLedgers.AS_OF;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.investstat.oracle.Model.Factory;
import org.investstat.oracle.Model.Fund;
import org.investstat.oracle.Model.Region;
import org.investstat.oracle.RandomMoney.Money;

/** Factory buildings and industry funds of {@link RandomLedgers}. */
final class RandomBuildings {
    private static final int FACTORIES = 60;
    private static final int FUNDS = 40;
    /** Before any contract: everything begins with a building. */
    private static final LocalDate FIRST = LocalDate.of(2018, 3, 9);

    private final RandomLedgers ledgers;
    private final RandomMoney monies;
    private final List<Factory> factories = new ArrayList<>();
    private final List<Fund> funds = new ArrayList<>();

    RandomBuildings(RandomLedgers ledgers, RandomMoney monies) {
        this.ledgers = ledgers;
        this.monies = monies;
        for (int i = 0; i < FACTORIES; i++) {
            factory(i == 0 ? FIRST : ledgers.chance(5) ? AS_OF.plusDays(6) : ledgers.day());
        }
        for (int i = 0; i < FUNDS; i++) {
            fund();
        }
    }

    List<Factory> factories() {
        return List.copyOf(factories);
    }

    List<Fund> funds() {
        return List.copyOf(funds);
    }

    private void factory(LocalDate builtOn) {
        String id = ledgers.book.id("B");
        Region region = ledgers.pick(RandomCatalogue.UNITS_OF_FACTORIES);
        BigDecimal area = BigDecimal.valueOf(1 + ledgers.random.nextInt(99_999_999), 3);
        BigDecimal leased = switch (ledgers.random.nextInt(4)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> area;
            // More than there is: a finding, and counted as reported.
            case 2 -> area.add(BigDecimal.TEN);
            default -> area.divide(BigDecimal.valueOf(3), 3, RoundingMode.DOWN);
        };
        Map<String, String> row = values(
                "factory_id", id,
                "region", region.written(),
                "built_on", ledgers.written(builtOn),
                "area_m2", written(area),
                "leased_m2", written(leased));
        LocalDate reported = builtOn.isAfter(AS_OF) ? AS_OF : builtOn.plusDays(ledgers.random.nextInt(30));
        if (reported.isAfter(AS_OF)) {
            reported = AS_OF;
        }
        if (ledgers.chance(30)) {
            String earlier = ledgers.written(reported.minusDays(1));
            Map<String, String> old = LedgerRow.with(row, "leased_m2", "0", "reported_on", earlier);
            ledgers.book.row("factories", OracleFate.SUPERSEDED, old);
        }
        ledgers.book.accepted("factories", LedgerRow.with(row, "reported_on", ledgers.written(reported)));
        if (ledgers.chance(10)) {
            String later = ledgers.written(AS_OF.plusDays(1));
            ledgers.book.row(
                    "factories", OracleFate.FUTURE, LedgerRow.with(row, "leased_m2", "1", "reported_on", later));
        }
        factories.add(new Factory(id, region, builtOn, hundredths(area), hundredths(leased)));
    }

    private String written(BigDecimal area) {
        String plain = area.toPlainString();
        return ledgers.style == RandomLedgers.Style.TIDY
                ? plain
                : switch (ledgers.random.nextInt(3)) {
                    case 0 -> OracleWritten.fullWidth(plain);
                    case 1 -> String.format("%,.3f", area);
                    default -> plain;
                };
    }

    private static BigDecimal hundredths(BigDecimal area) {
        return area.setScale(2, RoundingMode.HALF_UP);
    }

    private void fund() {
        String id = ledgers.book.id("IF");
        Region region = ledgers.pick(RandomCatalogue.UNITS_OF_FUNDS);
        // One of a day to come is read and in no figure yet.
        LocalDate on = ledgers.chance(4) ? AS_OF.plusDays(20) : ledgers.day();
        Money size = monies.yuan(on);
        Map<String, String> row = values(
                "fund_id", id,
                "name", "基金" + id,
                "region", region.written(),
                "registered_on", ledgers.written(on),
                "size", size.written(),
                "unit", size.unit());
        ledgers.book.accepted("industry_funds", row);
        if (ledgers.style == RandomLedgers.Style.VARIED && ledgers.chance(5)) {
            ledgers.book.rejected("industry_funds", "duplicate_key", LedgerRow.with(row, "name", "改名"));
        }
        funds.add(new Fund(id, region, on, size.fen()));
    }
}
