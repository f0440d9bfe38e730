package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.investstat.table.Dimension;
import org.jspecify.annotations.Nullable;

/** One row of the table indicators that has a value. */
record PublishedCell(
        String indicator,
        String region,
        String level,
        String kind,
        String period,
        @Nullable String dim1,
        @Nullable String member1,
        @Nullable String dim2,
        @Nullable String member2,
        boolean additive,
        BigDecimal value) {
    static final List<String> COLUMNS = List.of(
            "indicator_id",
            "region_code",
            "region_level",
            "period_kind",
            "period",
            "dim_1",
            "member_1",
            "dim_2",
            "member_2",
            "additive",
            "value");
    private static final long PRIME = 0x100000001b3L;

    static Optional<PublishedCell> of(@Nullable Object[] row) {
        if (!(row[10] instanceof BigDecimal value)) {
            return Optional.empty();
        }
        return Optional.of(new PublishedCell(
                text(row[0]),
                text(row[1]),
                text(row[2]),
                text(row[3]),
                text(row[4]),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                Boolean.TRUE.equals(row[9]),
                value));
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
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
                && dimensions().allMatch(PublishedCell::partition)
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
    String place() {
        String members =
                Stream.of(dim1, member1, dim2, member2).filter(Objects::nonNull).reduce("", (a, b) -> a + " " + b);
        return indicator + " " + region + " " + period + members;
    }
}
