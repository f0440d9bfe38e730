package org.investstat.sample;

import java.time.LocalDate;
import java.util.List;

/** How contracts come about, and who may sign in the two stages of the campaign in Shenzhen. */
final class Channels {
    static final String SHENZHEN = "深圳驻点招商";
    static final String GUANGDONG = "驻粤招商";
    static final String YANGTZE = "驻长三角招商";
    static final String CAPITAL = "驻京津冀招商";
    /** Projects that Guian's funds look at for direct investment. */
    static final String DIRECT = "基金直投";

    static final String CLOUD = "云上签约";
    static final String SIGNING_EVENT = "深圳招商成果集中签约";
    static final String POVERTY_EVENT = "巩固脱贫攻坚系列招商活动";
    static final String BIG_DATA_EXPO = "2023数博会";
    private static final List<String> USUAL = List.of("以商招商", "产业链招商", "商协会招商", "展会招商", "委托招商", "基金招商", "平台招商", "");
    private static final double[] WEIGHTS = {24, 26, 12, 8, 6, 2, 5, 9};

    private Channels() {}

    static String usual(SamplePlace lead, LocalDate day, SampleDraws draws) {
        boolean delta = lead.within("310000") || lead.within("320000") || lead.within("330000");
        if (delta && day.getYear() >= 2021 && draws.chance(0.4)) {
            return YANGTZE;
        }
        if (lead.within("110000") && day.getYear() >= 2021 && draws.chance(0.4)) {
            return CAPITAL;
        }
        return draws.pick(USUAL, WEIGHTS);
    }

    /**
     * In both stages the figures are those of the campaign and of its origins alike: in stage 1 it signs with Shenzhen
     * alone and no one else does, in stage 2 the same with the nine cities of the delta.
     */
    static boolean allowed(LocalDate day, String channel, SamplePlace origin) {
        boolean campaign = channel.equals(SHENZHEN);
        if (Days.STAGE_1.holds(day)) {
            return campaign == origin.within(Atlas.SHENZHEN);
        }
        if (Days.STAGE_2.holds(day)) {
            return campaign == Atlas.PEARL_RIVER_DELTA.stream().anyMatch(origin::within);
        }
        return true;
    }
}
