package org.investstat.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/** How a value of each type that tables use goes into Parquet; nothing is rounded or cut. */
final class ParquetValues {
    private ParquetValues() {}

    /** Writes one value that is there, and widens the bounds of its page. One encoder serves one column, so it may remember. */
    interface Encoder {
        void write(Object value, ValuesWriter out, Statistics<?> bounds);
    }

    static Encoder of(DataType type) {
        if (type instanceof DecimalType decimal) {
            return decimal(decimal);
        }
        if (type.equals(DataTypes.StringType)) {
            return ParquetValues::text;
        }
        if (type.equals(DataTypes.DateType)) {
            return (value, out, bounds) -> integer(Math.toIntExact(((LocalDate) value).toEpochDay()), out, bounds);
        }
        if (type.equals(DataTypes.BooleanType)) {
            return ParquetValues::flag;
        }
        return (value, out, bounds) -> number((Long) value, out, bounds);
    }

    private static void text(Object value, ValuesWriter out, Statistics<?> bounds) {
        Binary bytes = Binary.fromConstantByteArray(((String) value).getBytes(StandardCharsets.UTF_8));
        out.writeBytes(bytes);
        bounds.updateStats(bytes);
    }

    private static void flag(Object value, ValuesWriter out, Statistics<?> bounds) {
        boolean flag = (Boolean) value;
        out.writeBoolean(flag);
        bounds.updateStats(flag);
    }

    private static void integer(int value, ValuesWriter out, Statistics<?> bounds) {
        out.writeInteger(value);
        bounds.updateStats(value);
    }

    private static void number(long value, ValuesWriter out, Statistics<?> bounds) {
        out.writeLong(value);
        bounds.updateStats(value);
    }

    private static Encoder decimal(DecimalType type) {
        if (type.precision() > ParquetTypes.LONG_DIGITS) {
            return new WideDecimalEncoder(type);
        }
        long limit = BigInteger.TEN.pow(type.precision()).longValueExact();
        boolean small = type.precision() <= ParquetTypes.INT_DIGITS;
        return (value, out, bounds) -> {
            long unscaled = value instanceof Long given
                    ? given
                    : exact((BigDecimal) value, type).unscaledValue().longValueExact();
            if (unscaled <= -limit || unscaled >= limit) {
                throw new ArithmeticException("Too many digits");
            }
            if (small) {
                integer((int) unscaled, out, bounds);
            } else {
                number(unscaled, out, bounds);
            }
        };
    }

    private static BigDecimal exact(BigDecimal value, DecimalType type) {
        return value.scale() == type.scale() ? value : value.setScale(type.scale(), RoundingMode.UNNECESSARY);
    }

    /** More than 18 digits: big-endian two's complement of fixed length. */
    private static final class WideDecimalEncoder implements Encoder {
        private final DecimalType type;
        private final BigInteger limit;
        private final byte[] buffer;
        private final ByteBuffer lowest;
        private final Binary bytes;
        /** The page that the least and the most are of: comparing longs is much quicker than comparing their bytes. */
        private @Nullable Statistics<?> page;

        private long least;
        private long most;

        WideDecimalEncoder(DecimalType type) {
            this.type = type;
            this.limit = BigInteger.TEN.pow(type.precision());
            this.buffer = new byte[ParquetTypes.bytes(type.precision())];
            this.lowest = ByteBuffer.wrap(buffer);
            this.bytes = Binary.fromReusedByteArray(buffer);
        }

        @Override
        public void write(Object value, ValuesWriter out, Statistics<?> bounds) {
            if (value instanceof Long given) {
                fill(given);
                out.writeBytes(bytes);
                if (widens(given, bounds)) {
                    bounds.updateStats(bytes);
                }
            } else {
                fill(exact((BigDecimal) value, type).unscaledValue());
                out.writeBytes(bytes);
                bounds.updateStats(bytes);
            }
        }

        @SuppressWarnings("ReferenceEquality") // each page has bounds of its own, equal ones are another page's
        private boolean widens(long unscaled, Statistics<?> bounds) {
            if (bounds != page) {
                page = bounds;
                least = unscaled;
                most = unscaled;
                return true;
            }
            boolean outside = unscaled < least || unscaled > most;
            least = Math.min(least, unscaled);
            most = Math.max(most, unscaled);
            return outside;
        }

        private void fill(long unscaled) {
            Arrays.fill(buffer, 0, buffer.length - Long.BYTES, (byte) (unscaled < 0 ? -1 : 0));
            lowest.putLong(buffer.length - Long.BYTES, unscaled);
        }

        private void fill(BigInteger unscaled) {
            if (unscaled.bitLength() < Long.SIZE) {
                fill(unscaled.longValue());
                return;
            }
            if (unscaled.abs().compareTo(limit) >= 0) {
                throw new ArithmeticException("Too many digits");
            }
            byte[] digits = unscaled.toByteArray();
            int start = buffer.length - digits.length;
            Arrays.fill(buffer, 0, start, (byte) (unscaled.signum() < 0 ? -1 : 0));
            System.arraycopy(digits, 0, buffer, start, digits.length);
        }
    }
}
