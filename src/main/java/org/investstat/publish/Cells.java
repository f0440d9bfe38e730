package org.investstat.publish;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/** How a value of each type that tables use goes into Parquet; nothing is rounded or cut. */
final class Cells {
    private Cells() {}

    /** Writes one value that is there. One cell serves one column of one file, so it may remember. */
    interface Cell {
        void write(RecordConsumer out, Object value);
    }

    static Cell of(DataType type) {
        if (type instanceof DecimalType decimal) {
            return decimal(decimal);
        }
        if (type instanceof ArrayType list) {
            return new ListCell(of(list.elementType()));
        }
        if (type.equals(DataTypes.StringType)) {
            return new TextCell();
        }
        if (type.equals(DataTypes.DateType)) {
            return (out, value) -> out.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
        }
        if (type.equals(DataTypes.BooleanType)) {
            return (out, value) -> out.addBoolean((Boolean) value);
        }
        return (out, value) -> out.addLong((Long) value);
    }

    private static Cell decimal(DecimalType type) {
        if (type.precision() > ParquetTypes.LONG_DIGITS) {
            return new WideDecimalCell(type);
        }
        long limit = BigInteger.TEN.pow(type.precision()).longValueExact();
        boolean small = type.precision() <= ParquetTypes.INT_DIGITS;
        return (out, value) -> {
            long unscaled = value instanceof Long given
                    ? given
                    : exact((BigDecimal) value, type).unscaledValue().longValueExact();
            if (unscaled <= -limit || unscaled >= limit) {
                throw new ArithmeticException("Too many digits");
            }
            if (small) {
                out.addInteger((int) unscaled);
            } else {
                out.addLong(unscaled);
            }
        };
    }

    private static BigDecimal exact(BigDecimal value, DecimalType type) {
        return value.scale() == type.scale() ? value : value.setScale(type.scale(), RoundingMode.UNNECESSARY);
    }

    /** Texts of a sorted table repeat, so the bytes of recent ones are kept. */
    private static final class TextCell implements Cell {
        private static final int MOST = 4096;
        private final Map<String, Binary> recent = new HashMap<>();
        private @Nullable String last;
        private Binary lastBytes = Binary.EMPTY;

        @Override
        public void write(RecordConsumer out, Object value) {
            String text = (String) value;
            if (!text.equals(last)) {
                lastBytes = bytes(text);
                last = text;
            }
            out.addBinary(lastBytes);
        }

        private Binary bytes(String text) {
            Binary known = recent.get(text);
            if (known != null) {
                return known;
            }
            if (recent.size() == MOST) {
                recent.clear();
            }
            Binary bytes = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
            recent.put(text, bytes);
            return bytes;
        }
    }

    /** More than 18 digits: big-endian two's complement of fixed length. */
    private static final class WideDecimalCell implements Cell {
        private final DecimalType type;
        private final BigInteger limit;
        private final byte[] buffer;

        WideDecimalCell(DecimalType type) {
            this.type = type;
            this.limit = BigInteger.TEN.pow(type.precision());
            this.buffer = new byte[ParquetTypes.bytes(type.precision())];
        }

        @Override
        public void write(RecordConsumer out, Object value) {
            if (value instanceof Long given) {
                fill(given);
            } else {
                fill(exact((BigDecimal) value, type).unscaledValue());
            }
            out.addBinary(Binary.fromReusedByteArray(buffer));
        }

        private void fill(long unscaled) {
            long rest = unscaled;
            for (int i = buffer.length - 1; i >= 0; i--) {
                buffer[i] = (byte) rest;
                rest >>= Byte.SIZE;
            }
        }

        private void fill(BigInteger unscaled) {
            if (unscaled.bitLength() < Long.SIZE) {
                fill(unscaled.longValue());
                return;
            }
            if (unscaled.abs().compareTo(limit) >= 0) {
                throw new ArithmeticException("Too many digits");
            }
            byte[] bytes = unscaled.toByteArray();
            int start = buffer.length - bytes.length;
            Arrays.fill(buffer, 0, start, (byte) (unscaled.signum() < 0 ? -1 : 0));
            System.arraycopy(bytes, 0, buffer, start, bytes.length);
        }
    }

    /** The three-level list of the Parquet standard. */
    private record ListCell(Cell element) implements Cell {
        @Override
        public void write(RecordConsumer out, Object value) {
            List<?> values = (List<?>) value;
            out.startGroup();
            if (!values.isEmpty()) {
                out.startField("list", 0);
                values.forEach(each -> writeElement(out, each));
                out.endField("list", 0);
            }
            out.endGroup();
        }

        private void writeElement(RecordConsumer out, Object value) {
            out.startGroup();
            out.startField("element", 0);
            element.write(out, value);
            out.endField("element", 0);
            out.endGroup();
        }
    }
}
