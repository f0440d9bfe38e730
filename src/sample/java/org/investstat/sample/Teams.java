package org.investstat.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The teams: batches sent to Shenzhen, Guangdong and elsewhere with one team of each prefecture, of Guian and of the
 * province, and the eight of Guian in 2023. The staff of the first four batches is as printed: 167, 399 - 167,
 * 639 - 399 and 246.
 */
final class Teams {
    static final String SHENZHEN_1 = "驻深圳第一批";
    static final String SHENZHEN_2 = "驻深圳第二批";
    static final String SHENZHEN_3 = "驻深圳第三批";
    static final String GUANGDONG_4 = "驻粤第四批";
    static final String GUIAN_8 = "贵安8支招商小分队";

    private static final List<String> SENDERS = List.of(
            "520100", "520200", "520300", "520400", "520500", "520600", "522300", "522600", "522700", "GUIAN",
            "520000");
    private static final int[] WEIGHTS = {20, 12, 19, 12, 14, 14, 12, 13, 14, 8, 10};

    private static final List<Batch> BATCHES = List.of(
            new Batch("SZ1", SHENZHEN_1, Channels.SHENZHEN, "驻深圳", "2019-11-20", "2020-01-20", 167),
            new Batch("SZ2", SHENZHEN_2, Channels.SHENZHEN, "驻深圳", "2020-03-25", "2020-09-30", 399 - 167),
            new Batch("SZ3", SHENZHEN_3, Channels.SHENZHEN, "驻深圳", "2020-10-09", "2021-02-05", 639 - 399),
            new Batch("YD4", GUANGDONG_4, Channels.GUANGDONG, "驻粤", "2021-03-01", "2023-03-23", 246),
            new Batch("YD5", "驻粤第五批", Channels.GUANGDONG, "驻粤", "2023-03-24", null, 252),
            new Batch("CSJ1", "驻长三角第一批", Channels.YANGTZE, "驻长三角", "2021-01-04", "2022-12-31", 128),
            new Batch("CSJ2", "驻长三角第二批", Channels.YANGTZE, "驻长三角", "2023-01-03", null, 117),
            new Batch("JJJ1", "驻京津冀第一批", Channels.CAPITAL, "驻京津冀", "2021-01-04", null, 84));

    private Teams() {}

    /** One wave of teams; {@code to} is null while it is out. */
    record Batch(
            String code,
            String campaign,
            String channel,
            String place,
            String from,
            @Nullable String to,
            int staff) {

        boolean isOut(LocalDate day) {
            return !day.isBefore(LocalDate.parse(from)) && (to == null || !day.isAfter(LocalDate.parse(to)));
        }
    }

    static List<SampleTeam> all() {
        List<SampleTeam> teams = new ArrayList<>();
        for (Batch batch : BATCHES) {
            List<Integer> staff = Parts.of(batch.staff, WEIGHTS);
            for (int i = 0; i < SENDERS.size(); i++) {
                SamplePlace sender = Atlas.place(SENDERS.get(i));
                teams.add(new SampleTeam(
                        id(batch, i),
                        sender.name() + batch.place + "招商小分队",
                        sender,
                        batch.campaign,
                        "",
                        LocalDate.parse(batch.from),
                        batch.to == null ? null : LocalDate.parse(batch.to),
                        staff.get(i)));
            }
        }
        teams.addAll(GuianTeams.all());
        return teams;
    }

    /** The teams of a campaign. */
    static List<SampleTeam> of(String campaign) {
        return all().stream().filter(t -> t.campaign().equals(campaign)).toList();
    }

    /** The stationed team to which a project of the channel belongs; empty where none was out on the day. */
    static String stationed(String channel, SamplePlace region, LocalDate day) {
        return BATCHES.stream()
                .filter(b -> b.channel.equals(channel) && b.isOut(day))
                .findFirst()
                .map(b -> id(b, sender(region)))
                .orElse("");
    }

    private static String id(Batch batch, int sender) {
        return "%s-%02d".formatted(batch.code, sender + 1);
    }

    private static int sender(SamplePlace region) {
        String code = region.code().equals("GUIAN")
                ? "GUIAN"
                : region.at("prefecture").map(SamplePlace::code).orElse(Atlas.HOME);
        return SENDERS.indexOf(code);
    }
}
