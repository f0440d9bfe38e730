package org.investstat.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project of the public reports. Name, place, investor and amount are as printed; where a report gives no date, the
 * day of signing is made up (the README says which).
 *
 * @param wan 万元; 0 where no amount was reported
 * @param started first day of construction where it was reported
 * @param output expected yearly output as the ledger writes it, like 260亿元
 */
record PublicProject(
        String investor,
        String originCode,
        List<String> tags,
        String project,
        String regionCode,
        String industryCode,
        long wan,
        LocalDate signed,
        String team,
        String chain,
        String event,
        @Nullable LocalDate started,
        @Nullable LocalDate produced,
        @Nullable LocalDate aboveScale,
        String output,
        String tax,
        String jobs) {

    private static final List<String> GLOBAL = List.of("世界500强", "中国500强", "民营500强");

    static List<PublicProject> all() {
        return List.of(
                plain("深圳正威(集团)有限公司", "440300", GLOBAL, "正威集团中国西部高科技材料产业基地", "520423", "C32", 1_200_000, "2022-06-18"),
                plain(
                        "中国广核集团有限公司",
                        "440300",
                        List.of("中国500强"),
                        "大方县风光互补发电项目",
                        "520521",
                        "D4415",
                        520_000,
                        "2022-08-26"),
                plain("广东黔富佳新实业有限责任公司", "440000", List.of(), "贵安新区华为云数据中心项目", "GUIAN", "I6450", 600_000, "2022-05-12"),
                plain("中粮可口可乐饮料有限公司", "110000", List.of(), "中粮可口可乐贵州首家工厂", "520000", "C1521", 27_000, "2020-10-15"),
                hengli(),
                wanren(),
                guianEarlier("深圳鹏城", "440300", "户用及工商业储能锂离子电池系统项目", 20_000, "2022-04-20"),
                guianEarlier("华城瑞鲤", "GUIAN", "华城瑞鲤智能安全电池项目(一期)", 50_000, "2022-07-15"),
                guian2023("江德", "GUIAN", "江德柔性光电子智能触显项目", "C3974", 400_000, "2023-04-18", 6, ""),
                guian2023("中国广电", "110000", "中国广电云(西南)数据中心项目", "I6450", 100_000, "2023-07-08", 3, "2023生态文明论坛"),
                guian2023("深圳华城", "440300", "华城西南(贵安)安全智慧用电设备项目", "C3823", 200_000, "2023-09-16", 5, "2023贵商大会"));
    }

    /** Signed 2020-11-03, begun 2020-12-26: the printed 52 days are 53 by date difference. No amount was reported. */
    private static PublicProject hengli() {
        return new PublicProject(
                "恒力集团有限公司",
                "320500",
                GLOBAL,
                "恒力(贵阳)产业园",
                "520100",
                "C1751",
                0,
                LocalDate.of(2020, 11, 3),
                "",
                "",
                "",
                LocalDate.of(2020, 12, 26),
                null,
                null,
                "260亿元",
                "",
                "15000");
    }

    /** Signed in 2016 (20亿元 by a report of 2020-08-31); first vehicle on 2017-07-31, fifteen months after the start. */
    private static PublicProject wanren() {
        return new PublicProject(
                "万仁汽车集团有限公司",
                "520603",
                List.of(),
                "万仁新能源汽车项目",
                "520603",
                "C3612",
                200_000,
                LocalDate.of(2016, 3, 15),
                "",
                "",
                "",
                LocalDate.of(2016, 4, 30),
                LocalDate.of(2017, 7, 31),
                null,
                "100亿元",
                "6亿元",
                "4000");
    }

    private static PublicProject plain(
            String investor,
            String origin,
            List<String> tags,
            String project,
            String region,
            String industry,
            long wan,
            String signed) {
        return new PublicProject(
                investor,
                origin,
                tags,
                project,
                region,
                industry,
                wan,
                LocalDate.parse(signed),
                "",
                "",
                "",
                null,
                null,
                null,
                "",
                "",
                "");
    }

    private static PublicProject guianEarlier(String investor, String origin, String project, long wan, String signed) {
        LocalDate produced = LocalDate.parse(signed).plusMonths(11);
        boolean above = investor.equals("深圳鹏城");
        return new PublicProject(
                investor,
                origin,
                List.of(),
                project,
                "GUIAN",
                "C3841",
                wan,
                LocalDate.parse(signed),
                "",
                "",
                "",
                LocalDate.parse(signed).plusMonths(2),
                produced,
                above ? produced.plusMonths(3) : null,
                "",
                "",
                "");
    }

    private static PublicProject guian2023(
            String investor,
            String origin,
            String project,
            String industry,
            long wan,
            String signed,
            int team,
            String event) {
        return new PublicProject(
                investor,
                origin,
                List.of(),
                project,
                "GUIAN",
                industry,
                wan,
                LocalDate.parse(signed),
                GuianTeams.team(team),
                GuianTeams.chain(team),
                event,
                null,
                null,
                null,
                "",
                "",
                "");
    }
}
