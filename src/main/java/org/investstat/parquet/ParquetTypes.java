package org.investstat.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;

import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.investstat.table.TableColumn;
import org.investstat.table.TableSchema;

/**
 * How a table's columns look in Parquet: the same layout that Spark writes, so that a reader cannot tell who wrote a
 * file. Types that no table uses are refused.
 */
final class ParquetTypes {
    /** Decimals of at most this many digits are 32-bit integers, of at most {@link #LONG_DIGITS} 64-bit ones. */
    static final int INT_DIGITS = 9;

    static final int LONG_DIGITS = 18;

    private ParquetTypes() {}

    static MessageType message(TableSchema schema) {
        List<Type> fields = schema.columns().stream().map(ParquetTypes::field).toList();
        return new MessageType(schema.name(), fields);
    }

    private static Type field(TableColumn column) {
        if (column.type() instanceof ArrayType list) {
            Type element =
                    primitive(list.elementType(), Type.Repetition.REQUIRED).named("element");
            return Types.optionalList().element(element).named(column.name());
        }
        return primitive(column.type(), Type.Repetition.OPTIONAL).named(column.name());
    }

    private static Types.PrimitiveBuilder<PrimitiveType> primitive(DataType type, Type.Repetition there) {
        if (type.equals(DataTypes.StringType)) {
            return Types.primitive(PrimitiveTypeName.BINARY, there).as(stringType());
        }
        if (type.equals(DataTypes.DateType)) {
            return Types.primitive(PrimitiveTypeName.INT32, there).as(dateType());
        }
        if (type.equals(DataTypes.LongType)) {
            return Types.primitive(PrimitiveTypeName.INT64, there);
        }
        if (type.equals(DataTypes.BooleanType)) {
            return Types.primitive(PrimitiveTypeName.BOOLEAN, there);
        }
        if (type instanceof DecimalType decimal) {
            return decimal(decimal, there).as(decimalType(decimal.scale(), decimal.precision()));
        }
        throw new IllegalArgumentException("No table may have a column of type " + type.simpleString());
    }

    private static Types.PrimitiveBuilder<PrimitiveType> decimal(DecimalType type, Type.Repetition there) {
        if (type.precision() <= INT_DIGITS) {
            return Types.primitive(PrimitiveTypeName.INT32, there);
        }
        if (type.precision() <= LONG_DIGITS) {
            return Types.primitive(PrimitiveTypeName.INT64, there);
        }
        return Types.primitive(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, there).length(bytes(type.precision()));
    }

    /** The fewest bytes whose two's complement holds every number of that many digits. */
    static int bytes(int digits) {
        return java.math.BigInteger.TEN.pow(digits).bitLength() / 8 + 1;
    }
}
