package org.investstat.fact.repeat;

import java.util.Comparator;
import org.investstat.text.Text;

/**
 * An investor with more projects than are compared in full, or with more pairs of them than are listed.
 *
 * @param file of its first project
 * @param inAMonth projects signed in the fullest month
 * @param pairs that were found, of which those are listed that join the groups; 0 where only equal projects were compared
 */
public record CrowdedInvestor(String investor, String file, long line, long inAMonth, long pairs) {
    private static final Text EQUAL_ONLY = Text.of(
            "该投资方一个月内签约 {0} 个项目，超过 {1} 个，疑似重复只比对名称和金额都相同的；核对投资方是否只是代称",
            "this investor signs {0} projects within a month, more than {1}: only those equal in name and amount are compared"
                    + " for repeats; check whether it is a mere placeholder");
    private static final Text NOT_ALL_LISTED = Text.of(
            "该投资方的项目中有 {0} 对疑似重复，只列出把各组连在一起的；核对投资方是否只是代称",
            "{0} pairs of this investor's projects are suspected repeats: those that join the groups are listed; check whether"
                    + " it is a mere placeholder");

    static final Comparator<CrowdedInvestor> FULLER = Comparator.comparing(CrowdedInvestor::inAMonth)
            .thenComparing(CrowdedInvestor::pairs)
            .thenComparing(CrowdedInvestor::file)
            .thenComparing(CrowdedInvestor::line);

    /** What was not compared, or is not listed. */
    public Text text() {
        return pairs == 0 ? EQUAL_ONLY.with(inAMonth, RepeatBlock.MOST_IN_A_MONTH) : NOT_ALL_LISTED.with(pairs);
    }
}
