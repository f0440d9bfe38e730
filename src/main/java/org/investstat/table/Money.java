package org.investstat.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Money is yuan with two decimals at the edges and a long of 分 inside. The decimal has 18 digits, so that Parquet keeps
 * it as a 64-bit integer of 分.
 */
public final class Money {
    /** Decimal(18,2): yuan. */
    public static final DataType TYPE = DataTypes.createDecimalType(18, 2);

    /** The largest amount of one row, ten thousand 亿元: above it a unit is wrong for certain. */
    public static final BigDecimal LARGEST_ROW = BigDecimal.TEN.pow(12);

    private Money() {}

    /** Yuan to 分, rounded half up (away from zero) once. */
    public static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    public static BigDecimal yuan(long fen) {
        return new BigDecimal(BigInteger.valueOf(fen), 2);
    }
}
