package org.investstat.sample;

import java.util.ArrayList;
import java.util.List;

/** Industries of GB/T 4754 that projects are drawn from, with the words that name such projects and companies. */
record SampleIndustry(String division, double weight, List<String> products, String trade) {
    private static final List<SampleIndustry> ALL = List.of(
            of("A01", 5, "农业", "蔬菜种植", "茶叶种植", "辣椒种植", "中药材种植", "刺梨种植"),
            of("A02", 1.5, "林业", "油茶种植", "竹产业", "林下经济"),
            of("A03", 3, "牧业", "生猪养殖", "肉牛养殖", "蛋鸡养殖"),
            of("A04", .5, "渔业", "冷水鱼养殖"),
            of("B06", 1.2, "能源", "煤矿智能化改造"),
            of("B09", .6, "矿业", "铝土矿采选"),
            of("B10", 1.4, "矿业", "砂石骨料", "磷矿采选"),
            of("C13", 5, "食品", "辣椒加工", "肉制品加工", "预制菜加工", "粮油加工"),
            of("C14", 4, "食品", "休闲食品", "调味品", "刺梨饮品"),
            of("C15", 5, "酒业", "酱香白酒酿造", "茶叶精制", "天然饮用水"),
            of("C17", 1.5, "纺织", "面料织造", "针织"),
            of("C18", 3, "服饰", "服装加工", "校服生产"),
            of("C19", 1.8, "鞋业", "运动鞋生产", "箱包生产"),
            of("C20", 1.2, "木业", "竹木制品"),
            of("C21", 1.6, "家居", "定制家具", "办公家具"),
            of("C22", .8, "纸业", "包装纸品"),
            of("C23", .7, "印务", "包装印刷"),
            of("C24", 1.3, "文体", "玩具生产", "吉他制造"),
            of("C26", 4, "化工", "磷化工", "新能源电池材料", "磷酸铁", "精细化工"),
            of("C27", 3.2, "医药", "中药饮片", "苗药制剂", "医疗耗材"),
            of("C29", 1.8, "塑胶", "轮胎", "塑料管材"),
            of("C30", 5.5, "建材", "装配式建筑构件", "石材加工", "玻璃制品", "陶瓷"),
            of("C31", .5, "钢铁", "特种钢"),
            of("C32", 2, "新材料", "铝精深加工", "铜箔", "钛材加工"),
            of("C33", 3, "五金", "金属门窗", "五金制品"),
            of("C34", 2.4, "机械", "通用机械", "阀门制造"),
            of("C35", 2.6, "装备", "农机装备", "环保装备", "医疗器械"),
            of("C36", 1.8, "汽车", "汽车零部件", "专用车改装"),
            of("C37", .8, "航空", "航空零部件"),
            of("C38", 5.5, "电气", "锂离子电池", "储能系统", "线缆", "小家电"),
            of("C39", 8, "电子", "电子元器件", "显示模组", "智能终端", "电路板", "数据线"),
            of("C40", .9, "仪表", "智能水表"),
            of("C42", 1.4, "再生", "再生资源利用", "动力电池回收"),
            of("D44", 4.5, "能源", "风力发电", "光伏发电", "生物质发电"),
            of("D45", .6, "燃气", "天然气管网"),
            of("E47", .7, "建筑", "装配式房屋"),
            of("F51", 2.2, "贸易", "农产品批发市场", "供应链"),
            of("F52", 1.4, "商业", "新零售", "商业综合体"),
            of("G54", 1.1, "物流", "公路物流港"),
            of("G59", 1.8, "仓储", "冷链仓储", "电商仓储"),
            of("H61", 1.6, "酒店", "精品酒店", "民宿集群"),
            of("H62", .5, "餐饮", "中央厨房"),
            of("I64", 1.5, "网络", "直播电商", "平台经济"),
            of("I65", 3.6, "软件", "软件开发", "数据标注", "云计算服务", "呼叫中心"),
            of("K70", 1.6, "置业", "产城融合", "标准厂房"),
            of("L72", 2, "服务", "总部经济", "人力资源服务"),
            of("M73", .7, "研究", "中试研发"),
            of("N77", 1, "环保", "污水处理", "矿山生态修复"),
            of("N78", 1.6, "旅游", "景区开发"),
            of("P83", .6, "教育", "职业教育"),
            of("Q84", .9, "康养", "康养医院"),
            of("R89", .5, "体育", "户外运动"),
            of("R90", .8, "文旅", "主题乐园"));
    private static final double[] WEIGHTS =
            ALL.stream().mapToDouble(SampleIndustry::weight).toArray();
    private static final List<String> CODES = codes();

    static SampleIndustry draw(SampleDraws draws) {
        return draws.pick(ALL, WEIGHTS);
    }

    static SampleIndustry of(String division) {
        return ALL.stream().filter(i -> i.division.equals(division)).findFirst().orElseThrow();
    }

    /** A code of the division at any level, written the way clerks write it. */
    String code(SampleDraws draws) {
        if (draws.chance(0.12)) {
            return draws.chance(0.3) ? division.substring(1) : division;
        }
        String code =
                draws.pick(CODES.stream().filter(c -> c.startsWith(division)).toList());
        if (code.charAt(1) != '0' && draws.chance(0.3)) {
            return code.substring(1);
        }
        return draws.chance(0.04) ? code.toLowerCase(java.util.Locale.ROOT) : code;
    }

    private static SampleIndustry of(String division, double weight, String trade, String... products) {
        return new SampleIndustry(division, weight, List.of(products), trade);
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        Atlas.reference("industries.csv").forEach(r -> codes.add(r.getField("code")));
        codes.removeIf(c -> c.length() < 4);
        return List.copyOf(codes);
    }
}
