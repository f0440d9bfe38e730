package org.investstat.fact.repeat;

import java.util.List;
import java.util.random.RandomGenerator;

/** How units write one investor and one project; every brand begins with 拟 and is nobody's. */
final class SeededNames {
    static final List<String> PRODUCTS = List.of(
            "磷酸铁锂正极材料",
            "锂电池负极材料",
            "动力电池回收利用",
            "光伏组件",
            "风力发电",
            "农光互补光伏发电",
            "大数据中心",
            "智能终端制造",
            "电子元器件",
            "酱香白酒酿造",
            "刺梨饮料加工",
            "茶叶精深加工",
            "辣椒制品",
            "中药饮片",
            "生猪养殖",
            "肉牛屠宰加工",
            "食用菌种植",
            "冷链物流园",
            "商贸物流城",
            "山地康养旅游",
            "温泉度假酒店",
            "民族服饰文创园",
            "铝精深加工",
            "锰系新材料",
            "磷石膏综合利用",
            "装配式建筑",
            "医疗器械产业园",
            "新能源汽车零部件",
            "氢能装备",
            "石材加工",
            "竹木家具",
            "特种玻璃",
            "水泥窑协同处置",
            "城市综合体",
            "职业教育园区",
            "软件和信息服务外包");
    /** Two plants of one group that are named almost alike. */
    static final List<List<String>> SISTERS = List.of(
            List.of("锂电池正极材料", "锂电池负极材料"),
            List.of("锂电池电解液", "锂电池隔膜"),
            List.of("分散式风力发电", "集中式光伏发电"),
            List.of("新能源汽车零部件", "新能源汽车充电设备"),
            List.of("酱香白酒酿造", "酱香白酒包装印刷"),
            List.of("辣椒种植示范", "辣椒制品加工"),
            List.of("生猪标准化养殖", "生猪屠宰加工"),
            List.of("大数据中心", "大数据呼叫中心"),
            List.of("刺梨饮料加工", "刺梨果酒酿造"),
            List.of("磷石膏综合利用", "磷石膏建材制造"),
            List.of("温泉度假酒店", "温泉康养小镇"),
            List.of("智能手机组装", "智能手表组装"));

    private static final List<String> TRADES = List.of("科技", "新材料", "实业", "能源", "农业", "投资", "生物", "电子", "文旅");
    private static final List<String> KINDS = List.of("生产基地项目", "产业园项目", "建设项目", "项目", "生产线项目", "综合开发项目");
    private static final List<String> SEATS = List.of("深圳", "广东", "浙江", "杭州", "上海", "北京", "成都", "重庆");
    private static final List<String> FORMS = List.of("有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "(集团)有限公司");
    private static final List<String> ADDED = List.of("智能化", "绿色", "高端", "现代", "全产业链");
    private static final String CHARACTERS = "澜晟钧珂岚砚泓昱铎璟朔棠弈晖烁霖淼垚骁翎茗谷禾穗粟桐楠柏槐湛沅漪涵渡岳峦屹崧瑾璞珩珺瑶琪玥锦绮缦纶黎曜曦宸";

    private final RandomGenerator draws;

    SeededNames(RandomGenerator draws) {
        this.draws = draws;
    }

    <T> T pick(List<T> list) {
        return list.get(draws.nextInt(list.size()));
    }

    boolean chance(double share) {
        return draws.nextDouble() < share;
    }

    String brand() {
        return "拟" + CHARACTERS.charAt(draws.nextInt(CHARACTERS.length()))
                + CHARACTERS.charAt(draws.nextInt(CHARACTERS.length()));
    }

    String investor(String brand) {
        return pick(SEATS) + brand + pick(TRADES) + pick(FORMS);
    }

    /** Another spelling of the same company, or its subsidiary in the province. */
    String investorAgain(String name) {
        String bare = name.replaceAll("\\(?集团\\)?|股份|有限责任公司|有限公司", "");
        return switch (draws.nextInt(6)) {
            case 0 -> name;
            case 1 -> bare.substring(0, 2) + (bare.matches("(广东|浙江).*") ? "省" : "市") + bare.substring(2) + pick(FORMS);
            case 2 -> bare + "（集团） 有限公司";
            case 3 -> bare.substring(2) + "(贵州)有限公司";
            case 4 -> "贵州" + bare.substring(2) + "有限公司";
            default -> bare + pick(FORMS);
        };
    }

    String project(String place, String brand, String product) {
        String kind = pick(KINDS);
        return switch (draws.nextInt(4)) {
            case 0 -> place + brand + product + kind;
            case 1 -> brand + "(" + place + ")" + product + kind;
            case 2 -> brand + place + product + kind;
            default -> place + product + kind;
        };
    }

    /** The same project as another unit would write it; one in sixteen finds words of its own. */
    String projectAgain(String place, String brand, String product) {
        String half = product.substring(0, Math.max(3, product.length() - 2));
        return switch (draws.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5 -> project(place, brand, product);
            case 6, 7 -> brand + product + "建设项目（一期）";
            case 8 -> place + brand + "年产5万吨" + product + "项目";
            case 9, 10 -> brand + pick(ADDED) + product + "产业园";
            case 11 -> place + product + pick(ADDED) + "基地建设工程";
            case 12, 13 -> brand + half + "项目";
            case 14 -> brand + "投资" + place + product;
            default -> place + brand + "招商引资重点项目";
        };
    }
}
