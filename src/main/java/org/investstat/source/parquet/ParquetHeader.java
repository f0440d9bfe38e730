package org.investstat.source.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.investstat.source.file.HeaderUnits;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.InputStreams;
import org.investstat.source.file.Layout;
import org.investstat.source.file.UnpackedBound;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * The columns that a Parquet file's footer names, read on the driver so that Spark needs no job to infer them.
 *
 * @param rows as the footer says
 * @param names of all its columns
 * @param fields the Spark type of each column of the ledger that the file has
 * @param positions for each column of the ledger its place among {@code fields}, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ParquetHeader(long rows, List<String> names, StructType fields, int[] positions) {
    /** What packed ledgers grow by when they are unpacked, as a rule. */
    private static final int PACKED = 6;

    /** Of a value as text, at least: a column that says the same in every row takes hardly a byte of its file. */
    private static final int BYTES_OF_VALUE = 8;

    public static ParquetHeader checked(InputFile file, Layout layout, Configuration conf) {
        ParquetMetadata footer = footer(file, conf);
        new UnpackedBound(file)
                .passed(footer.getBlocks().stream()
                        .mapToLong(BlockMetaData::getTotalByteSize)
                        .sum());
        MessageType schema = footer.getFileMetaData().getSchema();
        List<String> names = schema.getFields().stream().map(Type::getName).toList();
        List<Text> problems = new ArrayList<>();
        ParquetCoding.problem(file, footer, conf).ifPresent(problems::add);
        layout.problem(file.name(), names).ifPresent(problems::add);
        int[] inFile = layout.positions(names);
        int[] positions = new int[inFile.length];
        List<StructField> fields = new ArrayList<>();
        for (int i = 0; i < inFile.length; i++) {
            positions[i] = inFile[i] < 0 ? -1 : fields.size();
            if (inFile[i] >= 0) {
                Type column = schema.getType(inFile[i]);
                Optional<DataType> type = textual(column);
                if (type.isEmpty()) {
                    problems.add(untextual(file, column));
                } else if (type.get() instanceof FloatType
                        && FloatingNumbers.isExact(layout.columns().get(i).kind())) {
                    problems.add(inexact(file, column));
                } else {
                    fields.add(new StructField(column.getName(), type.get(), true, Metadata.empty()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(ExitCode.INPUT, problems, null);
        }
        List<Text> contradictions = HeaderUnits.contradictions(layout, file.name(), names);
        if (!contradictions.isEmpty()) {
            throw new Failure(ExitCode.CONFIG, contradictions, null);
        }
        long rows = footer.getBlocks().stream()
                .mapToLong(BlockMetaData::getRowCount)
                .sum();
        return new ParquetHeader(rows, names, new StructType(fields.toArray(StructField[]::new)), positions);
    }

    /** Bytes of the text, roughly; as many as fit into a long where a footer claims more. */
    public long textBytes(InputFile file) {
        return Math.max(PACKED * file.size(), (long) ((double) rows * fields.size() * BYTES_OF_VALUE));
    }

    private static ParquetMetadata footer(InputFile file, Configuration conf) {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file.hadoopPath(), conf))) {
            return reader.getFooter();
        } catch (IOException | RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    /** A file that the file system does not give, or one that is no Parquet. */
    static Failure unreadable(InputFile file, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && ofFileSystem(io)) {
                return InputStreams.unreadable(file, io);
            }
        }
        return damaged(file, thrown);
    }

    /** Not of a codec, which has classes of its own, nor one that only tells of another error or of a file cut short. */
    private static boolean ofFileSystem(IOException e) {
        String name = e.getClass().getName();
        return e.getCause() == null
                && !(e instanceof EOFException)
                && (name.startsWith("java.") || name.startsWith("org.apache.hadoop."));
    }

    private static Failure damaged(InputFile file, Throwable cause) {
        return new Failure(
                ExitCode.INPUT,
                Text.of("{0} 不是完整的 Parquet 文件；请重新复制该文件", "{0} is not a whole Parquet file; copy it again")
                        .with(file.name()),
                cause);
    }

    /** The column's type if its values have one exact text. */
    private static Optional<DataType> textual(Type column) {
        DataType type;
        try {
            type = new ParquetToSparkSchemaConverter(new SQLConf())
                    .convert(new MessageType("column", column))
                    .fields()[0]
                    .dataType();
        } catch (Exception e) { // Spark's checked AnalysisException, undeclared: a type it does not know
            return Optional.empty();
        }
        boolean textual = type instanceof StringType
                || type instanceof NumericType
                || type instanceof DateType
                || type instanceof BooleanType;
        return textual ? Optional.of(type) : Optional.empty();
    }

    private static Text untextual(InputFile file, Type column) {
        return Text.of(
                        "{0} 的列 {1} 类型为 {2}；请改存为 STRING、DATE、整数、DECIMAL 或 BOOLEAN",
                        "{0}: column {1} is {2}; store it as STRING, DATE, an integer, DECIMAL or BOOLEAN")
                .with(file.name(), column.getName(), described(column));
    }

    private static Text inexact(InputFile file, Type column) {
        return Text.of(
                        "{0} 的列 {1} 类型为 FLOAT，只有 7 位有效数字，金额等已不准确；请从源头改存为 DECIMAL（以元计 DECIMAL(18,2)，以万元计 DECIMAL(18,6)），由 FLOAT 转换不能恢复",
                        "{0}: column {1} is FLOAT, which keeps 7 digits, so its amounts are no longer exact; store it as DECIMAL"
                                + " from its source on (DECIMAL(18,2) in 元, DECIMAL(18,6) in 万元): a cast of the FLOAT brings nothing back")
                .with(file.name(), column.getName());
    }

    /** An id in a floating column that is too large for it: others round to the same number. */
    static Failure inexactId(InputFile file, String column, String value, long row) {
        return new Failure(
                ExitCode.INPUT,
                Text.of(
                                "{0} 的列 {1} 以浮点数存编号，第 {2} 行的“{3}”超出其能存准的范围，不同编号会变成同一个；请从源头改存为 STRING 或 BIGINT",
                                "{0}: column {1} holds ids as floating numbers, and '{3}' in row {2} is beyond what they keep apart;"
                                        + " store it as STRING or BIGINT from its source on")
                        .with(file.name(), column, row, value));
    }

    private static String described(Type column) {
        if (column.getLogicalTypeAnnotation() != null) {
            return column.getLogicalTypeAnnotation().toString();
        }
        return column.isPrimitive()
                ? column.asPrimitiveType().getPrimitiveTypeName().name()
                : "nested";
    }
}
