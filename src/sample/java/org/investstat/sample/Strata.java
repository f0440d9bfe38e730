package org.investstat.sample;

import static org.investstat.sample.Days.span;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investstat.sample.Days.Span;

/**
 * The plan: who signs how many contracts, when and through which channel, and the total of each amount group. Figures
 * that overlap in time are satisfied together because the strata are cut along their borders.
 */
final class Strata {
    /** Further contracts of projects that the teams in Guangdong signed before, all of them before 2023-03-23. */
    static final int LATER_IN_GUANGDONG = 36;

    private static final Span GD_2021 = span("2021-03-01", "2021-12-31");
    private static final Span A = span("2022-01-01", "2022-03-22");
    private static final Span B = span("2022-03-23", "2022-12-31");
    private static final Span C = span("2023-01-01", "2023-03-23");
    private static final Span D = span("2023-03-24", "2023-12-20");

    private Strata() {}

    /** Contracts of the teams in Guangdong among the first contracts of projects: 1804 less the later ones. */
    static List<Stratum> guangdongTeams() {
        int later = 150 + 620 + 180;
        return List.of(
                Stratum.formal("GD-21", 1804 - LATER_IN_GUANGDONG - later, GD_2021, Mix.GUANGDONG),
                Stratum.formal("GD-A", 150, A, Mix.GUANGDONG),
                Stratum.formal("GD-B", 620, B, Mix.GUANGDONG),
                Stratum.formal("GD-C", 180, C, Mix.GUANGDONG));
    }

    /** @param reportedInB publicly reported projects from Guangdong in the second part of 2022 */
    static List<Stratum> formal(int reportedInB) {
        List<Stratum> all = new ArrayList<>(shenzhen());
        all.addAll(List.of(
                Stratum.formal("EW-19", 90, span("2019-11-20", "2019-12-31"), Mix.ELSEWHERE),
                Stratum.formal("EW-20", 700, Days.YEAR_2020, Mix.ELSEWHERE),
                Stratum.formal("HM-20", 25, Days.YEAR_2020, Mix.HONG_KONG_MACAO),
                Stratum.formal("GD-20", 60, span("2020-09-28", "2020-12-31"), Mix.GUANGDONG),
                Stratum.formal("GD-21", 150, span("2021-01-01", "2021-12-31"), Mix.GUANGDONG),
                Stratum.formal("HM-21", 40, span("2021-01-01", "2021-12-31"), Mix.HONG_KONG_MACAO),
                Stratum.formal("EW-21", 750, span("2021-01-01", "2021-12-31"), Mix.ELSEWHERE),
                Stratum.formal("GD-A", 160, A, Mix.GUANGDONG),
                Stratum.formal("GD-B", 1590 - 180 - 180 - 620 - reportedInB, B, Mix.GUANGDONG),
                Stratum.formal("GD-C", 180, C, Mix.GUANGDONG),
                Stratum.formal("HM-22", 95, Days.YEAR_2022, Mix.HONG_KONG_MACAO),
                Stratum.formal("EW-22", 1620, Days.YEAR_2022, Mix.ELSEWHERE),
                Stratum.formal("HM-23", 85, Days.YEAR_2023, Mix.HONG_KONG_MACAO),
                Stratum.formal("EW-23", 980, Days.YEAR_2023, Mix.ELSEWHERE),
                Stratum.formal("GD-D", 380, D, Mix.GUANGDONG).through(Channels.GUANGDONG),
                Stratum.formal("GD-D", 240, D, Mix.GUANGDONG),
                Stratum.formal("EXPO-EW", 30, D, Mix.ELSEWHERE)
                        .at(Channels.BIG_DATA_EXPO, "2023-05-26", "2023-05-27")));
        return all;
    }

