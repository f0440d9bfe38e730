package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.investstat.Mutations;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Normal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random texts for numbers and days: each is read, or refused with a code and a reason that shows the value; quickly. */
@Tag("fuzz")
class ValueFuzzTest {
    private static final int TRIES = 20_000;
    private static final List<String> NUMBERS = List.of(
            "1", "1234.5", "1,234.5", "2.7亿元", "10,000万元", "-3", "50%", "0.3333", "约3", "1e9", "９", "1.2.3", ",", "");
    private static final List<String> DAYS = List.of(
            "2023-03-07",
            "2023/3/7",
            "2023.03.07",
            "20230307",
            "2023年3月7日",
            "45000",
            "45000.5",
            "2023-03-07 10:30",
            "2020-06-A",
            "0000-00-00",
            "9999");

    @Test
    void numbersAreReadOrRefused() {
        each(NUMBERS, text -> Numbers.read(text).toPlainString());
        each(NUMBERS, text -> Numbers.amount(text, "万元", MoneyUnit.WAN).toPlainString());
        each(NUMBERS, text -> Numbers.share(text, text.length() % 2 == 0).toPlainString());
        each(NUMBERS, Numbers::count);
        each(NUMBERS, Numbers::area);
    }

    @Test
    void daysAreReadOrRefused() {
        each(DAYS, text -> assertThat(Dates.read(text).getYear()).isBetween(1949, 2199));
        each(DAYS, Dates::year);
        each(DAYS, Dates::halfMonth);
    }

    @Test
    void aMillionCharactersAreRefusedAtOnce() {
        for (String part : List.of("9", "1,", ",123", ".", "-", "2023-", "年", "1亿元", " ", "%", "(chǎn)")) {
            String text = part.repeat(1_000_000 / part.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                refused(text, Numbers::read);
                refused(text, t -> Numbers.share(t, false));
                refused(text, t -> Numbers.amount(t, "", MoneyUnit.WAN));
                refused(text, Dates::read);
                refused(text, Dates::year);
                refused(text, Dates::halfMonth);
            });
        }
    }

    private static void each(List<String> words, Consumer<String> reader) {
        Mutations mutations = new Mutations(20231220);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = Normal.text(mutations.of(mutations.oneOf(words)));
            if (!text.isEmpty()) {
                refused += tried(text, reader) ? 0 : 1;
            }
        }
        assertThat(refused).isBetween(TRIES / 10, TRIES);
    }

    private static void refused(String text, Consumer<String> reader) {
        assertThat(tried(text, reader)).isFalse();
    }

    /** Whether the text was read; anything but a reason is thrown on. */
    private static boolean tried(String text, Consumer<String> reader) {
        try {
            reader.accept(text);
            return true;
        } catch (Unreadable unreadable) {
            assertThat(unreadable.code()).isNotEmpty();
            assertThat(unreadable.reason().zh()).isNotEmpty();
            assertThat(unreadable.reason().en()).isNotEmpty();
            return false;
        }
    }
}
