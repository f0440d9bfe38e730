package org.investstat.conform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.DecimalType;
import org.investstat.conform.Word.Meaning;
import org.investstat.reference.Industry;
import org.investstat.reference.Reference;
import org.investstat.reference.Resolution;
import org.investstat.table.Kind;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Normal;
import org.investstat.text.Text;

/** Reads every value of a row by the kind of its column (reading rules 3, 4 and 6; facts rule 6). */
final class ValueReader {
    private static final Pattern LIST = Pattern.compile("[|｜]");
    /** A syllable with its tone in brackets behind an ideograph, as in {@code 產(chǎn)業(yè)}. */
    private static final Pattern PINYIN =
            Pattern.compile("\\p{IsHan}\\([a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,4}\\)");

    /** Always with the sign: {@code 12E5} is an id like any other. */
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d(?:\\.\\d+)?[eE]\\+\\d{2,3}");

    private static final Text BELOW = Text.of(
            "为空，而上一行是“{0}”，像是合并的单元格；该合同的投资方因此不明、金额计入未知来源，请在每一行都填写",
            "is blank below '{0}', as merged cells leave it; who invested by that contract is therefore unknown: fill it in every row");

    private static final Map<String, Boolean> FLAGS =
            Map.of("y", true, "n", false, "true", true, "false", false, "1", true, "0", false, "是", true, "否", false);
    /** They need others of their row: currency and event date, or the indicator. */
    private static final Set<Kind> LAST =
            EnumSet.of(Kind.AMOUNT, Kind.SIGNED_AMOUNT, Kind.TARGET_VALUE, Kind.SUBMITTER);

    private final LedgerColumn[] columns;
    /** Columns in the order in which they are read. */
    private final int[] order;

    private final Subtotals subtotals;
    private final RowRules rules;
    private final Reference reference;
    private final Amounts amounts;
    private final TargetValues targets;
    private final boolean sharesArePercent;

    ValueReader(
            LedgerSchema ledger,
            Reference reference,
            FxRates rates,
            Map<String, String> indicatorUnits,
            MoneyUnit standardUnit,
            boolean sharesArePercent) {
        this.columns = ledger.columns().toArray(LedgerColumn[]::new);
        this.order = IntStream.range(0, columns.length)
                .boxed()
                .sorted(Comparator.comparing(i -> LAST.contains(columns[i].kind())))
                .mapToInt(i -> i)
                .toArray();
        this.subtotals = new Subtotals(ledger);
        this.rules = new RowRules(ledger);
        this.reference = reference;
        this.targets = new TargetValues(indicatorUnits);
        this.amounts = new Amounts(rates, standardUnit);
        this.sharesArePercent = sharesArePercent;
    }

    void read(Draft draft) {
        if (subtotals.reject(draft)) {
            // The other lines of the contract must not suffer for it, so the row keeps no values.
            return;
        }
        for (int i : order) {
            cell(draft, i);
        }
        rules.check(draft);
    }

    private void cell(Draft draft, int i) {
        Word word = draft.word(i);
        Meaning known = word.meaning();
        if (known != null) {
            draft.value(i, known.typed(), known.comparable());
        } else if (word.text().isEmpty()) {
            absent(draft, i, columns[i]);
        } else {
            read(draft, i, word);
        }
    }

    private void read(Draft draft, int i, Word word) {
        LedgerColumn column = columns[i];
        int notes = draft.notes();
        try {
            value(draft, i, column, word.text());
            if (!LAST.contains(column.kind()) && draft.notes() == notes) {
                word.means(draft.meaning(i));
            }
        } catch (Unreadable unreadable) {
            unreadable(draft, i, column, unreadable);
        }
    }

    private static void unreadable(Draft draft, int i, LedgerColumn column, Unreadable unreadable) {
        if (column.lenient()) {
            draft.note(
                    "value_emptied",
                    Text.of(
                            column.name() + "：" + unreadable.reason().zh() + "；按空值处理",
                            column.name() + ": " + unreadable.reason().en() + "; taken as empty"));
        } else {
            draft.reject(i, unreadable.code(), unreadable.reason());
        }
    }

    private static void absent(Draft draft, int i, LedgerColumn column) {
        if (column.kind() == Kind.ID && i == 0 && !draft.above().isEmpty()) {
            // Rejected as a line of the contract above, so that none of its lines counts alone.
            draft.value(i, draft.above(), draft.above());
            draft.reject(i, "value_missing", BELOW.with(draft.above()));
        } else if (column.required()) {
            draft.reject(i, "value_missing", Text.of("不能为空", "must be filled"));
        } else if (!column.fallback().isEmpty()) {
            boolean number = column.kind() == Kind.TIMES;
            draft.value(i, number ? (Object) Long.valueOf(column.fallback()) : column.fallback(), column.fallback());
        }
    }

