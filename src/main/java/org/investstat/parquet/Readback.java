package org.investstat.parquet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.investstat.storage.Digests;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.table.PublishedSchemas;
import org.investstat.table.TableSchema;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * What lies in a table's folder after writing: Parquet footers against the table's schema, rows, sizes and digests. No
 * run is published whose tables were not read back.
 */
public final class Readback {
    private Readback() {}

    /**
     * Reads the footers and digests the bytes of a table's files.
     *
     * @param folder of the table
     * @return the table's files in the order of their names
     * @throws Failure {@link ExitCode#OUTPUT} where a file is damaged or has other columns
     */
    public static List<WrittenFile> verify(String folder, TableSchema schema, Configuration hadoop) {
        return writtenFiles(folder, hadoop).stream()
                .map(file -> verify(file, schema, hadoop))
                .toList();
    }

    /**
     * Whether one file that {@link TableWriter} wrote lies there as it was handed over.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where anything differs
     */
    public static WrittenFile verify(
            String folder, TableSchema schema, TableWriter.Handed written, Configuration hadoop) {
        WrittenFile due = written.file();
        Storage file = place(folder, hadoop).child(name(due));
        try {
            WrittenFile found = found(file, schema, due.sha256(), hadoop);
            requireSame(file.display(), written, new TableWriter.Handed(found, Digests.checksum(file)));
        } catch (IOException e) {
            throw damaged(file.display(), e);
        }
        return due;
    }

    /**
     * Whether readers find these files in the table's folder, and no others.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where they do not
     */
    public static List<WrittenFile> verifyListed(String folder, List<WrittenFile> files, Configuration hadoop) {
        List<String> due = files.stream().map(Readback::name).toList();
        List<String> found = writtenFiles(folder, hadoop).stream()
                .map(file -> file.path().getName())
                .toList();
        requireSame(display(folder), due, found);
        return files;
    }

    private static String name(WrittenFile file) {
        return new Path(file.path()).getName();
    }

    private static <T> T requireSame(String place, T written, T found) {
        if (!found.equals(written)) {
            throw new Failure(
                    ExitCode.OUTPUT,
                    Text.of(
                                    "{0} 回读的内容与写入的不同；本次结果不发布，请检查磁盘后重新运行",
                                    "{0} differs from what was written when read back; nothing is published, check the"
                                            + " disk and run again")
                            .with(place));
        }
        return found;
    }

    /** The Parquet files of a table's folder by name, at least one; hidden ones are no data. */
    static List<Storage> dataFiles(String folder, Configuration hadoop) throws IOException {
        Storage place = Storage.at(folder, hadoop);
        List<Storage> files = Arrays.stream(place.fs().listStatus(place.path()))
                .filter(FileStatus::isFile)
                .map(FileStatus::getPath)
                .filter(p -> p.getName().endsWith(".parquet") && !p.getName().startsWith("."))
                .sorted(Comparator.comparing(Path::getName))
                .map(p -> new Storage(place.fs(), p))
                .toList();
        if (files.isEmpty()) {
            throw new FileNotFoundException("no Parquet file");
        }
        return files;
    }

    private static Storage place(String folder, Configuration hadoop) {
        try {
            return Storage.at(folder, hadoop);
        } catch (IOException e) {
            throw damaged(display(folder), e);
        }
    }

    private static List<Storage> writtenFiles(String folder, Configuration hadoop) {
        try {
            return dataFiles(folder, hadoop);
        } catch (IOException e) {
            throw damaged(display(folder), e);
        }
    }

    private static WrittenFile verify(Storage file, TableSchema schema, Configuration hadoop) {
        try {
            return found(file, schema, Digests.of(file), hadoop);
        } catch (IOException e) {
            throw damaged(file.display(), e);
        }
    }

    private static WrittenFile found(Storage file, TableSchema schema, String sha256, Configuration hadoop)
            throws IOException {
        ParquetMetadata footer = footer(file, hadoop);
        compare(file, footer.getFileMetaData().getSchema(), ParquetTypes.message(schema));
        long bytes = file.fs().getFileStatus(file.path()).getLen();
        return new WrittenFile(TableWriter.relative(file.path()), rows(footer), bytes, sha256);
    }

