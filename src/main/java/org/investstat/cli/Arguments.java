package org.investstat.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.investstat.config.PossibleDays;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** Reads the values of options; what cannot be read is a usage error that says what was expected. */
final class Arguments {
    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern LABEL = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,100}");
    private static final Pattern SETTING = Pattern.compile("[^=\\s]+=.*", Pattern.DOTALL);
    private static final Pattern CORES = Pattern.compile("[1-9][0-9]{0,3}|\\*");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern AGE = Pattern.compile("0|[1-9][0-9]{0,4}[dhm]");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Text INVALID = Text.of("{0} 的取值“{1}”应为{2}", "Invalid value '{1}' for {0}: expected {2}");

    private Arguments() {}

    /** The value of an option on a line that nobody has parsed, and that may be wrong elsewhere. */
    static Optional<String> typed(List<String> args, String option) {
        int at = args.indexOf(option);
        if (at >= 0) {
            return at + 1 < args.size() ? Optional.of(args.get(at + 1)) : Optional.empty();
        }
        return args.stream()
                .filter(arg -> arg.startsWith(option + "="))
                .map(arg -> arg.substring(option.length() + 1))
                .findFirst();
    }

    static LocalDate date(String option, String value) {
        LocalDate day;
        try {
            day = LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw invalid(option, value, Text.of("日期，如 2023-12-20", "a date like 2023-12-20"));
        }
        if (!PossibleDays.possible(day)) {
            Text expected = Text.of("{0} 至 {1} 年的日期", "a date of the years {0} to {1}");
            throw invalid(option, value, expected.with(PossibleDays.FIRST_YEAR, PossibleDays.LAST_CHOSEN));
        }
        return day;
    }

    /** A run id names a folder: it must not be able to lead out of it. */
    static String runId(String option, String value) {
        Text expected = Text.of(
                "字母、数字、点、下划线、连字符，最多 64 个，以字母或数字开头",
                "at most 64 letters, digits, dots, underscores and hyphens, a letter or digit first");
        return matching(RUN_ID, option, value, expected);
    }

    /** A few words for one cell of a table. */
    static String label(String option, String value) {
        Text expected = Text.of("1 至 100 个字的一行文字", "one line of 1 to 100 characters");
        return matching(LABEL, option, value.strip(), expected);
    }

    static List<String> settings(List<String> values) {
        Text expected = Text.of("“键=值”，如 home_province=440000", "key=value, like home_province=440000");
        return values.stream()
                .map(value -> matching(SETTING, "--set", value, expected))
                .toList();
    }

    static Set<String> ledgers(String option, List<String> values) {
        List<String> known = Ledgers.all().stream().map(LedgerSchema::name).toList();
        values.stream().filter(value -> !known.contains(value)).findFirst().ifPresent(value -> {
            throw invalid(
                    option,
                    value,
                    Text.of("台账名，即 {0} 之一", "the name of a ledger: one of {0}").with(String.join(", ", known)));
        });
        return Set.copyOf(values);
    }

    /** A number of things, from 1 to the largest that contract numbers have digits for. */
    static long count(String option, String value) {
        Text expected = Text.of("1 到 999999999 的整数", "a whole number from 1 to 999999999");
        return Long.parseLong(matching(COUNT, option, value, expected));
    }

    /** A number of days, hours or minutes, like {@code 1d}; {@code 0} is none. */
    static Duration age(String option, String value) {
        Text expected = Text.of("天数、小时数或分钟数，如 1d、12h、30m，或 0", "days, hours or minutes like 1d, 12h, 30m, or 0");
        String age = matching(AGE, option, value, expected);
        long number = Long.parseLong(age.replaceAll("[dhm]", ""));
        return age.endsWith("d")
                ? Duration.ofDays(number)
                : age.endsWith("h") ? Duration.ofHours(number) : Duration.ofMinutes(number);
    }

    static long whole(String option, String value) {
        Text expected = Text.of("最多 18 位的整数", "a whole number of at most 18 digits");
        return Long.parseLong(matching(WHOLE, option, value, expected));
    }

    /** The Spark master for so many cores; {@code *} is all of them. */
    static String master(String cores) {
        Text expected = Text.of("核数，如 --local=2（不给则用全部）", "a number of cores like --local=2 (none: all)");
        return "local[" + matching(CORES, "--local", cores, expected) + "]";
    }

    static Failure invalid(String option, String value, Text expected) {
        return new Failure(ExitCode.USAGE, INVALID.with(option, Text.same(value).shortened(), expected));
    }

    private static String matching(Pattern pattern, String option, String value, Text expected) {
        if (pattern.matcher(value).matches()) {
            return value;
        }
        throw invalid(option, value, expected);
    }
}
