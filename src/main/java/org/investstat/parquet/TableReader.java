package org.investstat.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Plain rows of a published table, without Spark. */
public final class TableReader {
    private TableReader() {}

    /**
     * The names of a table's columns, in order.
     *
     * @throws Failure {@link ExitCode#INPUT} where the table cannot be read
     */
    public static List<String> columns(String folder, Configuration hadoop) {
        Storage first = files(folder, hadoop).get(0);
        try {
            return schema(first, hadoop).getFields().stream().map(Type::getName).toList();
        } catch (IOException e) {
            throw OutputFailures.cannotRead(first.display(), e);
        }
    }

    /**
     * The wanted rows in the order of the table's key. Only the named columns are read.
     *
     * @param columns the values of a row, in this order: {@link TableWriter}'s types, decimals as
     *     {@link java.math.BigDecimal}
     * @param wanted asked for each row; a row it refuses is not kept
     * @throws Failure {@link ExitCode#INPUT} where the table or a column cannot be read
     */
    public static List<@Nullable Object[]> read(
            String folder, List<String> columns, Predicate<@Nullable Object[]> wanted, Configuration hadoop) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        each(folder, columns, hadoop, row -> {
            if (wanted.test(row)) {
                rows.add(row);
            }
        });
        return rows;
    }

    /**
     * The first rows in the order of the table's key.
     *
     * @param most rows; no more of the files is read than that takes
     * @throws Failure {@link ExitCode#INPUT} where the table or a column cannot be read
     */
    public static List<@Nullable Object[]> first(String folder, List<String> columns, int most, Configuration hadoop) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        whileWanted(folder, columns, hadoop, row -> {
            rows.add(row);
            return rows.size() < most;
        });
        return rows;
    }

    /**
     * Every row in the order of the table's key, none of them kept.
     *
     * @param columns as for {@link #read}
     * @throws Failure as {@link #read}
     */
    public static void each(
            String folder, List<String> columns, Configuration hadoop, Consumer<@Nullable Object[]> taker) {
        whileWanted(folder, columns, hadoop, row -> {
            taker.accept(row);
            return true;
        });
    }

    /** @param taker takes a row and says whether it wants another one */
    private static void whileWanted(
            String folder, List<String> columns, Configuration hadoop, Predicate<@Nullable Object[]> taker) {
        for (Storage file : files(folder, hadoop)) {
            try {
                if (!takesAll(file, columns, hadoop, taker)) {
                    return;
                }
            } catch (IOException e) {
                throw OutputFailures.cannotRead(file.display(), e);
            }
        }
    }

    private static boolean takesAll(
            Storage file, List<String> columns, Configuration hadoop, Predicate<@Nullable Object[]> taker)
            throws IOException {
        RowReadSupport support = new RowReadSupport(projection(file, schema(file, hadoop), columns));
        InputFile input = HadoopInputFile.fromPath(file.path(), hadoop);
        try (ParquetReader<@Nullable Object[]> reader = new Builder(input, support).build()) {
            for (@Nullable Object @Nullable [] row = next(reader); row != null; row = next(reader)) {
                if (!taker.test(row)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable Object @Nullable [] next(ParquetReader<@Nullable Object[]> reader) throws IOException {
        try {
            return reader.read();
        } catch (RuntimeException e) { // how the library answers damaged pages
            throw new IOException("not a whole Parquet file", e);
        }
    }

    private static MessageType projection(Storage file, MessageType schema, List<String> columns) {
        for (String column : columns) {
            if (!schema.containsField(column)) {
                throw new Failure(
                        ExitCode.INPUT,
                        Text.of(
                                        "{0} 没有 {1} 列；该批次由另一版配置生成，请重新运行",
                                        "{0} has no column {1}; the run was made with another configuration, run again")
                                .with(file.display(), column));
            }
        }
        return new MessageType(
                schema.getName(), columns.stream().map(schema::getType).toList());
    }

    private static MessageType schema(Storage file, Configuration hadoop) throws IOException {
        return Readback.footer(file, hadoop).getFileMetaData().getSchema();
    }

    private static List<Storage> files(String folder, Configuration hadoop) {
        try {
            return Readback.dataFiles(folder, hadoop);
        } catch (IOException e) {
            throw OutputFailures.cannotRead(Storage.display(new org.apache.hadoop.fs.Path(folder)), e);
        }
    }

    private static final class Builder extends ParquetReader.Builder<@Nullable Object[]> {
        private final RowReadSupport support;

        Builder(InputFile file, RowReadSupport support) {
            super(file);
            this.support = support;
        }

        @Override
        protected RowReadSupport getReadSupport() {
            return support;
        }
    }
}
