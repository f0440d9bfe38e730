package org.investstat.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.investstat.text.Text;

/**
 * The breakdowns (data contract, section 4). Members of a partition add up to the total and include {@link #UNKNOWN};
 * members of an overlapping breakdown do not add up.
 */
public enum Dimension {
    ORIGIN_PROVINCE("投资方来源省份", false),
    ORIGIN_CITY("投资方来源市州", false),
    ORIGIN_GROUP("投资方来源区域组", true),
    ORIGIN_SCOPE("投资方来源范围", false),
    SECTOR("三次产业", false),
    INDUSTRY("工业", false),
    INDUSTRY_SECTION("行业门类", false),
    INDUSTRY_DIVISION("行业大类", false),
    CHAIN("产业链", true),
    INVESTOR_TAG("投资方标签", true),
    SIZE_BAND("投资规模", true),
    CONTRACT_TYPE("合同类型", false),
    CHANNEL("招商渠道", false),
    TEAM("招商小分队", false),
    CAMPAIGN("招商批次", false),
    EVENT("招商活动", false),
    STAGE("项目阶段", false),
    /** {@code existing}: built before the year in which the period ends; {@code new}: in that year. */
    STOCK("存量与新建", false);

    /** The member of a partition that collects rows without a value. */
    public static final String UNKNOWN = "unknown";
    /** The subtotal member of {@link #ORIGIN_SCOPE}: domestic + hmt + foreign; not part of parts = total. */
    public static final String OUT_OF_PROVINCE = "out_of_province";

    /** Members of {@link #STOCK}. */
    public static final String EXISTING = "existing";

    public static final String NEW = "new";

    private final String id = name().toLowerCase(Locale.ROOT);
    private final String zh;
    private final boolean overlapping;

    Dimension(String zh, boolean overlapping) {
        this.zh = zh;
        this.overlapping = overlapping;
    }

    public String id() {
        return id;
    }

    public Text title() {
        return Text.of(zh, id().replace('_', ' '));
    }

    public boolean overlapping() {
        return overlapping;
    }

    public static Optional<Dimension> named(String id) {
        return Arrays.stream(values()).filter(d -> d.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Dimension::id).toList();
    }
}