    static ParquetMetadata footer(Storage file, Configuration hadoop) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file.path(), hadoop))) {
            return reader.getFooter();
        } catch (RuntimeException e) { // how the library answers bytes that are no Parquet
            throw new IOException("not a whole Parquet file", e);
        }
    }

    /** What is wrong with a table's file, compared to what was written; empty where nothing is. */
    public static Optional<Text> difference(Storage file, String table, WrittenFile due, Configuration hadoop)
            throws IOException {
        Optional<Text> content = difference(file, due.bytes(), due.sha256());
        return content.isPresent() ? content : difference(footer(file, hadoop), table, due);
    }

    /** The same of any file, by its size and digest. */
    public static Optional<Text> difference(Storage file, long due, String sha256) throws IOException {
        if (!file.exists()) {
            return Optional.of(Text.of("文件不存在", "is missing"));
        }
        long bytes = file.fs().getFileStatus(file.path()).getLen();
        if (bytes != due) {
            return Optional.of(
                    Text.of("有 {0} 字节，应为 {1}", "has {0} bytes instead of {1}").with(bytes, due));
        }
        return Digests.of(file).equals(sha256)
                ? Optional.empty()
                : Optional.of(Text.of("内容与清单中的摘要不符", "differs from its digest in the manifest"));
    }

    private static Optional<Text> difference(ParquetMetadata footer, String table, WrittenFile due) {
        MessageType found = footer.getFileMetaData().getSchema();
        List<String> columns = found.getFields().stream().map(Type::getName).toList();
        List<String> is = layout(found);
        List<String> wanted = layout(ParquetTypes.message(PublishedSchemas.of(table, columns)));
        if (!is.equals(wanted)) {
            return Optional.of(Text.of("各列为 {0}，应为 {1}", "has the columns {0} instead of {1}")
                    .with(is, wanted));
        }
        return rows(footer) == due.rows()
                ? Optional.empty()
                : Optional.of(
                        Text.of("有 {0} 行，应为 {1}", "has {0} rows instead of {1}").with(rows(footer), due.rows()));
    }

    private static long rows(ParquetMetadata footer) {
        return footer.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum();
    }

    private static List<String> layout(MessageType message) {
        return message.getFields().stream().map(Readback::layout).toList();
    }

    private static void compare(Storage file, MessageType found, MessageType expected) {
        List<String> is = layout(found);
        List<String> due = layout(expected);
        for (int i = 0; i < Math.max(is.size(), due.size()); i++) {
            String column = i < is.size() ? is.get(i) : "-";
            String dueColumn = i < due.size() ? due.get(i) : "-";
            if (!column.equals(dueColumn)) {
                throw new Failure(
                        ExitCode.OUTPUT,
                        Text.of(
                                        "{0} 回读的第 {1} 列为 {2}，应为 {3}；本次结果不发布，请报告此错误",
                                        "{0} has column {1} as {2} instead of {3} when read back; nothing is"
                                                + " published, report this error")
                                .with(file.display(), i + 1, column, dueColumn));
            }
        }
    }

    /** Name and type of a column without whether it may be empty, which Spark knows more narrowly than the schema. */
    private static String layout(Type field) {
        if (field.isPrimitive()) {
            String type = field.asPrimitiveType().getPrimitiveTypeName() + " " + field.getLogicalTypeAnnotation();
            return field.getName() + " " + type.replace(" null", "");
        }
        List<String> inner =
                field.asGroupType().getFields().stream().map(Readback::layout).toList();
        return field.getName() + " " + field.getLogicalTypeAnnotation() + inner;
    }

    private static String display(String folder) {
        return Storage.display(new Path(folder));
    }

    /** A file of this run that cannot be read again. */
    public static Failure damaged(String path, IOException cause) {
        return OutputFailures.output(
                Text.of(
                        "{0} 写入后无法回读：{1}；本次结果不发布，请检查磁盘后重新运行",
                        "{0} cannot be read back: {1}; nothing is published, check the disk and run again"),
                path,
                cause);
    }
}
