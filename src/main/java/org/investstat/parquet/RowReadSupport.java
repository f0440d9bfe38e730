package org.investstat.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Rows of published tables as arrays of the values that {@link TableWriter} takes, decimals as {@link BigDecimal}. Not
 * parquet-java's {@code GroupReadSupport}: it takes twice the CPU seconds (src/docs/performance.md).
 */
final class RowReadSupport extends ReadSupport<@Nullable Object[]> {
    private final MessageType requested;

    RowReadSupport(MessageType requested) {
        this.requested = requested;
    }

    @Override
    public ReadContext init(InitContext context) {
        return new ReadContext(requested);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract, so that it must be there all the same
    public RecordMaterializer<@Nullable Object[]> prepareForRead(
            Configuration hadoop, Map<String, String> metadata, MessageType fileSchema, ReadContext context) {
        RowConverter root = new RowConverter(requested);
        return new RecordMaterializer<>() {
            @Override
            public @Nullable Object[] getCurrentRecord() {
                return root.row;
            }

            @Override
            public GroupConverter getRootConverter() {
                return root;
            }
        };
    }

    private static final class RowConverter extends GroupConverter {
        private final Converter[] columns;
        private @Nullable Object[] row = {};

        RowConverter(MessageType schema) {
            columns = new Converter[schema.getFieldCount()];
            for (int i = 0; i < columns.length; i++) {
                int at = i;
                Type type = schema.getType(i);
                columns[i] = type.isPrimitive()
                        ? new ValueConverter(type.asPrimitiveType(), value -> row[at] = value)
                        : new ListConverter(type, value -> row[at] = value);
            }
        }

        @Override
        public Converter getConverter(int fieldIndex) {
            return columns[fieldIndex];
        }

        @Override
        public void start() {
            row = new Object[columns.length];
        }

        @Override
        public void end() {}
    }

    /** Both levels of a list of strings: the list, and the group that repeats in it. */
    private static final class ListConverter extends GroupConverter {
        private final Consumer<Object> target;
        private final GroupConverter repeated;
        private List<Object> values = List.of();

        ListConverter(Type list, Consumer<Object> target) {
            this.target = target;
            PrimitiveType element =
                    list.asGroupType().getType(0).asGroupType().getType(0).asPrimitiveType();
            ValueConverter each = new ValueConverter(element, value -> values.add(value));
            this.repeated = new GroupConverter() {
                @Override
                public Converter getConverter(int fieldIndex) {
                    return each;
                }

                @Override
                public void start() {}

                @Override
                public void end() {}
            };
        }

        @Override
        public Converter getConverter(int fieldIndex) {
            return repeated;
        }

        @Override
        public void start() {
            values = new ArrayList<>();
        }

        @Override
        public void end() {
            target.accept(values);
        }
    }

    private static final class ValueConverter extends PrimitiveConverter {
        private final Consumer<Object> target;
        private final boolean text;
        private final boolean date;
        private final int scale;
        private Object[] dictionary = {};

        ValueConverter(PrimitiveType type, Consumer<Object> target) {
            this.target = target;
            this.text = type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
            this.date = type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation;
            this.scale = type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation d ? d.getScale() : -1;
        }

        @Override
        public boolean hasDictionarySupport() {
            return text;
        }

        @Override
        public void setDictionary(Dictionary values) {
            dictionary = new Object[values.getMaxId() + 1];
            for (int i = 0; i < dictionary.length; i++) {
                dictionary[i] = values.decodeToBinary(i).toStringUsingUTF8();
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            target.accept(dictionary[id]);
        }

        @Override
        public void addBinary(Binary value) {
            target.accept(
                    text ? value.toStringUsingUTF8() : new BigDecimal(new BigInteger(value.getBytesUnsafe()), scale));
        }

        @Override
        public void addBoolean(boolean value) {
            target.accept(value);
        }

        @Override
        public void addInt(int value) {
            target.accept(date ? LocalDate.ofEpochDay(value) : BigDecimal.valueOf(value, scale));
        }

        @Override
        public void addLong(long value) {
            target.accept(scale < 0 ? (Object) value : BigDecimal.valueOf(value, scale));
        }
    }
}
