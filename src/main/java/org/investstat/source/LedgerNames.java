package org.investstat.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.text.Nearest;

/**
 * Which ledger a name that is no ledger's reminds of: by case, language, year, copy number, or a slip of the hand. The
 * longest word within the name decides, and of several the last, which is what a Chinese name is about.
 */
final class LedgerNames {
    /** What offices call their ledgers, beside the ledgers' own titles. */
    private static final Map<String, List<String>> CHINESE = Map.ofEntries(
            Map.entry("projects", List.of("项目")),
            Map.entry("project_stages", List.of("项目进展", "项目阶段", "项目进度", "进展", "进度")),
            Map.entry("contracts", List.of("合同", "签约", "协议")),
            Map.entry("contract_investors", List.of("合同投资方", "合同投资者", "合同投资人", "合同投资企业")),
            Map.entry("investors", List.of("投资方", "投资者", "投资人", "投资企业", "企业名录", "企业信息", "企业台账")),
            Map.entry("funds", List.of("到位资金", "资金到位", "资金")),
            Map.entry("activities", List.of("招商活动", "活动")),
            Map.entry("teams", List.of("小分队")),
            Map.entry("factories", List.of("标准厂房", "厂房")),
            Map.entry("industry_funds", List.of("产业基金", "基金")),
            Map.entry("targets", List.of("目标")),
            Map.entry("ledger_snapshots", List.of("三级台账", "半月台账", "半月报")),
            Map.entry("fx_rates", List.of("汇率")));

    /** Too common a word to be one within a name. */
    private static final String COMPANIES = "企业";

    private record Word(String text, LedgerSchema ledger) {}

    private static final List<Word> WORDS = words();

    private LedgerNames() {}

    /** The ledger that the name of a file or folder reminds of. */
    static Optional<LedgerSchema> like(String name) {
        String normal = normal(name);
        Optional<Word> within = WORDS.stream()
                .filter(word -> normal.contains(word.text()))
                .max(Comparator.<Word>comparingInt(word -> word.text().length())
                        .thenComparingInt(word -> normal.lastIndexOf(word.text())));
        return within.map(Word::ledger).or(() -> bySlip(name));
    }

    private static Optional<LedgerSchema> bySlip(String name) {
        String stem = normal(name.replaceFirst("(?<=[^.])\\..*", "")).replaceAll("^_+|_+$", "");
        if (stem.equals(COMPANIES)) {
            return Optional.of(Ledgers.INVESTORS);
        }
        List<String> names = Ledgers.all().stream().map(LedgerSchema::name).toList();
        Optional<String> joined = names.stream()
                .filter(known -> known.replace("_", "").equals(stem.replace("_", "")))
                .findFirst();
        return joined.or(() -> Nearest.to(stem, names)).flatMap(Ledgers::named);
    }

    /** In lower case, with one {@code _} for whatever is no letter, and at both ends. */
    private static String normal(String name) {
        String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return "_" + compatible.replaceAll("[^\\p{L}]+", "_") + "_";
    }

    private static List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (LedgerSchema ledger : Ledgers.all()) {
            words.add(new Word("_" + ledger.name() + "_", ledger));
            words.add(new Word(ledger.title().zh(), ledger));
            CHINESE.getOrDefault(ledger.name(), List.of()).forEach(word -> words.add(new Word(word, ledger)));
        }
        return List.copyOf(words);
    }
}
