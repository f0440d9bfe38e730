package org.investstat.source.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.io.compress.zlib.BuiltInGzipDecompressor;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** How the bytes of a file are opened, and what is said when they cannot be had. */
public final class InputStreams {
    /** Twice what a driver works on itself: above it an estimate will do. */
    private static final int COUNTED = 64 << 20;

    private InputStreams() {}

    /** The file system's own error: the bytes cannot be had, whatever they are. */
    private static final class Unavailable extends IOException {
        Unavailable(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The bytes as stored; whoever unpacks them can tell its own errors from the file system's. */
    private static final class Stored extends FilterInputStream {
        Stored(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw new Unavailable(e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                throw new Unavailable(e);
            }
        }
    }

    /** The bytes as stored. */
    public static InputStream stored(InputFile file, Configuration conf) throws IOException {
        try {
            return new Stored(file.hadoopPath().getFileSystem(conf).open(file.hadoopPath()));
        } catch (IOException e) {
            throw new Unavailable(e);
        }
    }

    /** So many bytes as stored, from the given one. */
    public static byte[] bytes(InputFile file, long start, int length, Configuration conf) throws IOException {
        byte[] bytes = new byte[length];
        try (FSDataInputStream in = file.hadoopPath().getFileSystem(conf).open(file.hadoopPath())) {
            in.readFully(start, bytes);
        }
        return bytes;
    }

    /**
     * The bytes of the text. Hadoop's decompressor in Java is named because it, unlike the JDK's stream, refuses what
     * follows the last gzip member, and reads all members of a concatenated file on every file system.
     */
    public static InputStream content(InputFile file, InputStream stored) throws IOException {
        if (!file.gzip()) {
            return stored;
        }
        GzipCodec codec = new GzipCodec();
        codec.setConf(new Configuration(false));
        return new Unpacked(file, codec.createInputStream(stored, new BuiltInGzipDecompressor()));
    }

    public static InputStream content(InputFile file, Configuration conf) throws IOException {
        return content(file, stored(file, conf));
    }

    /**
     * Bytes of the text, counted where a packed file is small and estimated from its beginning where it is large. A file
     * that is damaged counts as far as it goes: whoever reads it says so.
     */
    public static long unpackedBytes(InputFile file, Configuration conf) {
        long unpacked = 0;
        try (FSDataInputStream stored = file.hadoopPath().getFileSystem(conf).open(file.hadoopPath());
                InputStream content = content(file, stored)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                unpacked += n;
                if (unpacked > COUNTED) {
                    return (long) ((double) unpacked / stored.getPos() * file.size());
                }
            }
            return unpacked;
        } catch (IOException damaged) {
            return unpacked;
        }
    }

    /** A file that is written to while it is read would give figures that no file stands for. */
    public static void requireUnchanged(InputFile file, Configuration conf) throws IOException {
        FileStatus now = status(file, conf);
        if (now.getLen() != file.size() || now.getModificationTime() != file.modified()) {
            throw new Failure(
                    ExitCode.INPUT,
                    Text.of("{0} 在读取期间被改动；请待文件写完后重新运行", "{0} changed while it was read; run again when it is complete")
                            .with(file.name()));
        }
    }

    private static FileStatus status(InputFile file, Configuration conf) throws IOException {
        try {
            return file.hadoopPath().getFileSystem(conf).getFileStatus(file.hadoopPath());
        } catch (IOException e) {
            throw new Unavailable(e);
        }
    }

    public static Failure unreadable(InputFile file, IOException e) {
        boolean damaged = file.gzip() && !(e instanceof Unavailable);
        Text what = damaged
                ? Text.of("{0} 不是完整的 gzip 文件（{1}）；请重新复制该文件", "{0} is not a whole gzip file ({1}); copy it again")
                : Text.of("无法读取 {0}（{1}）；请检查文件及其权限", "{0} cannot be read ({1}); check the file and its permissions");
        return new Failure(ExitCode.INPUT, what.with(file.name(), reason(e)), e);
    }

    /** What the file system says, in one line. */
    public static Text reason(Throwable e) {
        String message = e.getMessage();
        return message == null
                ? Text.of("未说明原因", "no reason given")
                : Text.same(message.replaceAll("\\s+", " ").strip());
    }
}
