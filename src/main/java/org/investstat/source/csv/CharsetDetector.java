package org.investstat.source.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.InputStreams;
import org.investstat.source.file.Layout;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * Decides a file's charset (reading rule 1): the configured one, else UTF-8, else GB18030, each only if every byte fits.
 * An error names the byte, counted from 0, at which the charset fails that the file seems to be meant in: the first that
 * had a character beyond ASCII before, else the one that went furthest.
 */
final class CharsetDetector {
    private static final List<Charset> DETECTED = List.of(UTF_8, Charset.forName("GB18030"));

    /** A whole text and the charset it was written in. */
    record Decoded(Charset charset, CharBuffer text) {}

    private final InputFile file;
    private final Layout layout;
    private final byte[] chunk = new byte[CharsetTrial.CHUNK];
    private List<CharsetTrial> trials;
    private boolean marked;

    CharsetDetector(InputFile file, Layout layout) {
        this.file = file;
        this.layout = layout;
        this.trials =
                Optional.ofNullable(layout.charset())
                        .map(name -> List.of(Charset.forName(name)))
                        .orElse(DETECTED)
                        .stream()
                        .map(CharsetTrial::new)
                        .toList();
    }

    /** Judges by the first bytes alone, enough for the header. */
    Charset ofBeginning(Configuration conf) throws IOException {
        try (InputStream in = InputStreams.content(file, conf)) {
            int length = in.readNBytes(chunk, 0, chunk.length);
            heed(chunk, length);
            for (CharsetTrial trial : trials) {
                trial.feed(chunk, length);
                if (length < chunk.length) {
                    trial.end();
                }
            }
            return decide(conf);
        }
    }

    /** Decodes a text that is in memory as a whole. */
    Decoded decoded(byte[] content, Configuration conf) throws IOException {
        heed(content, content.length);
        for (CharsetTrial trial : trials) {
            try {
                CharBuffer text = CharsetTrial.strict(trial.charset()).decode(ByteBuffer.wrap(content));
                return new Decoded(trial.charset(), text);
            } catch (CharacterCodingException misfit) {
                // the next one
            }
        }
        for (CharsetTrial trial : trials) {
            trial.feedAll(new ByteArrayInputStream(content), chunk);
        }
        throw new Failure(ExitCode.INPUT, misfit(conf));
    }

    /** Judges by all bytes, with another pass over them only where they do not fit the first charset. */
    Charset ofAll(InputStream content, Configuration conf) throws IOException {
        PushbackInputStream in = new PushbackInputStream(content, 3);
        byte[] mark = in.readNBytes(3);
        heed(mark, mark.length);
        in.unread(mark);
        trials.get(0).feedAll(in, chunk);
        for (CharsetTrial trial : trials.subList(1, trials.size())) {
            if (!trials.get(0).fits()) {
                try (InputStream again = InputStreams.content(file, conf)) {
                    trial.feedAll(again, chunk);
                }
            }
        }
        return decide(conf);
    }

    private void heed(byte[] beginning, int length) {
        if (layout.charset() == null && beginsWithMark(beginning, length)) {
            marked = true;
            trials = trials.subList(0, 1);
        }
    }

    /** The UTF-8 byte order mark leaves no other choice. */
    private static boolean beginsWithMark(byte[] bytes, int length) {
        return length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf;
    }

    private Charset decide(Configuration conf) throws IOException {
        Optional<Charset> charset =
                trials.stream().filter(CharsetTrial::fits).findFirst().map(CharsetTrial::charset);
        if (charset.isPresent()) {
            return charset.get();
        }
        throw new Failure(ExitCode.INPUT, misfit(conf));
    }

    private Text misfit(Configuration conf) throws IOException {
        if (layout.charset() == null && beginsLikeUtf16(conf)) {
            return Text.of(
                            "{0} 是 UTF-16 编码；请另存为 UTF-8（CSV UTF-8）",
                            "{0} is UTF-16; save it as UTF-8 (in a spreadsheet: CSV UTF-8)")
                    .with(file.name());
        }
        CharsetTrial meant = trials.stream()
                .filter(CharsetTrial::plausible)
                .findFirst()
                .or(() -> trials.stream().max(Comparator.comparingLong(CharsetTrial::misfit)))
                .orElseThrow();
        long line = lineAt(meant.misfit(), conf);
        if (layout.charset() != null) {
            return Text.of(
                            "{0} 第 {1} 字节（第 {2} 行）不符合 sources.{3}.charset 所设的字符集 {4}；请改正文件或该设置",
                            "{0}: byte {1} (line {2}) is not {4}, the charset set in sources.{3}.charset; correct the file or the setting")
                    .with(file.name(), meant.misfit(), line, layout.ledger(), layout.charset());
        }
        if (marked) {
            return Text.of(
                            "{0} 以 UTF-8 字节顺序标记开头，但第 {1} 字节（第 {2} 行）不是 UTF-8；请将文件另存为 UTF-8",
                            "{0} begins with the UTF-8 byte order mark, but byte {1} (line {2}) is not UTF-8;"
                                    + " save the file as UTF-8")
                    .with(file.name(), meant.misfit(), line);
        }
        return Text.of(
                        "{0} 第 {1} 字节（第 {2} 行）既非 UTF-8（首个不符字节 {3}）也非 GB18030（首个不符字节 {4}）；请将文件另存为 UTF-8",
                        "{0}: byte {1} (line {2}) fits neither UTF-8 (first misfit at byte {3}) nor GB18030 (first misfit at byte {4});"
                                + " save the file as UTF-8")
                .with(
                        file.name(),
                        meant.misfit(),
                        line,
                        trials.get(0).misfit(),
                        trials.get(1).misfit());
    }

    private boolean beginsLikeUtf16(Configuration conf) throws IOException {
        try (InputStream in = InputStreams.content(file, conf)) {
            int mark = in.read() << 8 | in.read();
            return mark == 0xfffe || mark == 0xfeff;
        }
    }

    /** Line ends are single bytes in every charset that is detected; the file is read once more, on this path only. */
    private long lineAt(long offset, Configuration conf) throws IOException {
        try (InputStream in = new BufferedInputStream(InputStreams.content(file, conf))) {
            long line = 1;
            int before = 0;
            for (long at = 0; at < offset; at++) {
                int b = in.read();
                if (b == '\r' || (b == '\n' && before != '\r')) {
                    line++;
                }
                before = b;
            }
            return line;
        }
    }
}
