package org.investstat.config;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.investstat.table.MoneyUnit;

/**
 * How one ledger is laid out in this province.
 *
 * @param path file, folder or glob; absent: the ledger is looked for in the input folder
 * @param charset absent: strict UTF-8, else strict GB18030
 * @param header header in the file to canonical column; canonical names are always accepted as well
 * @param values canonical column to (their value to canonical value)
 * @param unit of amounts that carry none
 * @param extraColumns columns that the mapping does not know are passed over instead of refused
 * @param delivery what each delivery of it is held to
 */
public record SourceConfig(
        Optional<String> path,
        Format format,
        Optional<String> charset,
        char delimiter,
        Map<String, String> header,
        Map<String, Map<String, String>> values,
        MoneyUnit unit,
        ShareUnit shareUnit,
        boolean extraColumns,
        Delivery delivery) {

    /** A ledger of which nothing is said: canonical headers and values, 万元. */
    public static final SourceConfig DEFAULT = new SourceConfig(
            Optional.empty(),
            Format.AUTO,
            Optional.empty(),
            ',',
            Map.of(),
            Map.of(),
            MoneyUnit.WAN,
            ShareUnit.FRACTION,
            false,
            Delivery.USUAL);

    public SourceConfig {
        charset.ifPresent(SourceConfig::charsetName);
        delimiter(String.valueOf(delimiter));
        header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        values.forEach((column, map) -> copy.put(column, Collections.unmodifiableMap(new LinkedHashMap<>(map))));
        values = Collections.unmodifiableMap(copy);
    }

    /** The same layout, read from another place. */
    public SourceConfig at(String place) {
        return new SourceConfig(
                Optional.of(place),
                format,
                charset,
                delimiter,
                header,
                values,
                unit,
                shareUnit,
                extraColumns,
                delivery);
    }

    static String charsetName(String name) {
        boolean known;
        try {
            known = Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            known = false;
        }
        Guard.that(
                known,
                "“{0}”不是已知的字符集；可写 UTF-8、GB18030，或留空自动识别",
                "'{0}' is no known charset; write UTF-8 or GB18030, or leave it out to have it detected",
                name);
        return name;
    }

    static char delimiter(String text) {
        boolean fits = text.length() == 1 && "\"\r\n".indexOf(text.charAt(0)) < 0;
        Guard.that(
                fits,
                "分隔符须为一个字符，且不是引号或换行，如 \",\" 或 \"\\t\"",
                "a delimiter is one character, neither quote nor line break, like \",\" or \"\\t\"");
        return text.charAt(0);
    }
}
