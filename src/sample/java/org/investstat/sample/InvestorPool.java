package org.investstat.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The investors, met again now and then: by origin and tags, so that a tag never slips into a stratum without it. */
final class InvestorPool {
    private final SampleDraws draws = new SampleDraws("investors");
    private final Map<String, List<SampleInvestor>> byKind = new LinkedHashMap<>();
    private final List<SampleInvestor> all = new ArrayList<>();

    List<SampleInvestor> all() {
        return List.copyOf(all);
    }

    /** An investor of the place with exactly these tags, known or new. */
    SampleInvestor draw(SamplePlace origin, List<String> tags, String trade) {
        List<SampleInvestor> known = byKind.computeIfAbsent(origin.code() + tags, kind -> new ArrayList<>());
        if (!known.isEmpty() && draws.chance(tags.isEmpty() ? 0.22 : 0.3)) {
            return draws.pick(known);
        }
        SampleInvestor made = add(origin, tags, trade);
        known.add(made);
        return made;
    }

    /** An investor that no one has met yet. */
    SampleInvestor add(SamplePlace origin, List<String> tags, String trade) {
        String brand = SampleNames.brand(draws);
        return add(
                SampleNames.company(origin, brand, trade, draws),
                brand,
                credit(origin),
                origin,
                Spelling.origin(origin, draws),
                ultimate(origin),
                tags);
    }

    /** A further entry of the register under a name and code of its own. */
    SampleInvestor entry(String name, String brand, String credit, SamplePlace origin) {
        return add(name, brand, credit, origin, Spelling.origin(origin, draws), "", List.of());
    }

    /** A company of the public reports: real name, no invented code. */
    SampleInvestor reported(String name, SamplePlace origin, List<String> tags) {
        return add(name, name, "", origin, origin.name(), "", tags);
    }

    private SampleInvestor add(
            String name,
            String brand,
            String credit,
            SamplePlace origin,
            String originText,
            String ultimate,
            List<String> tags) {
        String id = "TZ%05d".formatted(all.size() + 1);
        SampleInvestor made = new SampleInvestor(id, name, brand, credit, origin, originText, ultimate, tags);
        all.add(made);
        return made;
    }

    private String credit(SamplePlace origin) {
        boolean mainland = origin.code().matches("[1-6]\\d{5}");
        return mainland && draws.chance(0.93) ? SampleCreditCode.draw(origin.code(), draws) : "";
    }

    /** Some Hong Kong companies belong to mainland ones, some mainland ones to foreigners. */
    private String ultimate(SamplePlace origin) {
        if (origin.code().equals("810000") && draws.chance(0.3)) {
            return draws.pick(List.of("深圳市", "广东省", "440100", "贵州省贵阳市"));
        }
        return draws.chance(0.01) ? draws.pick(List.of("SGP", "香港", "USA", "德国")) : "";
    }
}
