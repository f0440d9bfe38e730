package org.investstat.source.parquet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.FileMetaData.EncryptionType;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.investstat.source.file.InputFile;
import org.investstat.text.Text;

/** Whether the pages of a Parquet file can be unpacked here: told from its footer, before any is read. */
final class ParquetCoding {
    /** Parquet's own readers unpack these without a class of Hadoop's. */
    private static final Set<CompressionCodecName> BUILT_IN = Set.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD,
            CompressionCodecName.LZ4_RAW);

    private ParquetCoding() {}

    static Optional<Text> problem(InputFile file, ParquetMetadata footer, Configuration conf) {
        EncryptionType encryption = footer.getFileMetaData().getEncryptionType();
        if (encryption != null && encryption != EncryptionType.UNENCRYPTED) {
            return Optional.of(Text.of(
                            "{0} 是加密的 Parquet 文件；请导出为不加密的 Parquet 或 CSV",
                            "{0} is an encrypted Parquet file; export it as Parquet without encryption, or as CSV")
                    .with(file.name()));
        }
        return footer.getBlocks().stream()
                .map(BlockMetaData::getColumns)
                .flatMap(List::stream)
                .map(ColumnChunkMetaData::getCodec)
                .distinct()
                .filter(codec -> !available(codec, conf))
                .findFirst()
                .map(codec -> Text.of(
                                "{0} 以 {1} 压缩，此处没有其解压程序；请改用 zstd、snappy 或 gzip 重新写出",
                                "{0} is compressed with {1}, which nothing here can unpack; write it again with zstd, snappy or"
                                        + " gzip")
                        .with(file.name(), codec.name()));
    }

    private static boolean available(CompressionCodecName codec, Configuration conf) {
        String needed = codec.getHadoopCompressionCodecClassName();
        return BUILT_IN.contains(codec) || (needed != null && conf.getClassByNameOrNull(needed) != null);
    }
}
