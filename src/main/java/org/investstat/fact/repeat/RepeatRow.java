package org.investstat.fact.repeat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.investstat.table.Money;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** A pair as a row, and in words. */
final class RepeatRow {
    private static final Text SENTENCE = Text.of(
            "{0} 与 {1} 疑似同一项目（{2}）：{3}。剔除口径只计 {4}；请核实：确属重复的撤销其一，确为不同项目的在名称中写明期次、地块或编号",
            "{0} and {1} are suspected to be one project ({2}): {3}. Net totals count {4}; check: withdraw one of them if"
                    + " it is, or name phase, plot or number in the project names if it is not");
    private static final Text PROJECT =
            Text.of("{0}“{1}”（{2}{3}，{4}万元，{5}签约）", "{0} '{1}' ({2}{3}, {4}万元, signed {5})");
    private static final Text TEAM = Text.of("，小分队 {0}", ", team {0}");
    private static final Text SIMILARITY = Text.of("{0}（相似度{1}）", "{0} ({1})");

    private static final Text NEXT = Text.of("{0}，{1}", "{0}, {1}");

    private RepeatRow() {}

    /** Values in the order of the columns. */
    static @Nullable Object[] of(RepeatPair pair, SignedProject first, BigDecimal repeated) {
        SignedProject a = pair.one();
        SignedProject b = pair.other();
        Text text = text(pair, first);
        return new @Nullable Object[] {
            a.id(),
            b.id(),
            pair.relation().id(),
            pair.evidence().stream().map(RepeatEvidence::id).collect(Collectors.joining("|")),
            pair.similarity(),
            a.name(),
            b.name(),
            a.region(),
            b.region(),
            a.regionName(),
            b.regionName(),
            a.team(),
            b.team(),
            a.investor(),
            b.investor(),
            a.creditCode(),
            b.creditCode(),
            a.signedOn(),
            b.signedOn(),
            Money.yuan(a.fen()),
            Money.yuan(b.fen()),
            first.id(),
            repeated,
            text.zh(),
            text.en(),
            a.file(),
            a.line(),
            b.file(),
            b.line()
        };
    }

    static Text text(RepeatPair pair, SignedProject first) {
        return SENTENCE.with(
                project(pair.one()), project(pair.other()), pair.relation().title(), evidence(pair), first.id());
    }

    private static Text project(SignedProject project) {
        Text team = Relation.named(project.team()) ? TEAM.with(project.team()) : Text.same("");
        return PROJECT.with(
                project.id(),
                project.name(),
                project.regionName(),
                team,
                MoneyUnit.WAN.plain(Money.yuan(project.fen())),
                project.signedOn());
    }

    private static Text evidence(RepeatPair pair) {
        BigDecimal similarity = pair.similarity().setScale(2, RoundingMode.HALF_UP);
        return pair.evidence().stream()
                .map(evidence -> evidence == RepeatEvidence.SIMILAR_NAME
                        ? SIMILARITY.with(evidence.title(), similarity)
                        : evidence.title())
                .reduce(NEXT::with)
                .orElseThrow();
    }
}