    private void value(Draft draft, int i, LedgerColumn column, String text) {
        switch (column.kind()) {
            case ID -> {
                draft.value(i, id(text), text);
                noteIfPlaceholder(draft, i, text);
            }
            case NAME, TEXT -> words(draft, i, text);
            case DATE -> {
                LocalDate day = Dates.read(text);
                // Most days are written as they are compared.
                boolean iso = text.length() == 10 && text.charAt(4) == '-';
                draft.value(i, day, iso ? text : day.toString());
            }
            case AMOUNT, SIGNED_AMOUNT -> amounts.read(draft, i, text);
            case UNIT -> draft.value(i, Numbers.unit(text).word(), "");
            case CURRENCY -> draft.value(i, currency(text), currency(text));
            case CHOICE -> draft.value(i, choice(column, text), choice(column, text));
            case FLAG -> draft.value(i, flag(text), String.valueOf(flag(text)));
            case PARK -> park(draft, i, text.toLowerCase(Locale.ROOT));
            case COUNT -> draft.value(i, Numbers.count(text), String.valueOf(Numbers.count(text)));
            case TIMES -> draft.value(i, Numbers.times(text), String.valueOf(Numbers.times(text)));
            case AREA -> number(draft, i, Numbers.area(text));
            case YEAR -> draft.value(i, Dates.year(text), String.valueOf(Dates.year(text)));
            case HALF_MONTH -> draft.value(i, Dates.halfMonth(text), Dates.halfMonth(text));
            case INDICATOR -> draft.value(i, targets.indicator(text), text);
            case TARGET_UNIT -> draft.value(i, text, "");
            case TARGET_VALUE -> targets.value(draft, i, text);
            case SUBMITTER -> submitter(draft, i, text);
            case SHARE -> number(draft, i, Numbers.share(text, sharesArePercent));
            case RATE -> number(draft, i, rate(text));
            case RECEIVING_REGION -> region(draft, i, text, reference.regions().receiving(text));
            case ORIGIN -> region(draft, i, text, reference.regions().origin(text));
            case INDUSTRY -> industry(draft, i, text);
            case CHAINS -> draft.value(i, chains(text), text);
            case TAGS -> {
                String[] tags = tags(draft.word(i).written());
                draft.value(i, tags, text);
                for (String tag : tags) {
                    noteIfPlaceholder(draft, i, tag);
                }
            }
            case CREDIT_CODE -> draft.value(i, creditCode(text), text.toUpperCase(Locale.ROOT));
        }
    }

    /** What a spreadsheet shows of a long number that is none: {@code 2.02303E+17}. */
    private static String id(String text) {
        if (text.indexOf('+') > 0 && SCIENTIFIC.matcher(text).matches()) {
            throw new Unreadable(
                    "id_scientific",
                    Text.of(
                                    "编号“{0}”被表格软件改成了科学计数，原编号已丢失；将该列设为文本格式，按原始资料重新填写",
                                    "'{0}' is what a spreadsheet made of an id, which is lost: format the column as text and enter it again from its source")
                            .with(text));
        }
        return text;
    }

    /** Two parks are two contents, though both mean yes. */
    private static void park(Draft draft, int i, String text) {
        boolean in = Parks.in(text);
        draft.value(i, in, Parks.word(text).map(String::valueOf).orElse(text));
    }

    /** Taken as written, whatever it is; compared normalised. */
    private static void words(Draft draft, int i, String text) {
        String written = draft.word(i).written();
        draft.value(i, written, text);
        noteIfPlaceholder(draft, i, text);
        if (text.indexOf('(') >= 0 && PINYIN.matcher(text).find()) {
            draft.note(
                    "pinyin_left",
                    Text.of(
                                    "{0}：“{1}”夹有拼音，像是繁简转换所遗留；请按原始资料改正",
                                    "{0}: '{1}' holds pinyin, as a bad conversion leaves it; correct it from its source")
                            .with(draft.column(i).name(), written));
        }
    }

    private static void noteIfPlaceholder(Draft draft, int i, String text) {
        if (Placeholders.is(text)) {
            Placeholders.note(draft, i, text);
        }
    }

