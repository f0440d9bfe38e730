package org.investstat.fact.reconciliation;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.investstat.fact.reconciliation.ProjectComparison.Compared;
import org.investstat.fact.reconciliation.ProjectComparison.Entry;
import org.investstat.fact.reconciliation.ProjectComparison.Project;
import org.investstat.table.LedgerDifference;
import org.investstat.table.MoneyUnit;
import org.investstat.table.Stage;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** What a clerk is told of a difference: the project, both ledgers, both values, and what to do. */
final class DifferenceTexts {
    private static final Text NOT_GIVEN = Text.of("未填", "not given");

    private final Pairing pairing;

    DifferenceTexts(Pairing pairing) {
        this.pairing = pairing;
    }

    Text of(LedgerDifference difference, Project project, Compared compared) {
        Text name = Text.of(
                project.name().map(n -> n + "（" + project.id() + "）").orElse(project.id()),
                project.name().map(n -> n + " (" + project.id() + ")").orElse(project.id()));
        Text a = pairing.title(compared.a());
        Text b = pairing.title(Objects.requireNonNull(compared.b()));
        @Nullable Entry inA = compared.inA();
        @Nullable Entry inB = compared.inB();
        return switch (difference) {
            case ONLY_IN_A -> onlyInA(project).with(name, a, b, amount(inA), stage(inA));
            case ONLY_IN_B ->
                Text.of(
                                "{0}归{1}负责，{1}的台账中没有，{2}的台账中有（金额{3}，阶段{4}）；请{1}核实后补报，或由{2}更正",
                                "{0} is in the care of {1}, whose ledger lacks it; the ledger of {2} has it (amount {3}, stage"
                                        + " {4}): {1} adds it, or {2} corrects its own")
                        .with(name, a, b, amount(inB), stage(inB));
            case AMOUNT_DIFFERS ->
                Text.of(
                                "{0}金额不一致：{1}{3}，{2}{4}；请双方对照合同核实，由有误一方更正",
                                "{0}: amounts differ, {1} has {3}, {2} has {4}; check the contract, whoever is wrong corrects")
                        .with(name, a, b, amount(inA), amount(inB));
            case UNIT_SUSPECTED ->
                Text.of(
                                "{0}金额相差约{5}倍：{1}{3}，{2}{4}，疑似元、万元、亿元混用；请核对双方台账的金额单位",
                                "{0}: one amount is about {5} times the other, {1} has {3}, {2} has {4}; a unit (元, 万元, 亿元)"
                                        + " seems wrong: check it in both ledgers")
                        .with(name, a, b, amount(inA), amount(inB), times(inA, inB));
            case STAGE_DIFFERS ->
                Text.of(
                                "{0}阶段不一致：{1}为{3}，{2}为{4}；请按项目最新进展更正",
                                "{0}: stages differ, {1} has {3}, {2} has {4}; correct to the latest state of the project")
                        .with(name, a, b, stage(inA), stage(inB));
        };
    }

    private static Text onlyInA(Project project) {
        Text only = Text.of(
                "{0}只在{1}的台账中（金额{3}，阶段{4}），{2}的台账中没有；",
                "{0} is only in the ledger of {1} (amount {3}, stage" + " {4}), missing from that of {2}");
        Text remedy = project.region().isPresent()
                ? Text.of("请{2}核实后补登，或由{1}更正", ": {2} adds it, or {1} corrects its own")
                : Text.of(
                        "项目台账中也没有此编号，请{1}先核对项目编号",
                        ", and the projects ledger lacks this id too: {1} checks the id first");
        return only.then("", remedy);
    }

    private static Text amount(@Nullable Entry entry) {
        return Optional.ofNullable(entry)
                .map(Entry::amount)
                .map(yuan -> MoneyUnit.WAN.plain(yuan) + MoneyUnit.WAN.word())
                .map(Text::same)
                .orElse(NOT_GIVEN);
    }

    private static Text stage(@Nullable Entry entry) {
        return Optional.ofNullable(entry)
                .map(Entry::stage)
                .flatMap(Stage::named)
                .map(Stage::title)
                .orElse(NOT_GIVEN);
    }

    private static Text times(@Nullable Entry inA, @Nullable Entry inB) {
        Optional<BigDecimal> factor = ProjectComparison.unitFactor(
                Objects.requireNonNull(inA).amount(),
                Objects.requireNonNull(inB).amount());
        return factor.filter(f -> f.precision() > 5).isPresent() ? Text.of("1亿", "10^8") : Text.of("1万", "10^4");
    }
}