    /** 646 contracts through the campaign in Shenzhen up to the signing of 2020-09-27, and those signed online. */
    private static List<Stratum> shenzhen() {
        int rest = 646 - 24 - 74 - 25 - 12;
        return List.of(
                Stratum.formal("STAGE-1", 24, Days.STAGE_1, Mix.SHENZHEN).through(Channels.SHENZHEN),
                Stratum.formal("STAGE-2", 74, Days.STAGE_2, Mix.DELTA).through(Channels.SHENZHEN),
                Stratum.formal("SIGNING", 25, Days.SIGNING_DAY, Mix.DELTA)
                        .through(Channels.SHENZHEN)
                        .at(Channels.SIGNING_EVENT, "2020-09-27"),
                Stratum.formal("POVERTY", 12, Days.ANTI_POVERTY, Mix.DELTA)
                        .through(Channels.SHENZHEN)
                        .at(Channels.POVERTY_EVENT, "2020-07-16", "2020-08-13", "2020-09-10"),
                Stratum.formal("SHENZHEN", rest, span("2020-04-24", "2020-09-26"), Mix.DELTA)
                        .through(Channels.SHENZHEN),
                Stratum.formal("CLOUD", 109, Days.YEAR_2020, Mix.ELSEWHERE)
                        .through(Channels.CLOUD)
                        .at("", "2020-02-26", "2020-03-12", "2020-04-28", "2020-05-28", "2020-06-29", "2020-11-26"),
                Stratum.formal("CLOUD-21", 35, span("2021-01-01", "2021-06-30"), Mix.ELSEWHERE)
                        .through(Channels.CLOUD));
    }

    /** The 56 projects of the eight teams, three publicly reported ones apart. */
    static List<Stratum> guian() {
        return List.of(
                Stratum.formal("GUIAN-EXPO", 23, D, Mix.DELTA)
                        .at(Channels.BIG_DATA_EXPO, "2023-05-26", "2023-05-27", "2023-05-28"),
                Stratum.formal("GUIAN", 6, C, Mix.ELSEWHERE),
                Stratum.formal("GUIAN", 12, D, Mix.GUANGDONG),
                Stratum.formal("GUIAN", 12, D, Mix.ELSEWHERE));
    }

    static List<Stratum> others() {
        Span whole = span("2020-01-01", "2023-12-20");
        return List.of(
                Stratum.framework("F-1", 43, Days.STAGE_1, Mix.SHENZHEN).through(Channels.SHENZHEN),
                Stratum.framework("F-2", 32, Days.STAGE_2, Mix.DELTA).through(Channels.SHENZHEN),
                Stratum.framework("F-3", 120, span("2020-04-24", "2020-12-31"), Mix.DELTA)
                        .through(Channels.SHENZHEN),
                Stratum.framework("F-4", 110, GD_2021, Mix.GUANGDONG).through(Channels.GUANGDONG),
                Stratum.framework("F-4", 430, whole, Mix.ELSEWHERE),
                Stratum.framework("F-4", 170, span("2020-05-01", "2023-12-20"), Mix.GUANGDONG),
                Stratum.framework("F-4", 35, whole, Mix.ELSEWHERE).ofType(Deal.UNSPECIFIED),
                Stratum.formal("ENDED", 110, whole, Mix.ELSEWHERE),
                Stratum.formal("ENDED", 40, span("2020-05-01", "2023-09-30"), Mix.GUANGDONG));
    }

    /** 万元. The groups that are not here are solved by {@link Calibration}. */
    static Map<String, Long> totals() {
        Map<String, Long> wan = new LinkedHashMap<>();
        wan.put("STAGE-1", 538_550L);
        wan.put("STAGE-2", 1_763_300L);
        wan.put("SIGNING", 5_137_000L);
        wan.put("POVERTY", 235_300L);
        wan.put("SHENZHEN", 11_050_000L - 538_550 - 1_763_300 - 5_137_000 - 235_300);
        wan.put("CLOUD", 3_266_000L);
        wan.put("GUIAN-EXPO", 482_000L);
        wan.put("GUIAN", 3_836_000L - 482_000 - 400_000 - 100_000 - 200_000);
        wan.put("F-1", 1_432_600L);
        wan.put("F-2", 695_500L);
        wan.put("F-3", 2_718_400L);
        wan.put("F-4", 18_653_000L);
        wan.put("ENDED", 2_437_000L);
        wan.put("EW-19", 1_935_200L);
        wan.put("EW-20", 14_318_700L);
        wan.put("HM-20", 912_300L);
        wan.put("GD-20", 1_013_900L);
        wan.put("CLOUD-21", 842_100L);
        wan.put("GD-21", 13_684_500L);
        wan.put("HM-21", 1_774_400L);
        wan.put("EW-21", 19_226_800L);
        wan.put("HM-23", 3_391_600L);
        wan.put("EW-23", 27_958_300L);
        wan.put("GD-D", 10_537_700L);
        wan.put("EXPO-EW", 391_500L);
        wan.put("LATER", 1_086_400L);
        return wan;
    }
}
