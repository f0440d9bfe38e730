package org.investstat.sample;

import java.util.List;

/** Names that nobody bears: every invented brand begins with 拟 (drawn up), in Latin script with {@code Nisyn}. */
final class SampleNames {
    private static final String CHARACTERS = "澜晟钧珂岚砚泓昱铎璟朔棠弈晖烁霖淼垚骁翎茗谷禾穗粟桐楠柏槐湛沅漪涵溪渡川岳峦屹崧瑾璞珩珺瑶琪玥锦绣绮缦纶维纬黎曜曦宸";
    private static final List<String> SUFFIXES = List.of("有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司", "集团有限公司");
    private static final List<String> LATIN =
            List.of("lan", "ro", "vita", "keng", "mar", "dor", "sen", "tu", "lio", "ba");
    private static final List<String> KINDS =
            List.of("生产基地", "产业园", "加工", "生产线建设", "研发制造", "产业化", "示范基地", "扩建", "一期", "综合开发");

    private SampleNames() {}

    static String brand(SampleDraws draws) {
        return "拟" + character(draws) + character(draws);
    }

    static String company(SamplePlace origin, String brand, String trade, SampleDraws draws) {
        if (origin.level().equals("country")) {
            return latin(draws) + draws.pick(List.of(" Holdings Ltd.", " Pte. Ltd.", " GmbH", " Co., Ltd.", " Inc."));
        }
        return origin.shortName() + brand + trade + draws.pick(SUFFIXES);
    }

    static String project(SamplePlace region, String brand, String product, SampleDraws draws) {
        return draws.chance(0.6)
                ? region.shortName() + brand + product + draws.pick(KINDS) + "项目"
                : brand + region.shortName() + product + "项目";
    }

    private static String character(SampleDraws draws) {
        int at = draws.below(CHARACTERS.length());
        return CHARACTERS.substring(at, at + 1);
    }

    private static String latin(SampleDraws draws) {
        return "Nisyn " + Character.toUpperCase(draws.pick(LATIN).charAt(0)) + draws.pick(LATIN) + draws.pick(LATIN);
    }
}
