package org.investstat.oracle;

import static org.investstat.oracle.DirtyWorld.FACTORIES;
import static org.investstat.oracle.DirtyWorld.INDUSTRY_FUNDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Faults of the ledgers of factories, which are versions, and of industry funds, which are not. */
final class DirtyBuildings {
    private final DirtyWorld world;
    private final DirtyCases factories;
    private final DirtyCases funds;

    DirtyBuildings(DirtyWorld world) {
        this.world = world;
        this.factories = new DirtyCases(world, FACTORIES, this::soundFactory);
        this.funds = new DirtyCases(world, INDUSTRY_FUNDS, this::soundFund);
    }

    private Map<String, String> soundFactory() {
        LocalDate on = world.day();
        return LedgerRow.values(
                "factory_id", world.book.id("B"),
                "region", world.pick(DirtyWorld.REGIONS),
                "built_on", world.written(on),
                "area_m2", world.oneOf("12000", "1,234.56", "８００.５"),
                "leased_m2", world.oneOf("0", "500"),
                "reported_on", world.written(on.plusDays(5)));
    }

    private Map<String, String> soundFund() {
        String id = world.book.id("IF");
        return LedgerRow.values(
                "fund_id",
                id,
                "name",
                "产业基金" + id,
                "region",
                world.pick(DirtyWorld.REGIONS),
                "registered_on",
                world.written(world.day()),
                "size",
                world.pick(DirtyWorld.AMOUNTS),
                "unit",
                "");
    }

    List<Runnable> cases() {
        List<Runnable> all = new ArrayList<>(ofFactories());
        all.addAll(factories.regions("region"));
        all.addAll(factories.days("built_on"));
        all.addAll(factories.days("reported_on"));
        all.addAll(areas("area_m2"));
        all.addAll(areas("leased_m2"));
        all.addAll(ofFunds());
        all.addAll(funds.regions("region"));
        all.addAll(funds.days("registered_on"));
        all.addAll(funds.amounts("size"));
        return all;
    }

    private List<Runnable> ofFactories() {
        return List.of(
                () -> factories.missing("factory_id", "region", "built_on", "area_m2", "leased_m2", "reported_on"),
                () -> factories.bad("subtotal", "factory_id", "合计", "总计"),
                // More let than built is a finding, not a reject.
                () -> factories.sound("leased_m2", "999999"),
                () -> factories.sound("built_on", "2023-12-31"),
                factories::ragged,
                () -> factories.future("reported_on"),
                () -> factories.rejectedBeforeFuture("reported_on", "number_negative", "area_m2", "-1"),
                () -> factories.versions("reported_on", "leased_m2", "8", "9"),
                () -> factories.latestVersionRejected("reported_on", "number_unreadable", "leased_m2", "一半"),
                () -> factories.duplicates(
                        factories.row("area_m2", "1234.5", "built_on", "2022-03-07"),
                        List.of(
                                new String[] {"area_m2", "1,234.50"},
                                new String[] {"area_m2", "１２３４.５", "built_on", "20220307"})));
    }

    private List<Runnable> areas(String column) {
        return List.of(
                () -> factories.bad("number_unreadable", column, "三千", "500平方米", "1,23"),
                () -> factories.bad("number_approximate", column, "约500", "近２０００"),
                () -> factories.bad("number_negative", column, "-500"),
                () -> factories.bad("area_too_large", column, "1000000001"));
    }

    private List<Runnable> ofFunds() {
        return List.of(
                () -> funds.missing("fund_id", "name", "region", "registered_on", "size"),
                () -> funds.bad("subtotal", "fund_id", "合计"),
                () -> funds.bad("subtotal", "name", "全省基金总计"),
                () -> funds.bad("number_negative", "size", "-500", "－2.7亿元"),
                () -> funds.sound("registered_on", "2024-05-01"),
                funds::ragged,
                () -> funds.secondRowOfAKey("name", "改名"),
                () -> funds.firstRowRejected("number_unreadable", "size", "十亿"),
                () -> funds.duplicates(
                        funds.row("size", "2.5亿元", "registered_on", "2022-03-07"),
                        List.of(
                                new String[] {"size", "25,000"},
                                new String[] {"size", "250000000", "unit", "元"},
                                new String[] {"registered_on", "2022.3.7"})));
    }
}
