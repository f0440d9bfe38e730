package org.investstat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void distanceCountsInsertedDroppedAndReplacedLetters() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("ABC", "abc")).isZero();
        assertThat(Nearest.distance("chian", "chain")).isEqualTo(1);
    }

    @Test
    void aSlipIsCorrected() {
        assertThat(Nearest.hint("chanel", List.of("team", "channel")))
                .isEqualTo(Text.of("；是否想写“channel”？", "; did you mean 'channel'?"));
    }

    @Test
    void aStrangeWordIsAnsweredWithAllKnownOnes() {
        assertThat(Nearest.hint("colour", List.of("team", "event")))
                .isEqualTo(Text.of("；可用：team, event", "; known: team, event"));
    }

    @Test
    void whatHoldsTheWordComesFirstThenWhatTakesTheFewestEdits() {
        assertThat(Nearest.first("贵阳", List.of("贵州省", "520100 贵阳市", "贵定县"), name -> List.of(name.split(" "))))
                .containsExactly("520100 贵阳市", "贵州省", "贵定县");
        assertThat(Nearest.first("2022Q9", List.of("2021", "2022Q1", "ALL"), List::of))
                .containsExactly("2022Q1", "2021", "ALL");
    }
}
