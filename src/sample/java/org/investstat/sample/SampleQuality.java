package org.investstat.sample;

import java.util.ArrayList;
import java.util.List;

/** Marks four in ten of the other companies as 优强企业 too: the register keeps the mark, no drawn deal depends on it. */
final class SampleQuality {
    private SampleQuality() {}

    static List<SampleInvestor> marked(List<SampleInvestor> investors) {
        SampleDraws draws = new SampleDraws("quality");
        List<SampleInvestor> marked = new ArrayList<>();
        for (SampleInvestor i : investors) {
            boolean plain = i.tags().isEmpty() && !i.creditCode().isEmpty();
            marked.add(plain && draws.chance(0.42) ? i.tagged(List.of("优强企业")) : i);
        }
        return List.copyOf(marked);
    }
}
