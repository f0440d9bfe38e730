package org.investstat.oracle;

import java.util.List;
import org.investstat.oracle.Model.Industry;
import org.investstat.oracle.Model.Origin;
import org.investstat.oracle.Model.Region;

/** What the random ledgers draw from, each word with the meaning that the data contract gives it. */
final class RandomCatalogue {
    static final List<Region> REGIONS = List.of(
            new Region("南明区", "520102"),
            new Region("520103", "520103"),
            new Region("贵州省贵阳市清镇市", "520181"),
            new Region("贵阳市", "520100"),
            new Region("520300", "520300"),
            new Region("遵义市播州区", "520304"),
            new Region("大方县", "520521"),
            new Region("黔西县", "520581"),
            new Region("520221", "520204"),
            new Region("镇宁县", "520423"),
            new Region("GUIAN", "GUIAN"),
            new Region("贵安新区", "GUIAN"),
            new Region("DALONG", "DALONG"),
            new Region("黔东南州", "522600"),
            new Region("凯里市", "522601"),
            new Region("贵州省", "520000"));

    /** The first of each of these lists is named by no other ledger: that it has totals is this ledger's doing. */
    static final List<Region> UNITS_OF_TEAMS = List.of(new Region("汇川区", "520303"), new Region("贵阳市", "520100"));

    static final List<Region> UNITS_OF_ACTIVITIES = List.of(
            new Region("贵州省遵义市仁怀市", "520382"),
            new Region("南明区", "520102"),
            new Region("贵安新区", "GUIAN"),
            new Region("凯里市", "522601"),
            new Region("贵州省", "520000"));

    static final List<Region> UNITS_OF_FACTORIES =
            List.of(new Region("六枝特区", "520203"), new Region("DALONG", "DALONG"), new Region("清镇市", "520181"));

    static final List<Region> UNITS_OF_FUNDS = List.of(new Region("都匀", "522701"), new Region("贵阳市", "520100"));

    static final List<Region> UNITS_OF_TARGETS = List.of(
            new Region("兴义市", "522301"),
            new Region("贵州省", "520000"),
            new Region("贵阳市", "520100"),
            new Region("520300", "520300"),
            new Region("黔东南州", "522600"),
            new Region("南明区", "520102"),
            new Region("凯里市", "522601"),
            new Region("GUIAN", "GUIAN"));

    static final List<Origin> ORIGINS = List.of(
            new Origin("440300", "440300", "440000", "440300", "domestic"),
            new Origin("深圳", "440300", "440000", "440300", "domestic"),
            new Origin("广东省深圳市南山区", "440305", "440000", "440300", "domestic"),
            new Origin("广州市", "440100", "440000", "440100", "domestic"),
            new Origin("广东省", "440000", "440000", "unknown", "domestic"),
            new Origin("浙江", "330000", "330000", "unknown", "domestic"),
            new Origin("浙江杭州", "330100", "330000", "330100", "domestic"),
            new Origin("成都市", "510100", "510000", "510100", "domestic"),
            new Origin("浦东新区", "310115", "310000", "310000", "domestic"),
            new Origin("北京市朝阳区", "110105", "110000", "110000", "domestic"),
            new Origin("重庆市", "500000", "500000", "500000", "domestic"),
            new Origin("济源市", "419001", "410000", "419001", "domestic"),
            new Origin("沙县", "350405", "350000", "350400", "domestic"),
            new Origin("香港", "810000", "810000", "810000", "hmt"),
            new Origin("MAC", "820000", "820000", "820000", "hmt"),
            new Origin("臺灣省", "710000", "710000", "710000", "hmt"),
            new Origin("USA", "USA", "USA", "USA", "foreign"),
            new Origin("新加坡", "SGP", "SGP", "SGP", "foreign"),
            new Origin("Germany", "DEU", "DEU", "DEU", "foreign"),
            new Origin("贵州省", "520000", "520000", "unknown", "in_province"),
            new Origin("贵阳市", "520100", "520000", "520100", "in_province"),
            new Origin("贵州贵阳南明区", "520102", "520000", "520100", "in_province"),
            new Origin("黔西县", "520581", "520000", "520500", "in_province"),
            new Origin("GUIAN", "GUIAN", "520000", "GUIAN", "in_province"));

    static final List<Industry> INDUSTRIES = List.of(
            new Industry("", "unknown", "unknown", "unknown", "unknown", List.of()),
            new Industry("C39", "secondary", "industry", "C", "C39", List.of("GZ_IND10_09")),
            new Industry("3911", "secondary", "industry", "C", "C39", List.of("GZ_IND10_09")),
            new Industry("i64", "tertiary", "non_industry", "I", "I64", List.of("GZ_IND10_09")),
            new Industry("27", "secondary", "industry", "C", "C27", List.of("GZ_IND10_10")),
            new Industry("C13", "secondary", "industry", "C", "C13", List.of("GZ_IND10_08")),
            new Industry("B06", "secondary", "industry", "B", "B06", List.of("GZ_IND10_01")),
            new Industry("C15", "secondary", "industry", "C", "C15", List.of()),
            new Industry("D44", "secondary", "industry", "D", "D44", List.of()),
            new Industry("E47", "secondary", "non_industry", "E", "E47", List.of()),
            new Industry("A01", "primary", "non_industry", "A", "A01", List.of()),
            new Industry("A05", "tertiary", "non_industry", "A", "A05", List.of()),
            new Industry("B11", "tertiary", "non_industry", "B", "B11", List.of()),
            new Industry("C43", "tertiary", "non_industry", "C", "C43", List.of()),
            new Industry("C", "secondary", "industry", "C", "unknown", List.of()),
            new Industry("J", "tertiary", "non_industry", "J", "unknown", List.of()));

    /** Ways to leave, give or half give shares. */
    static final List<List<String>> SHARES = List.of(
            List.of(""),
            List.of("1"),
            List.of("", ""),
            List.of("0.6", "0.4"),
            List.of("0.5", "0.5"),
            List.of("0.35", "0.35", "0.3"),
            List.of("0.3333", "0.3333", "0.3333"),
            List.of("0.33333", "0.33333", "0.33334"),
            List.of("0.5", "", ""),
            List.of("0.4", "", "", ""),
            List.of("0.123456", "0.276544", ""),
            List.of("0", "1"),
            List.of("0.25", "0.25", "0.25", "0.25"),
            List.of("", "", ""));

    static final List<List<String>> TAGS = List.of(
            List.of(),
            List.of(),
            List.of("quality"),
            List.of("listed"),
            List.of("global500", "listed"),
            List.of("china500", "quality"),
            List.of("private500", "unicorn", "quality"));

    private RandomCatalogue() {}
}
