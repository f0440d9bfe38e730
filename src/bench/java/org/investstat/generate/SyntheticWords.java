package org.investstat.generate;

import java.util.List;

/** Names that nobody bears: distinct numbers give distinct names, and neighbours look nothing like one another. */
final class SyntheticWords {
    /** Characters of company names; few of them are in names of places, none is a number or a direction. */
    private static final String SIGNS = "锐拓睿晟昊炜铭鑫骏翔瀚煜霆琪珂瑾璟琨皓晖曦朗逸轩宸澜沐泽沛澄韵蕴";

    private static final int SIGN_BITS = 5;
    private static final int LENGTH = 6;
    private static final int BITS = SIGN_BITS * LENGTH;
    private static final long MASK = (1L << BITS) - 1;
    /** Odd, so that multiplying by it is one to one below two to the thirty. */
    private static final long SPREAD = 0x2545F491L;

    private static final List<String> TRADES = List.of("科技", "新材料", "实业", "电子", "食品", "医药", "能源", "智能制造");
    private static final List<String> PRODUCTS =
            List.of("精密零部件", "锂电正极材料", "酱香白酒", "电子元器件", "中药饮片", "装配式建筑", "大数据中心", "冷链仓储", "刺梨加工", "石材");

    private SyntheticWords() {}

    /** 拟 says that the company is made up. */
    static String investor(long number, String seat) {
        return seat + "拟" + word(number) + TRADES.get(Math.floorMod(number, TRADES.size())) + "有限公司";
    }

    static String project(long number) {
        return word(~number) + PRODUCTS.get(Math.floorMod(number, PRODUCTS.size())) + "项目";
    }

    private static String word(long number) {
        long scrambled = (number + SPREAD) * SPREAD & MASK;
        scrambled = (scrambled ^ (scrambled >>> (BITS / 2))) * SPREAD & MASK;
        StringBuilder word = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            word.append(SIGNS.charAt((int) (scrambled >>> (SIGN_BITS * i)) & ((1 << SIGN_BITS) - 1)));
        }
        return word.toString();
    }
}
