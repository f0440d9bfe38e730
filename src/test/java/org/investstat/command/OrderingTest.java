package org.investstat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.investstat.command.Ordering.Direction;
import org.investstat.report.Listing;
import org.investstat.report.Listing.Amount;
import org.investstat.report.Listing.Column;
import org.investstat.report.Listing.Words;
import org.investstat.text.Failure;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderingTest {
    private static final Listing ROWS = new Listing(
            List.of(Column.key("name", Text.same("name")), Column.figures("value", Text.same("value"), "")),
            List.of(row("b", "9"), row("c", null), row("a", "10"), row("d", "-1")));

    @Test
    void numbersAreSortedAsNumbersAndWhatHasNoneIsLast() {
        assertThat(names(sorted("value", Direction.UP))).isEqualTo("dbac");
        assertThat(names(sorted("value", Direction.DOWN))).isEqualTo("abdc");
    }

    @Test
    void wordsAreSortedAsTexts() {
        assertThat(names(sorted("name", Direction.DOWN))).isEqualTo("dcba");
    }

    @Test
    void theFirstRowsAreThoseAskedFor() {
        Ordering two = new Ordering(Optional.empty(), Direction.UP, OptionalInt.of(2));

        assertThat(names(two.first(ROWS, 3))).isEqualTo("bc");
        assertThat(names(Ordering.OWN.first(ROWS, 3))).isEqualTo("bca");
    }

    @Test
    void anUnknownColumnIsToldWithTheKnownOnes() {
        assertThatThrownBy(() -> sorted("amount", Direction.UP))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("there is no column 'amount' to sort by; there are name, value");
    }

    private static Listing sorted(String column, Direction direction) {
        return new Ordering(Optional.of(column), direction, OptionalInt.empty()).sort(ROWS, Lang.EN);
    }

    private static String names(Listing listing) {
        StringBuilder names = new StringBuilder();
        listing.rows().forEach(row -> names.append(row.get(0).text().en()));
        return names.toString();
    }

    private static List<Listing.Cell> row(String name, @Nullable String value) {
        return List.of(
                new Words(Text.same(name)),
                Amount.of(value == null ? null : new BigDecimal(value), Text.same(value == null ? "—" : value)));
    }
}
