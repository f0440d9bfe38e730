package org.investstat.sample;

import java.time.LocalDate;
import java.util.List;

/** Activities of prefectures and counties at home, and the promotions of the province. */
final class UnitActivities {
    private static final List<String> KINDS = List.of(
            SampleActivity.RECEPTION, SampleActivity.INSPECTION, SampleActivity.OUTBOUND, SampleActivity.INTENTION);
    /** The three of 2020 are the printed ones. */
    private static final List<String> POVERTY = List.of("2020-07-16", "2020-08-13", "2020-09-10");

    private final Activities book = new Activities("unit activities");
    private final SamplePlace home = Atlas.place(Atlas.HOME);

    List<SampleActivity> all() {
        POVERTY.forEach(day -> promotion(day, Atlas.SHENZHEN, Channels.POVERTY_EVENT));
        promotion("2020-09-27", Atlas.SHENZHEN, Channels.SIGNING_EVENT);
        promotion("2021-05-26", "520100", "2021数博会");
        promotion("2022-09-16", "520100", "2022贵商大会");
        promotion("2023-05-26", "520100", Channels.BIG_DATA_EXPO);
        promotion("2023-07-08", "520100", "2023生态文明论坛");
        promotion("2023-09-16", "520100", "2023贵商大会");
        List<SamplePlace> units =
                Atlas.home().stream().filter(p -> !p.level().equals("province")).toList();
        for (int i = 0; i < 480; i++) {
            one(book.draws().pick(units));
        }
        return book.made();
    }

    private void promotion(String day, String city, String event) {
        book.add(SampleActivity.PROMOTION, LocalDate.parse(day), home, "", 1, Atlas.place(city), "", "", event);
    }

    private void one(SamplePlace unit) {
        String kind = book.draws().pick(KINDS);
        LocalDate on = book.draws().day(LocalDate.of(2021, 1, 11), LocalDate.of(2023, 12, 12));
        boolean out = kind.equals(SampleActivity.OUTBOUND);
        SamplePlace city = out ? Mix.ELSEWHERE.draw(book.draws()) : null;
        String party = "QY%05d".formatted(19_001 + book.draws().below(900));
        String event = out ? unit.shortName() + "走出去" + on.toString().substring(0, 7) : "";
        book.add(kind, on, unit, party, book.draws().between(1, 3), city, "", "", event);
    }
}
