package org.investstat.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.investstat.check.Traits.Respect;
import org.investstat.check.Traits.Trait;
import org.investstat.text.Text;

/** What is found about many rows of a ledger at once. */
public final class TraitFindings {
    private static final Text PLACEHOLDER = Text.of(
            "{0} 的“{1}”不是名称，共 {2} 行，首见 {3} 第 {4} 行；如今单独成为一个成员，应留空（计入未知）或改正",
            "{0}: '{1}' names nothing; it stands in {2} rows, first in {3} line {4}, and is a member of its own now:"
                    + " leave it empty (then it is unknown) or correct it");
    private static final Text AHEAD = Text.of(
            "{0} 在 {1} 年、比数据截止日晚 {2} 天以上的有 {3} 行，首见 {4} 第 {5} 行；在那之前不计入任何指标",
            "{3} rows have a {0} in {1}, more than {2} days after the as-of date, first in {4} line {5}: until then they enter"
                    + " no figure");
    private static final Text EMPTY = Text.of(
            "台账只有表头，没有任何行；其指标因此为零或无值，核对是否漏交",
            "the ledger has a header and no rows, so that its figures are zero or absent: check whether it was delivered");

    private TraitFindings() {}

    /**
     * One finding for each word and year, and for each empty ledger.
     *
     * @param empty ledgers that are there and hold no row
     */
    public static List<Finding> of(Traits traits, Set<String> empty) {
        List<Finding> found = new ArrayList<>();
        for (Trait t : traits.of(Respect.PLACEHOLDER)) {
            found.add(finding(
                    FindingCode.PLACEHOLDER_MEMBER,
                    t,
                    PLACEHOLDER.with(t.column(), t.value(), t.rows(), t.file(), t.line())));
        }
        for (Trait t : traits.of(Respect.REPORTED_AHEAD)) {
            if (!RowFindings.isListed(t)) {
                Text text = AHEAD.with(t.column(), t.value(), RowTraits.AHEAD_DAYS, t.rows(), t.file(), t.line());
                found.add(finding(FindingCode.REPORTED_AHEAD, t, text));
            }
        }
        for (String ledger : new TreeSet<>(empty)) {
            found.add(new Finding(FindingCode.LEDGER_EMPTY.id(), ledger, ledger, EMPTY, null, null));
        }
        return found;
    }

    private static Finding finding(FindingCode code, Trait t, Text text) {
        return new Finding(code.id(), t.ledger(), t.column() + " / " + t.value(), text, t.file(), t.line());
    }
}
