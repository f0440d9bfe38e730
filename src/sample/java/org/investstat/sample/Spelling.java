package org.investstat.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The many ways in which clerks write a region. Each of them must mean the one place. */
final class Spelling {
    private static final String SIMPLIFIED = "广东门苏云庆贵阳义顺兴龙县区关乌节织宁镇务独汉济烟宾泸长沙余罗贞册锦剑黎从丹荔瓮习";
    private static final String TRADITIONAL = "廣東門蘇雲慶貴陽義順興龍縣區關烏節織寧鎮務獨漢濟煙賓瀘長沙餘羅貞冊錦劍黎從丹荔甕習";
    private static final Map<String, List<String>> OLD_NAMES = oldNames();
    private static final Map<String, List<String>> SPECIAL = special();

    private Spelling() {}

    static String receiver(SamplePlace place, SampleDraws draws) {
        if (SPECIAL.containsKey(place.code())) {
            return draws.pick(SPECIAL.get(place.code()));
        }
        if (OLD_NAMES.containsKey(place.code()) && draws.chance(0.3)) {
            return draws.pick(OLD_NAMES.get(place.code()));
        }
        double which = draws.fraction();
        if (which < 0.30) {
            return place.code();
        }
        if (which < 0.68) {
            return place.name();
        }
        if (which < 0.80) {
            return place.fullCompound().substring(place.level().equals("county") ? "贵州省".length() : 0);
        }
        if (which < 0.87) {
            return place.fullCompound();
        }
        if (which < 0.97) {
            return place.shortName();
        }
        return which < 0.985 ? traditional(place.fullCompound()) : spaced(place);
    }

    static String origin(SamplePlace place, SampleDraws draws) {
        if (SPECIAL.containsKey(place.code())) {
            return draws.pick(SPECIAL.get(place.code()));
        }
        double which = draws.fraction();
        if (which < 0.28) {
            return place.code();
        }
        if (place.level().equals("county")) {
            return which < 0.8 ? place.fullCompound() : place.shortCompound();
        }
        if (which < 0.62) {
            return place.name();
        }
        if (which < 0.78) {
            return place.shortName();
        }
        if (which < 0.90) {
            return place.fullCompound();
        }
        boolean shared = Atlas.sharesShortName(place);
        return which < 0.97 && !shared ? place.shortCompound() : traditional(place.fullCompound());
    }

    static String traditional(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            int at = SIMPLIFIED.indexOf(c);
            out.append(at < 0 ? c : TRADITIONAL.charAt(at));
        }
        return out.toString();
    }

    private static String spaced(SamplePlace place) {
        StringBuilder text = new StringBuilder();
        place.lineage().forEach(p -> text.insert(0, text.isEmpty() ? p.name() : p.name() + " "));
        return text.toString();
    }

    private static Map<String, List<String>> oldNames() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("520204", List.of("水城县", "520221", "六盘水市水城县"));
        names.put("520581", List.of("黔西县", "520522"));
        names.put("520281", List.of("盘县"));
        names.put("520423", List.of("镇宁县", "镇宁自治县"));
        names.put("520500", List.of("毕节地区"));
        names.put("520600", List.of("铜仁地区"));
        names.put("522600", List.of("黔东南州"));
        names.put("522700", List.of("黔南州"));
        names.put("522300", List.of("黔西南州"));
        return names;
    }

    private static Map<String, List<String>> special() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("GUIAN", List.of("GUIAN", "贵安新区", "贵安新区", "贵安", "貴安新區"));
        names.put("DALONG", List.of("DALONG", "贵州大龙经济开发区"));
        names.put("520000", List.of("520000", "贵州省", "贵州"));
        names.put("440000", List.of("440000", "广东省", "广东", "廣東省"));
        names.put("440300", List.of("440300", "深圳市", "深圳", "广东深圳", "广东省深圳市", "廣東省深圳市", "深圳", "Shenzhen"));
        names.put("440100", List.of("440100", "广州市", "广州", "广东广州", "廣州市", "Guangzhou"));
        names.put("441900", List.of("441900", "东莞市", "东莞", "广东东莞", "東莞市"));
        names.put("810000", List.of("810000", "香港特别行政区", "香港", "中国香港", "HKG", "Hong Kong"));
        names.put("820000", List.of("820000", "澳门特别行政区", "澳门", "MAC", "澳門"));
        names.put("710000", List.of("710000", "台湾", "臺灣", "TWN"));
        names.put("SGP", List.of("SGP", "新加坡", "Singapore"));
        names.put("USA", List.of("USA", "美国", "United States"));
        names.put("DEU", List.of("DEU", "德国", "Germany"));
        names.put("JPN", List.of("JPN", "日本"));
        names.put("KOR", List.of("KOR", "韩国"));
        names.put("GBR", List.of("GBR", "英国"));
        names.put("MYS", List.of("MYS", "马来西亚", "Malaysia"));
        names.put("THA", List.of("THA", "泰国"));
        names.put("FRA", List.of("FRA", "法国"));
        return names;
    }
}