    private static void number(Draft draft, int i, BigDecimal number) {
        int scale = ((DecimalType) draft.column(i).kind().conformed()).scale();
        draft.value(
                i,
                number.setScale(scale, RoundingMode.HALF_UP),
                number.stripTrailingZeros().toPlainString());
    }

    private static BigDecimal rate(String text) {
        BigDecimal rate = Numbers.read(text);
        if (rate.signum() < 0) {
            throw Numbers.negative(text);
        }
        if (rate.signum() == 0) {
            throw new Unreadable(
                    "number_unreadable",
                    Text.of("汇率“{0}”应大于零", "rate '{0}' must be above zero").with(text));
        }
        return rate;
    }

    private static String currency(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable(
                    "currency_unknown",
                    Text.of("“{0}”不是ISO 4217货币代码", "'{0}' is no ISO 4217 currency code")
                            .with(text));
        }
    }

    private static String choice(LedgerColumn column, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!column.choices().contains(word)) {
            String known = String.join(", ", column.choices());
            throw new Unreadable(
                    "choice_unknown",
                    Text.of(
                                    "“{0}”不认识，可用：{1}（或在配置中映射）",
                                    "'{0}' is unknown: use one of {1} (or map it in the configuration)")
                            .with(text, known));
        }
        return word;
    }

    private static boolean flag(String text) {
        Boolean flag = FLAGS.get(text.toLowerCase(Locale.ROOT));
        if (flag == null) {
            throw new Unreadable(
                    "flag_unreadable",
                    Text.of("“{0}”不是是/否", "'{0}' is neither yes nor no (y n true false 1 0 是 否)")
                            .with(text));
        }
        return flag;
    }

    private void region(Draft draft, int i, String text, Resolution resolution) {
        String code = resolution.code();
        Text reason = resolution.reason();
        if (code == null) {
            throw new Unreadable(
                    String.valueOf(resolution.problem()),
                    reason == null ? Text.of("地区无法识别", "region not recognised") : reason);
        }
        draft.value(i, code, text);
        if (resolution.presumed()) {
            Text name = reference.regions().name(code);
            draft.note(
                    "name_presumed",
                    Text.of("{0}：“{1}”可指几个地区，按{2} {3}理解", "{0}: '{1}' names several regions; {2} {3} is presumed")
                            .with(draft.column(i).name(), text, code, name));
        }
    }

    /** A unit submits under its own name; a front team under its id, or the name of its unit. */
    private void submitter(Draft draft, int i, String text) {
        Object level = draft.value(draft.ledger().position("level"));
        Resolution unit = reference.regions().receiving(text);
        // Where the level itself is unreadable, nobody can say what kind of submitter it should be.
        if (unit.code() == null && (level == null || level.equals("front"))) {
            draft.value(i, id(text), text);
        } else {
            region(draft, i, text, unit);
        }
    }

    private void industry(Draft draft, int i, String text) {
        Industry industry = reference
                .industries()
                .find(text)
                .orElseThrow(() -> new Unreadable(
                        "industry_unknown",
                        Text.of("“{0}”不是GB/T 4754-2017行业代码", "'{0}' is no code of GB/T 4754-2017")
                                .with(text)));
        draft.value(i, industry.code(), industry.code());
        if (industry.bareMixedSection()) {
            draft.note(
                    "industry_section_only",
                    Text.of("行业只填到门类{0}，三次产业按门类推定", "industry given as section {0} only: its sector is presumed")
                            .with(industry.code()));
        }
    }

    private String[] chains(String text) {
        Set<String> ids = new TreeSet<>();
        for (String name : words(text)) {
            ids.add(reference
                    .chains()
                    .find(name)
                    .orElseThrow(() -> new Unreadable(
                            "chain_unknown",
                            Text.of("产业链“{0}”不在目录中", "chain '{0}' is not in the list of chains")
                                    .with(name))));
        }
        return ids.toArray(String[]::new);
    }

    /** The words of a list in their order, without empty ones. */
    static List<String> words(String text) {
        return Arrays.stream(LIST.split(text, -1))
                .map(Normal::written)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static String[] tags(String written) {
        return words(written).stream().distinct().sorted().toArray(String[]::new);
    }

    private static String creditCode(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!CreditCode.valid(code)) {
            throw new Unreadable(
                    "credit_code_invalid",
                    Text.of("统一社会信用代码“{0}”校验不符", "credit code '{0}' fails its check digit (GB 32100-2015)")
                            .with(text));
        }
        return code;
    }
}
