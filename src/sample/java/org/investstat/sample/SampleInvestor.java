package org.investstat.sample;

import java.util.List;

/** An investor as the model knows it: {@code originText} is how the ledger writes {@code origin}. */
record SampleInvestor(
        String id,
        String name,
        String brand,
        String creditCode,
        SamplePlace origin,
        String originText,
        String ultimateText,
        List<String> tags) {
    static final List<String> TOP_500 = List.of("世界500强", "中国500强", "民营500强");

    SampleInvestor tagged(List<String> newTags) {
        return new SampleInvestor(id, name, brand, creditCode, origin, originText, ultimateText, newTags);
    }

    boolean top500() {
        return tags.stream().anyMatch(TOP_500::contains);
    }
}
