package org.investstat.job.prepare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.investstat.indicator.definition.Definitions;
import org.investstat.job.prepare.FileShrinks.Shrunk;
import org.investstat.job.prepare.PublishedInput.Delivered;
import org.investstat.table.Ledgers;
import org.investstat.text.Text;

/** What is said of a delivery that breaks a rule: what fell, against which run, which figures it touches, what to write. */
final class DeliveryTexts {
    private static final int NAMED = 8;

    /** Ledgers that no indicator is defined over, and what is made of them. */
    private static final Map<String, Text> ASIDE = Map.of(
            Ledgers.FX_RATES.name(), Text.of("外币金额", "amounts in foreign currency"),
            Ledgers.TARGETS.name(), Text.of("目标完成率", "completion of targets"),
            Ledgers.LEDGER_SNAPSHOTS.name(), Text.of("三级台账核对", "the reconciliation of three levels"));

    private final Definitions there;
    private final Map<String, Set<String>> absent;

    /**
     * Texts about the ledgers of a run.
     *
     * @param there definitions that remain without the ledgers that are not there
     * @param absent the other indicators, with the ledgers that each lacks
     */
    DeliveryTexts(Definitions there, Map<String, Set<String>> absent) {
        this.there = there;
        this.absent = absent;
    }

    Text gone(String ledger, PublishedInput run) {
        return Text.of("没有交来，{0}有 {1} 行", "not delivered, {0} had {1} rows of it")
                .with(run.name(), DeliveryGate.number(run.ledger(ledger).rows()))
                .then("", vanish(ledger));
    }

    Text required(String ledger) {
        return Text.of("没有交来，而 sources.{0}.required 为 true", "not delivered, and sources.{0}.required is true")
                .with(ledger)
                .then("", vanish(ledger));
    }

    Text belowMinimum(String ledger, long rows, long least) {
        return Text.of(
                        "读入 {0} 行，少于 sources.{1}.min_rows 的 {2} 行",
                        "{0} rows read, fewer than the {2} of sources.{1}.min_rows")
                .with(DeliveryGate.number(rows), ledger, DeliveryGate.number(least))
                .then("", touch(ledger));
    }

    Text read(String ledger, long then, long now, BigDecimal most, PublishedInput run) {
        return Text.of(
                        "读入 {0} 行，{1}为 {2} 行，少 {3}（上限 {4}，sources.{5}.max_shrink）",
                        "{0} rows read, {1} had {2}: {3} fewer (at most {4}, sources.{5}.max_shrink)")
                .with(
                        DeliveryGate.number(now),
                        run.name(),
                        DeliveryGate.number(then),
                        fallen(then, now),
                        percent(most),
                        ledger)
                .then("", touch(ledger));
    }

    Text accepted(String ledger, long then, Delivered now, BigDecimal most, PublishedInput run) {
        return Text.of(
                        "采用 {0} 行（读入 {6} 行），{1}采用 {2} 行，少 {3}（上限 {4}，sources.{5}.max_shrink）",
                        "{0} rows accepted ({6} read), {1} had {2}: {3} fewer (at most {4}, sources.{5}.max_shrink)")
                .with(
                        DeliveryGate.number(now.accepted()),
                        run.name(),
                        DeliveryGate.number(then),
                        fallen(then, now.accepted()),
                        percent(most),
                        ledger,
                        DeliveryGate.number(now.rows()))
                .then("", touch(ledger));
    }

    Text file(String ledger, Shrunk file, BigDecimal most, PublishedInput run) {
        Text what = file.delivered()
                ? Text.of(
                        "文件 {0} 读入 {1} 行，{2}为 {3} 行，少 {4}（上限 {5}，sources.{6}.max_shrink）",
                        "{1} rows read of the file {0}, {2} had {3}: {4} fewer (at most {5}, sources.{6}.max_shrink)")
                : Text.of("文件 {0} 没有交来，{2}有 {3} 行", "the file {0} was not delivered, {2} had {3} rows of it");
        return what.with(
                        file.file(),
                        DeliveryGate.number(file.now()),
                        run.name(),
                        DeliveryGate.number(file.then()),
                        fallen(file.then(), file.now()),
                        percent(most),
                        ledger)
                .then("", touch(ledger));
    }

    Text noDay(String ledger, String column) {
        return Text.of(
                        "没有采用任何有 {0} 的行，而设有 sources.{1}.max_age_days",
                        "no accepted row has a {0}, and sources.{1}.max_age_days is set")
                .with(column, ledger)
                .then("", touch(ledger));
    }

    Text tooOld(String ledger, String column, LocalDate newest, long age, long most) {
        return Text.of(
                        "最新的 {0} 为 {1}，比数据截止日早 {2} 天（上限 {3} 天，sources.{4}.max_age_days）",
                        "the newest {0} is {1}, {2} days before the as-of date (at most {3}, sources.{4}.max_age_days)")
                .with(column, newest, age, most, ledger)
                .then("", touch(ledger));
    }

    /** The whole line of a gate that closes. */
    Text closed(String ledger, Text why) {
        return Text.of("{0}（{1}）：", "{0}: ")
                .with(ledger, DeliveryGate.schema(ledger).title().zh())
                .then("", why)
                .then(
                        "",
                        Text.of(
                                        "。未发布任何数据；请补齐该台账，确实如此时本次加 --accept-shrink {0}",
                                        ". Nothing published; deliver the whole ledger, or where this is right pass it once with --accept-shrink {0}")
                                .with(ledger));
    }

    private Text vanish(String ledger) {
        List<String> ids = absent.entrySet().stream()
                .filter(indicator -> indicator.getValue().contains(ledger))
                .map(Map.Entry::getKey)
                .toList();
        return ids.isEmpty()
                ? aside(ledger)
                : Text.of("；将消失的指标：{0}", "; indicators that vanish: {0}").with(listed(ids));
    }

    private Text touch(String ledger) {
        if (DeliveryGate.schema(ledger).mandatory()) {
            return Text.of("；涉及全部指标", "; it touches all indicators");
        }
        List<String> ids = new ArrayList<>();
        there.indicators().values().stream()
                .filter(indicator -> indicator.ledgers().contains(ledger))
                .forEach(indicator -> ids.add(indicator.id()));
        return ids.isEmpty()
                ? aside(ledger)
                : Text.of("；涉及指标：{0}", "; it touches {0}").with(listed(ids));
    }

    private static Text aside(String ledger) {
        Text what = ASIDE.get(ledger);
        return what == null
                ? Text.same("")
                : Text.of("；涉及{0}", "; it touches {0}").with(what);
    }

    private static Text listed(List<String> ids) {
        Text first = Text.of(
                String.join("、", ids.subList(0, Math.min(NAMED, ids.size()))),
                String.join(", ", ids.subList(0, Math.min(NAMED, ids.size()))));
        return ids.size() <= NAMED
                ? first
                : first.then("", Text.of(" 等 {0} 个", " ... ({0})").with(ids.size()));
    }

    private static String fallen(long then, long now) {
        BigDecimal missing = BigDecimal.valueOf(100 * (then - now));
        return missing.divide(BigDecimal.valueOf(then), 1, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
