package org.investstat.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.investstat.sample.Days.Span;

/** The printed figures of teams, activities, funds, factories and targets, recomputed from the model. */
final class CampaignFigures {
    private static final List<String> SHENZHEN = List.of(Teams.SHENZHEN_1, Teams.SHENZHEN_2, Teams.SHENZHEN_3);

    private final Map<String, BigDecimal> values = new LinkedHashMap<>();
    private final SampleModel model;
    private final Map<String, String> campaigns = new TreeMap<>();

    private CampaignFigures(SampleModel model) {
        this.model = model;
        model.teams().forEach(t -> campaigns.put(t.id(), t.campaign()));
    }

    static Map<String, BigDecimal> of(SampleModel model) {
        CampaignFigures figures = new CampaignFigures(model);
        figures.teams();
        figures.shenzhen();
        figures.guangdong();
        figures.guian();
        figures.targets();
        return figures.values;
    }

    private void teams() {
        put("H021", batches(Days.SHENZHEN));
        put("H022", staff(Days.SHENZHEN, t -> true));
        put("H028", staff(Days.STAGE_1, t -> t.campaign().equals(Teams.SHENZHEN_1)));
        put("H055", staff(Days.GUANGDONG, t -> t.campaign().equals(Teams.GUANGDONG_4)));
        put("H056", batches(Days.SHENZHEN_2020));
        put("H057", staff(Days.SHENZHEN_2020, t -> true));
        put("H094", teamsOut(Days.YEAR_2023, t -> t.campaign().equals(Teams.GUIAN_8)));
    }

    private long batches(Span days) {
        return model.teams().stream()
                .filter(t -> SHENZHEN.contains(t.campaign()) && days.holds(t.from()))
                .map(SampleTeam::campaign)
                .distinct()
                .count();
    }

    private long staff(Span days, Predicate<SampleTeam> which) {
        return model.teams().stream()
                .filter(which)
                .filter(t -> t.isOut(days))
                .mapToLong(SampleTeam::staff)
                .sum();
    }

    private long teamsOut(Span days, Predicate<SampleTeam> which) {
        return model.teams().stream().filter(which).filter(t -> t.isOut(days)).count();
    }

    private void shenzhen() {
        Predicate<SampleActivity> shenzhen = a -> SHENZHEN.contains(campaign(a));
        Predicate<SampleActivity> visits = kind(SampleActivity.VISIT).and(shenzhen);
        Predicate<SampleActivity> associations = visits.and(SampleActivity::association);
        Predicate<SampleActivity> enterprises = visits.and(a -> !a.association());
        values.put(
                "H023",
                new BigDecimal(times(enterprises, Days.SHENZHEN))
                        .movePointLeft(4)
                        .setScale(6, RoundingMode.HALF_UP));
        put("H024", times(associations, Days.SHENZHEN));
        put("H025", times(kind(SampleActivity.INSPECTION).and(shenzhen), Days.SHENZHEN));
        put("H029", parties(enterprises, Days.STAGE_1));
        put("H030", parties(associations, Days.STAGE_1));
        put("H031", parties(kind(SampleActivity.INTENTION).and(shenzhen), Days.STAGE_1));
        put("H032", parties(kind(SampleActivity.INSPECTION).and(shenzhen), Days.STAGE_1));
        put("H047", times(kind(SampleActivity.PROMOTION).and(at(Channels.POVERTY_EVENT)), Days.ANTI_POVERTY));
        put("H059", times(kind(SampleActivity.INSPECTION).and(shenzhen), Days.SHENZHEN_2020));
    }

    private void guangdong() {
        Predicate<SampleActivity> fourth = a -> campaign(a).equals(Teams.GUANGDONG_4);
        put("H010", parties(kind(SampleActivity.VISIT).and(fourth), Days.GUANGDONG));
        put("H011", parties(kind(SampleActivity.INSPECTION).and(fourth), Days.GUANGDONG));
    }

    private void guian() {
        Predicate<SampleActivity> guian = a -> a.region().within("GUIAN");
        Predicate<SampleActivity> out = kind(SampleActivity.OUTBOUND).and(guian);
        Predicate<SampleActivity> inspections = kind(SampleActivity.INSPECTION).and(guian);
        Predicate<SampleActivity> targets = kind(SampleActivity.INTENTION).and(guian);
        put("H100", events(out));
        put("H101", parties(out, Days.YEAR_2023));
        put("H102", times(kind(SampleActivity.RECEPTION).and(guian), Days.YEAR_2023));
        put("H103", parties(inspections, Days.YEAR_2023));
        long leaders = events(out.and(a -> a.campaign().equals(GuianActivities.LEADERS)));
        put("H104", leaders);
        BigDecimal target = PlanFiles.printed("leader_outbound_trip_count", 2023);
        values.put(
                "H106",
                BigDecimal.valueOf(leaders)
                        .divide(target, 6, RoundingMode.HALF_UP)
                        .movePointRight(2)
                        .setScale(6, RoundingMode.HALF_UP));
        BigDecimal[] funds = MoneyFiles.registeredIn2023("GUIAN");
        values.put("H107", funds[0]);
        values.put("H108", funds[1].movePointLeft(4));
        put("H118", parties(inspections.and(at(GuianActivities.SUZHOU_EVENT)), Days.YEAR_2023));
        put("H119", parties(targets.and(at(GuianActivities.SUZHOU_EVENT)), Days.YEAR_2023));
        put("H121", parties(inspections.and(at(Prospects.VISIT_EVENT)), Days.YEAR_2023));
        put("H123", parties(targets.and(at(Prospects.VISIT_EVENT)), Days.YEAR_2023));
    }

    private void targets() {
        values.put("H005", PlanFiles.printed("quality_enterprise_count", 2022));
        values.put("H006", PlanFiles.printed("funds_in_place", 2022));
        values.put("H007", PlanFiles.printed("fdi_utilized_growth", 2022));
        values.put("H038", PlanFiles.printed("quality_enterprise_count", 2020));
        values.put("H039", PlanFiles.printed("funds_in_place", 2020));
        values.put("H040", PlanFiles.printed("fdi_utilized_growth", 2020));
        values.put("H105", PlanFiles.printed("leader_outbound_trip_count", 2023));
        values.put("H125", PlanFiles.printed("existing_factory_leasing_rate", 2023));
        values.put("H126", PlanFiles.printed("new_factory_leasing_rate", 2023));
    }

    private String campaign(SampleActivity a) {
        return a.campaign().isEmpty() ? campaigns.getOrDefault(a.team(), "") : a.campaign();
    }

    private static Predicate<SampleActivity> kind(String kind) {
        return a -> a.kind().equals(kind);
    }

    private static Predicate<SampleActivity> at(String event) {
        return a -> a.event().equals(event);
    }

    private long times(Predicate<SampleActivity> which, Span days) {
        return model.activities().stream()
                .filter(which)
                .filter(a -> days.holds(a.on()))
                .mapToLong(SampleActivity::times)
                .sum();
    }

    private long parties(Predicate<SampleActivity> which, Span days) {
        return model.activities().stream()
                .filter(which)
                .filter(a -> days.holds(a.on()))
                .map(SampleActivity::party)
                .distinct()
                .count();
    }

    /** Trips of 2023: each is an event of its own. */
    private long events(Predicate<SampleActivity> which) {
        Set<String> events = model.activities().stream()
                .filter(which)
                .filter(a -> Days.YEAR_2023.holds(a.on()))
                .map(SampleActivity::event)
                .collect(Collectors.toSet());
        return events.size();
    }

    private void put(String figure, long value) {
        values.put(figure, BigDecimal.valueOf(value));
    }
}
