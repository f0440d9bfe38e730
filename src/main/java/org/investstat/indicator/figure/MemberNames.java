package org.investstat.indicator.figure;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.investstat.reference.Reference;
import org.investstat.table.Dimension;
import org.investstat.table.Stage;
import org.investstat.table.Text;

/** What a member of a breakdown is called in print. */
public final class MemberNames {
    private static final Map<String, Text> SCOPES = Map.of(
            "in_province",
            Text.of("省内", "in the province"),
            "domestic",
            Text.of("境内省外", "other mainland provinces"),
            "hmt",
            Text.of("港澳台", "Hong Kong, Macao and Taiwan"),
            "foreign",
            Text.of("外国", "foreign"),
            Dimension.OUT_OF_PROVINCE,
            Text.of("省外合计", "out of the province"));
    private static final Map<String, Text> SECTORS = Map.of(
            "primary", Text.of("第一产业", "primary"),
            "secondary", Text.of("第二产业", "secondary"),
            "tertiary", Text.of("第三产业", "tertiary"));
    private static final Map<String, Text> INDUSTRY =
            Map.of("industry", Text.of("工业", "industry"), "non_industry", Text.of("非工业", "other than industry"));
    private static final Map<String, Text> TAGS = Map.of(
            "global500", Text.of("世界500强", "Global 500"),
            "china500", Text.of("中国500强", "China 500"),
            "private500", Text.of("民营500强", "Private 500"),
            "listed", Text.of("上市公司", "listed"),
            "unicorn", Text.of("独角兽", "unicorn"),
            "quality", Text.of("优强企业", "quality enterprise"));
    private static final Map<String, Text> SIZES = Map.of(
            "GE_100M", Text.of("1亿元以上", "100M yuan and more"),
            "GE_500M", Text.of("5亿元以上", "500M yuan and more"),
            "GE_1B", Text.of("10亿元以上", "1B yuan and more"),
            "GE_5B", Text.of("50亿元以上", "5B yuan and more"),
            "GE_10B", Text.of("100亿元以上", "10B yuan and more"));
    private static final Map<String, Text> TYPES = Map.of(
            "formal", Text.of("正式合同", "formal contract"),
            "framework", Text.of("框架协议", "framework agreement"),
            "unspecified", Text.of("未注明", "unspecified"));
    private static final Map<String, Text> STAGES =
            Arrays.stream(Stage.values()).collect(Collectors.toMap(Stage::id, Stage::title));
    private static final Map<String, Text> STOCK =
            Map.of(Dimension.EXISTING, Text.of("存量", "existing"), Dimension.NEW, Text.of("新建", "new"));
    private static final Text UNKNOWN = Text.of("未知", "unknown");

    private final Reference reference;
    private final Map<String, String> teams;

    /** @param teams names of the teams that the teams ledger knows, by id */
    public MemberNames(Reference reference, Map<String, String> teams) {
        this.reference = reference;
        this.teams = Map.copyOf(teams);
    }

    /** The member itself where nothing better is known, as for channels and events. */
    public Text of(Dimension dimension, String member) {
        if (member.equals(Dimension.UNKNOWN)) {
            return UNKNOWN;
        }
        Text itself = Text.same(member);
        return switch (dimension) {
            case ORIGIN_PROVINCE, ORIGIN_CITY -> reference.regions().name(member);
            case ORIGIN_GROUP -> reference.groups().name(member);
            case CHAIN -> reference.chains().name(member);
            case INDUSTRY_SECTION, INDUSTRY_DIVISION ->
                reference
                        .industries()
                        .find(member)
                        .map(i -> Text.same(i.name()))
                        .orElse(itself);
            case ORIGIN_SCOPE -> SCOPES.getOrDefault(member, itself);
            case SECTOR -> SECTORS.getOrDefault(member, itself);
            case INDUSTRY -> INDUSTRY.getOrDefault(member, itself);
            case INVESTOR_TAG -> TAGS.getOrDefault(member, itself);
            case SIZE_BAND -> SIZES.getOrDefault(member, itself);
            case CONTRACT_TYPE -> TYPES.getOrDefault(member, itself);
            case STAGE -> STAGES.getOrDefault(member, itself);
            case STOCK -> STOCK.getOrDefault(member, itself);
            case TEAM -> Text.same(teams.getOrDefault(member, member));
            case CHANNEL, CAMPAIGN, EVENT -> itself;
        };
    }
}
