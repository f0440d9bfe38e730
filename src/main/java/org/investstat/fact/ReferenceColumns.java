package org.investstat.fact;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.investstat.reference.Chains;
import org.investstat.reference.Industry;
import org.investstat.reference.Reference;
import org.investstat.reference.Regions;
import org.investstat.rows.BroadcastValue;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Values;
import org.investstat.table.Dimension;
import org.investstat.text.Spellings;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/** Columns that the reference dimensions give: members of breakdowns, by facts rules 7, 9, 10 and 11. */
public final class ReferenceColumns implements Serializable {
    private static final long serialVersionUID = 1;

    static final DataType STRINGS = DataTypes.createArrayType(DataTypes.StringType, false);

    private static final String[] NONE = {};

    /** Nested: a contract of 20亿元 is in the first three. */
    private enum SizeBand {
        GE_100M(1),
        GE_500M(5),
        GE_1B(10),
        GE_5B(50),
        GE_10B(100);

        /** Smallest amount in yuan. */
        private final BigDecimal from;

        SizeBand(long yi) {
            this.from = BigDecimal.valueOf(yi).movePointRight(8);
        }
    }

    private final BroadcastValue<Reference> reference;
    private final Spellings spellings;

    public ReferenceColumns(BroadcastValue<Reference> reference) {
        this(reference, Spellings.AS_WRITTEN);
    }

    /** @param spellings how members are published whose texts are free */
    public ReferenceColumns(BroadcastValue<Reference> reference, Spellings spellings) {
        this.reference = reference;
        this.spellings = spellings;
    }

    /** The receiving region, and the prefecture and the province that it lies in. */
    <T> Columns<T> region(Columns<T> columns, Value<T, String> code) {
        return columns.with("region_code", code)
                .with("region_name", from -> regionName(code.of(from)))
                .with("prefecture_code", from -> above(code.of(from), Regions::prefecture))
                .with("province_code", from -> above(code.of(from), Regions::originProvince));
    }

    private @Nullable String above(@Nullable String code, BiFunction<Regions, String, @Nullable String> part) {
        return code == null ? null : part.apply(reference.value().regions(), code);
    }

    /** The name of a region or country. */
    @Nullable
    String regionName(@Nullable String code) {
        return code == null ? null : reference.value().regions().name(code).zh();
    }

    /**
     * Where an investor comes from: province, city and scope, {@code unknown} where the code is null, and the groups that
     * hold it on the day.
     */
    <T> Columns<T> origin(Columns<T> columns, Value<T, String> code, Value<T, LocalDate> day) {
        return places(columns, code).with("origin_groups", from -> groups(code.of(from), day.of(from)));
    }

    /** The same without the groups, which depend on a day. */
    <T> Columns<T> places(Columns<T> columns, Value<T, String> code) {
        return columns.with("origin_province", from -> origin(code.of(from), Regions::originProvince))
                .with("origin_city", from -> origin(code.of(from), Regions::originCity))
                .with("origin_scope", from -> origin(code.of(from), Regions::originScope));
    }

    private String origin(@Nullable String code, BiFunction<Regions, String, String> part) {
        return code == null ? Dimension.UNKNOWN : part.apply(reference.value().regions(), code);
    }

    /** The groups that hold the origin on the day. */
    public String[] groups(@Nullable String code, @Nullable LocalDate on) {
        return code == null || on == null
                ? NONE
                : reference.value().groups().groupsOf(code, on).toArray(String[]::new);
    }

    /** Sector, industry, section and division of an industry's code. */
    <T> Columns<T> industry(Columns<T> columns, Value<T, String> code) {
        return columns.with("sector", from -> industry(code.of(from), Industry::sector))
                .with("industry", from -> industry(code.of(from), Industry::industry))
                .with("industry_section", from -> industry(code.of(from), Industry::section))
                .with("industry_division", from -> industry(code.of(from), Industry::division));
    }

    private String industry(@Nullable String code, Function<Industry, @Nullable String> part) {
        Optional<Industry> industry =
                code == null ? Optional.empty() : reference.value().industries().find(code);
        return industry.map(part).orElse(Dimension.UNKNOWN);
    }

    /** Chains of the configured schemes: the explicit ones, and those that the industry derives into the first scheme. */
    public String[] chains(List<String> given, @Nullable String industry) {
        Chains known = reference.value().chains();
        TreeSet<String> all = new TreeSet<>(given);
        if (industry != null && given.stream().noneMatch(known::inFirstScheme)) {
            all.addAll(known.derived(industry));
        }
        return all.stream().filter(known::configured).toArray(String[]::new);
    }

    /** The nested bands of an amount in yuan; none for null. */
    public static String[] sizeBands(@Nullable BigDecimal yuan) {
        List<String> in = new ArrayList<>();
        for (SizeBand band : SizeBand.values()) {
            if (yuan != null && yuan.compareTo(band.from) >= 0) {
                in.add(band.name());
            }
        }
        return in.toArray(String[]::new);
    }

    /** A list of words that anyone may write, each once. */
    String[] words(@Nullable Object list) {
        return Values.<String>list(list).stream()
                .map(spellings::of)
                .distinct()
                .sorted(TextOrder::compare)
                .toArray(String[]::new);
    }

    /** A list of texts, empty where it is absent. */
    static String[] texts(@Nullable Object list) {
        return Values.<String>list(list).toArray(String[]::new);
    }

    /** The member of a breakdown by free text: the first that is filled, as it is published, else {@code unknown}. */
    String member(@Nullable String... candidates) {
        return spellings.of(known(candidates));
    }

    /** The first that is filled, else {@code unknown}. */
    public static String known(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return Dimension.UNKNOWN;
    }
}
