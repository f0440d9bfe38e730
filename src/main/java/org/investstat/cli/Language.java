package org.investstat.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Lang;
import org.investstat.text.Text;

/** Finds the language before anything else is parsed, so that usage errors and help are in it too. */
final class Language {
    private static final Text UNKNOWN =
            Text.of("--lang 的取值“{0}”应为 zh 或 en", "Invalid value '{0}' for --lang: expected zh or en");

    private Language() {}

    /** The language of the locale, found as POSIX does it: the first that is set decides; the launcher may have changed it. */
    static Lang of(Map<String, String> env) {
        return Stream.of("INVESTSTAT_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> env.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> Lang.of(Locale.forLanguageTag(value.replaceFirst("[._@].*", ""))))
                .orElseGet(() -> Lang.of(Locale.getDefault()));
    }

    /** The value of {@code --lang}, if it is there. */
    static Optional<Lang> asked(String[] args) {
        return Arguments.typed(List.of(args), "--lang").map(Language::parse);
    }

    private static Lang parse(String value) {
        return switch (value) {
            case "zh" -> Lang.ZH;
            case "en" -> Lang.EN;
            default -> throw new Failure(ExitCode.USAGE, UNKNOWN.with(value));
        };
    }
}
