package org.investstat.indicator.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.table.Dimension;
import org.investstat.table.Stage;
import org.investstat.text.Text;

/** Members that the product itself names, in the order in which people read them: stages as the work flows, sizes upwards. */
public final class CodedMembers {
    private static final Map<Dimension, List<Member>> ALL = Map.of(
            Dimension.ORIGIN_SCOPE,
            List.of(
                    member("in_province", "省内", "in the province"),
                    member("domestic", "境内省外", "other mainland provinces"),
                    member("hmt", "港澳台", "Hong Kong, Macao and Taiwan"),
                    member("foreign", "外国", "foreign"),
                    member(Dimension.OUT_OF_PROVINCE, "省外合计", "out of the province")),
            Dimension.SECTOR,
            List.of(
                    member("primary", "第一产业", "primary"),
                    member("secondary", "第二产业", "secondary"),
                    member("tertiary", "第三产业", "tertiary")),
            Dimension.INDUSTRY,
            List.of(member("industry", "工业", "industry"), member("non_industry", "非工业", "other than industry")),
            Dimension.INVESTOR_TAG,
            List.of(
                    member("global500", "世界500强", "Global 500"),
                    member("china500", "中国500强", "China 500"),
                    member("private500", "民营500强", "Private 500"),
                    member("listed", "上市公司", "listed"),
                    member("unicorn", "独角兽", "unicorn"),
                    member("quality", "优强企业", "quality enterprise")),
            Dimension.SIZE_BAND,
            List.of(
                    member("GE_100M", "1亿元以上", "100M yuan and more"),
                    member("GE_500M", "5亿元以上", "500M yuan and more"),
                    member("GE_1B", "10亿元以上", "1B yuan and more"),
                    member("GE_5B", "50亿元以上", "5B yuan and more"),
                    member("GE_10B", "100亿元以上", "10B yuan and more")),
            Dimension.CONTRACT_TYPE,
            List.of(
                    member("formal", "正式合同", "formal contract"),
                    member("framework", "框架协议", "framework agreement"),
                    member("unspecified", "未注明", "unspecified")),
            Dimension.STAGE,
            Arrays.stream(Stage.values())
                    .map(stage -> new Member(stage.id(), stage.title()))
                    .toList(),
            Dimension.STOCK,
            List.of(member(Dimension.EXISTING, "存量", "existing"), member(Dimension.NEW, "新建", "new")));
    private static final Text UNKNOWN = Text.of("未知", "unknown");

    private CodedMembers() {}

    private record Member(String code, Text name) {}

    private static Member member(String code, String zh, String en) {
        return new Member(code, Text.of(zh, en));
    }

    /** Absent where ledgers or reference data name the member. */
    public static Optional<Text> name(Dimension dimension, String code) {
        return code.equals(Dimension.UNKNOWN)
                ? Optional.of(UNKNOWN)
                : of(dimension).stream()
                        .filter(member -> member.code().equals(code))
                        .findFirst()
                        .map(Member::name);
    }

    /** The place among the members of its dimension; those that the product does not name are equal, and last. */
    public static int rank(Dimension dimension, String code) {
        List<String> codes = codes(dimension);
        int place = codes.indexOf(code);
        return place < 0 ? codes.size() : place;
    }

    /** Of the members that the product names, in their order. */
    public static List<String> codes(Dimension dimension) {
        return of(dimension).stream().map(Member::code).toList();
    }

    private static List<Member> of(Dimension dimension) {
        return ALL.getOrDefault(dimension, List.of());
    }
}
