package org.investstat.reference;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.investstat.text.Text;

/**
 * Countries and territories by ISO 3166 alpha-3 code and by their Chinese and English names in the Unicode locale data.
 * Hong Kong, Macao and Taiwan are provinces in GB/T 2260 and keep those codes.
 */
final class Countries {

    static final String CHINA = "CHN";
    private static final Map<String, String> PROVINCES = Map.of("HKG", "810000", "MAC", "820000", "TWN", "710000");
    private static final Set<String> CODES =
            Arrays.stream(Locale.getISOCountries()).map(Countries::alpha3).collect(Collectors.toUnmodifiableSet());

    private Countries() {}

    /** Alpha-3, {@link #CHINA} itself, or the code of a province, by a folded code or name. */
    static Optional<String> find(String folded) {
        return Optional.ofNullable(Spellings.BY_NAME.get(folded));
    }

    /** Whether an alpha-3 code is a foreign country's. */
    static boolean foreign(String code) {
        return CODES.contains(code) && !code.equals(CHINA) && !PROVINCES.containsKey(code);
    }

    /** Alpha-3 codes of what is foreign, in no order. */
    static List<String> all() {
        return CODES.stream().filter(Countries::foreign).toList();
    }

    static Optional<Text> name(String alpha3) {
        return Optional.ofNullable(Spellings.TITLES.get(alpha3));
    }

    private static LocaleDisplayNames names(ULocale language, DisplayContext length) {
        return LocaleDisplayNames.getInstance(language, length);
    }

    private static Map<String, Text> titles() {
        Map<String, Text> titles = new HashMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            Text title = Text.of(spelled(Spellings.NAMES.get(0), alpha2), spelled(Spellings.NAMES.get(1), alpha2));
            titles.put(alpha3(alpha2), title);
        }
        return titles;
    }

    private static Map<String, String> byName() {
        Map<String, String> codes = new HashMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            String alpha3 = alpha3(alpha2);
            String code = PROVINCES.getOrDefault(alpha3, alpha3);
            codes.put(Names.fold(alpha3), code);
            Spellings.NAMES.forEach(names -> codes.putIfAbsent(Names.fold(spelled(names, alpha2)), code));
        }
        Arrays.asList("中华人民共和国", "People's Republic of China", "PRC")
                .forEach(name -> codes.put(Names.fold(name), CHINA));
        return codes;
    }

    private static String alpha3(String alpha2) {
        return new Locale("", alpha2).getISO3Country();
    }

    /** As rule 3 leaves text: full-width brackets, for one, become plain ones. */
    private static String spelled(LocaleDisplayNames names, String alpha2) {
        return Normalizer.normalize(names.regionDisplayName(alpha2), Normalizer.Form.NFKC);
    }

    /** Names in several languages take a tenth of a second to gather: only when one is asked for. */
    private static final class Spellings {
        private static final List<LocaleDisplayNames> NAMES = List.of(
                names(ULocale.SIMPLIFIED_CHINESE, DisplayContext.LENGTH_FULL),
                names(ULocale.ENGLISH, DisplayContext.LENGTH_FULL),
                names(ULocale.SIMPLIFIED_CHINESE, DisplayContext.LENGTH_SHORT),
                names(ULocale.ENGLISH, DisplayContext.LENGTH_SHORT),
                names(ULocale.TRADITIONAL_CHINESE, DisplayContext.LENGTH_FULL));
        static final Map<String, Text> TITLES = titles();
        static final Map<String, String> BY_NAME = byName();
    }
}
