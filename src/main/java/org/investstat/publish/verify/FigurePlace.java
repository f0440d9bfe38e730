package org.investstat.publish.verify;

import java.util.Objects;
import java.util.stream.Stream;
import org.investstat.table.Dimension;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.jspecify.annotations.Nullable;

/** Where a figure lies: in the table indicators and on boards. */
record FigurePlace(
        String indicator,
        String region,
        String kind,
        String period,
        @Nullable String dim1,
        @Nullable String member1,
        @Nullable String dim2,
        @Nullable String member2) {
    private static final long PRIME = 0x100000001b3L;

    /** The columns of rows that have it, but for the indicator, which boards have in the names of columns. */
    record PlaceColumns(
            RowColumn<String> region,
            RowColumn<String> kind,
            RowColumn<String> period,
            RowColumn<String> dim1,
            RowColumn<String> member1,
            RowColumn<String> dim2,
            RowColumn<String> member2) {

        static PlaceColumns among(RowColumns columns) {
            return new PlaceColumns(
                    columns.text("region_code"),
                    columns.text("period_kind"),
                    columns.text("period"),
                    columns.text("dim_1"),
                    columns.text("member_1"),
                    columns.text("dim_2"),
                    columns.text("member_2"));
        }

        FigurePlace of(String indicator, @Nullable Object[] row) {
            return new FigurePlace(
                    indicator,
                    region.text(row),
                    kind.text(row),
                    period.text(row),
                    dim1.of(row),
                    member1.of(row),
                    dim2.of(row),
                    member2.of(row));
        }
    }

    /** 64 bits of the key: millions of cells are told apart without holding their texts. */
    static long key(@Nullable Object... parts) {
        long key = 0xcbf29ce484222325L;
        for (Object part : parts) {
            String text = part == null ? "\0" : part.toString();
            for (int i = 0; i < text.length(); i++) {
                key = (key ^ text.charAt(i)) * PRIME;
            }
            key = (key ^ 0xffff) * PRIME;
        }
        return key ^ (key >>> 32);
    }

    long key() {
        return keyIn(region);
    }

    /** The key that the same cell of another region has. */
    long keyIn(String other) {
        return key(indicator, other, kind, period, dim1, member1, dim2, member2);
    }

    long totalKey() {
        return key(indicator, region, kind, period);
    }

    boolean isTotal() {
        return dim1 == null;
    }

    /** A member of a breakdown whose members make up the total. */
    boolean isPart() {
        return !isTotal()
                && dimensions().allMatch(FigurePlace::partition)
                && !Dimension.OUT_OF_PROVINCE.equals(member1)
                && !Dimension.OUT_OF_PROVINCE.equals(member2);
    }

    private Stream<String> dimensions() {
        return Stream.of(dim1, dim2).filter(Objects::nonNull).map(String::valueOf);
    }

    private static boolean partition(String dimension) {
        return Dimension.named(dimension).filter(d -> !d.overlapping()).isPresent();
    }

    String breakdown() {
        return dimensions().reduce((a, b) -> a + " x " + b).orElse("");
    }

    /** Where it lies, for a person. */
    String words() {
        String members =
                Stream.of(dim1, member1, dim2, member2).filter(Objects::nonNull).reduce("", (a, b) -> a + " " + b);
        return indicator + " " + region + " " + period + members;
    }
}
