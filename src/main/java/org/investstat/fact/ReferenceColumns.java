package org.investstat.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.reference.Industry;
import org.investstat.reference.Reference;
import org.investstat.reference.Regions;
import org.investstat.table.Dimension;
import org.investstat.table.Money;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Columns that the reference dimensions give: members of breakdowns, by facts rules 7, 9, 10 and 11. */
public final class ReferenceColumns {
    private static final DataType STRING = DataTypes.StringType;
    static final DataType STRINGS = DataTypes.createArrayType(STRING, false);
    private static final StructType ORIGIN = new StructType()
            .add("origin_province", STRING)
            .add("origin_city", STRING)
            .add("origin_scope", STRING);
    private static final StructType INDUSTRY = new StructType()
            .add("sector", STRING)
            .add("industry", STRING)
            .add("industry_section", STRING)
            .add("industry_division", STRING);
    /** Nested: a contract of 20亿元 is in the first three. Smallest amount in yuan, and the member. */
    private static final Object[][] SIZE_BANDS = {
        {BigDecimal.TEN.pow(8), "GE_100M"},
        {BigDecimal.valueOf(5).movePointRight(8), "GE_500M"},
        {BigDecimal.TEN.pow(9), "GE_1B"},
        {BigDecimal.valueOf(5).movePointRight(9), "GE_5B"},
        {BigDecimal.TEN.pow(10), "GE_10B"},
    };

    private final Broadcast<Reference> reference;

    public ReferenceColumns(Broadcast<Reference> reference) {
        this.reference = reference;
    }

    /** The name of a receiving region. */
    Column regionName(Column code) {
        Broadcast<Reference> known = reference;
        UDF1<@Nullable String, @Nullable String> name =
                c -> c == null ? null : known.value().regions().name(c).zh();
        return udf(name, STRING).apply(code);
    }

    /** Struct of origin_province, origin_city and origin_scope; {@code unknown} where the code is null. */
    Column origin(Column code) {
        Broadcast<Reference> known = reference;
        UDF1<@Nullable String, Row> place = c -> {
            if (c == null) {
                return RowFactory.create(Dimension.UNKNOWN, Dimension.UNKNOWN, Dimension.UNKNOWN);
            }
            Regions regions = known.value().regions();
            return RowFactory.create(regions.originProvince(c), regions.originCity(c), regions.originScope(c));
        };
        return udf(place, ORIGIN).apply(code);
    }

    /** The rows with what their {@code origin_code} means: province, city, scope, and groups on the day. */
    Dataset<Row> withOrigin(Dataset<Row> rows, String day) {
        return rows.withColumn("place", origin(col("origin_code")))
                .withColumn("origin_groups", groups(col("origin_code"), col(day)))
                .select(col("*"), col("place.*"))
                .drop("place");
    }

    /** The groups that hold the origin on the day. */
    Column groups(Column code, Column day) {
        Broadcast<Reference> known = reference;
        UDF2<@Nullable String, @Nullable LocalDate, String[]> groups = (c, on) -> c == null || on == null
                ? new String[0]
                : known.value().groups().groupsOf(c, on).toArray(String[]::new);
        return udf(groups, STRINGS).apply(code, day);
    }

    /** Struct of sector, industry, industry_section and industry_division. */
    Column industry(Column code) {
        Broadcast<Reference> known = reference;
        UDF1<@Nullable String, Row> place = c -> {
            Optional<Industry> industry =
                    c == null ? Optional.empty() : known.value().industries().find(c);
            return RowFactory.create(
                    industry.map(Industry::sector).orElse(Dimension.UNKNOWN),
                    industry.map(Industry::industry).orElse(Dimension.UNKNOWN),
                    industry.flatMap(i -> Optional.ofNullable(i.section())).orElse(Dimension.UNKNOWN),
                    industry.flatMap(i -> Optional.ofNullable(i.division())).orElse(Dimension.UNKNOWN));
        };
        return udf(place, INDUSTRY).apply(code);
    }

    /** Chains of the configured schemes: the explicit ones, and those that the industry derives into the first scheme. */
    Column chains(Column explicit, Column industry) {
        Broadcast<Reference> known = reference;
        UDF2<@Nullable Seq<String>, @Nullable String, String[]> chains = (ids, code) -> {
            List<String> given = ids == null ? List.of() : new ArrayList<>(CollectionConverters.asJava(ids));
            TreeSet<String> all = new TreeSet<>(given);
            if (code != null && given.stream().noneMatch(known.value().chains()::inFirstScheme)) {
                all.addAll(known.value().chains().derived(code));
            }
            return all.stream().filter(known.value().chains()::configured).toArray(String[]::new);
        };
        return udf(chains, STRINGS).apply(explicit, industry);
    }

    /** The nested bands of an amount in yuan; none for null. */
    static Column sizeBands(Column yuan) {
        UDF1<@Nullable BigDecimal, String[]> bands = amount -> {
            List<String> in = new ArrayList<>();
            for (Object[] band : SIZE_BANDS) {
                if (amount != null && amount.compareTo((BigDecimal) band[0]) >= 0) {
                    in.add((String) band[1]);
                }
            }
            return in.toArray(String[]::new);
        };
        return udf(bands, STRINGS).apply(yuan.cast(Money.TYPE));
    }
}
