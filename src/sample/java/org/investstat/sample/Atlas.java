package org.investstat.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The regions, custom units and countries that the sample uses, and the shipped reference files they come from. */
final class Atlas {
    static final String HOME = "520000";
    static final String GUANGDONG = "440000";
    static final String SHENZHEN = "440300";
    static final List<String> PEARL_RIVER_DELTA =
            List.of("440100", "440300", "440400", "440600", "441300", "441900", "442000", "440700", "441200");

    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, SamplePlace> PLACES = places();

    private Atlas() {}

    static SamplePlace place(String code) {
        return Objects.requireNonNull(PLACES.get(code), code);
    }

    /** Counties and prefectures of the home province, in the order of their codes. */
    static List<SamplePlace> home() {
        return PLACES.values().stream()
                .filter(p -> p.within(HOME)
                        && !p.level().equals("province")
                        && !p.level().equals("unit"))
                .toList();
    }

    /** 湖南长沙 may be the city or the county in it: such a short compound is no clear spelling of either. */
    static boolean sharesShortName(SamplePlace place) {
        return PLACES.values().stream()
                .anyMatch(p -> p != place && p.shortName().equals(place.shortName()) && p.within(place.code()));
    }

    /** The records of a shipped reference file. */
    static List<NamedCsvRecord> reference(String file) {
        InputStream in = Objects.requireNonNull(Atlas.class.getResourceAsStream("/conf/reference/" + file), file);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new ArrayList<>(reader.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, SamplePlace> places() {
        Map<String, SamplePlace> places = new LinkedHashMap<>();
        for (NamedCsvRecord r : reference("regions.csv")) {
            String code = r.getField("code");
            places.put(
                    code,
                    new SamplePlace(
                            code,
                            r.getField("name"),
                            r.getField("short_name"),
                            r.getField("level"),
                            places.get(r.getField("parent_code"))));
        }
        places.put("GUIAN", new SamplePlace("GUIAN", "贵安新区", "贵安", "unit", places.get(HOME)));
        places.put("DALONG", new SamplePlace("DALONG", "贵州大龙经济开发区", "大龙", "unit", places.get("520600")));
        COUNTRIES.forEach((code, name) -> places.put(code, new SamplePlace(code, name, name, "country", null)));
        return places;
    }

    private static Map<String, String> countries() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("SGP", "新加坡");
        names.put("USA", "美国");
        names.put("DEU", "德国");
        names.put("JPN", "日本");
        names.put("KOR", "韩国");
        names.put("GBR", "英国");
        names.put("MYS", "马来西亚");
        names.put("THA", "泰国");
        names.put("FRA", "法国");
        return names;
    }
}
