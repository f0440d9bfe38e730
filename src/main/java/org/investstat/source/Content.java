package org.investstat.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.Format;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.InputStreams;
import org.investstat.text.Text;

/**
 * What a file is by its first bytes, whatever its name says. Looked at only where a file could not be read as what its
 * name promises, so that a good file costs nothing.
 */
enum Content {
    WORKBOOK(
            bytes("PK\u0003\u0004", ".*(\\[Content_Types\\]\\.xml|_rels/|xl/|mimetypeapplication/vnd\\.oasis).*"),
            Text.of("Excel 工作簿（.xlsx）或同类文件", "a workbook (.xlsx) or the like"),
            Remedy.SAVE),
    ZIP(bytes("PK(\u0003\u0004|\u0005\u0006)"), Text.of("zip 压缩包", "a zip archive"), Remedy.UNPACK),
    OLE(
            bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
            Text.of("Excel 工作簿（.xls，或加了密码的 .xlsx）", "a workbook (.xls, or an .xlsx with a password)"),
            Remedy.SAVE),
    GZIP(bytes("\u001f\u008b"), Text.of("gzip 压缩文件", "packed with gzip"), Remedy.NAME_GZ),
    BZIP2(bytes("BZh[1-9]"), Text.of("bzip2 压缩文件", "packed with bzip2"), Remedy.UNPACK),
    XZ(bytes("\u00fd7zXZ\u0000"), Text.of("xz 压缩文件", "packed with xz"), Remedy.UNPACK),
    ZSTD(bytes("\\(\u00b5/\u00fd"), Text.of("zstd 压缩文件", "packed with zstd"), Remedy.UNPACK),
    LZ4(bytes("\u0004\"M\u0018"), Text.of("LZ4 压缩文件", "packed with LZ4"), Remedy.UNPACK),
    LZO(bytes("\u0089LZO"), Text.of("LZO 压缩文件", "packed with LZO"), Remedy.UNPACK),
    SNAPPY(bytes("\u00ff\u0006\u0000\u0000sNaPpY"), Text.of("Snappy 压缩文件", "packed with Snappy"), Remedy.UNPACK),
    COMPRESS(bytes("\u001f\u009d"), Text.of(".Z 压缩文件", "packed with compress (.Z)"), Remedy.UNPACK),
    SEVEN_ZIP(bytes("7z\u00bc\u00af'\u001c"), Text.of("7z 压缩包", "a 7z archive"), Remedy.UNPACK),
    RAR(bytes("Rar!\u001a\u0007"), Text.of("rar 压缩包", "a rar archive"), Remedy.UNPACK),
    TAR(bytes(".{257}ustar"), Text.of("tar 包", "a tar archive"), Remedy.UNPACK),
    ENCRYPTED_PARQUET(bytes("PARE"), Text.of("加密的 Parquet 文件", "an encrypted Parquet file"), Remedy.DECRYPT),
    PARQUET(bytes("PAR1"), Text.of("Parquet 文件", "a Parquet file"), Remedy.NAME_PARQUET),
    ORC(bytes("ORC[^A-Za-z]"), Text.of("ORC 文件", "an ORC file"), Remedy.EXPORT),
    AVRO(bytes("Obj\u0001"), Text.of("Avro 文件", "an Avro file"), Remedy.EXPORT),
    ARROW(bytes("ARROW1|FEA1"), Text.of("Arrow（Feather）文件", "an Arrow (Feather) file"), Remedy.EXPORT),
    SEQUENCE(bytes("SEQ[\u0004-\u0006]"), Text.of("Hadoop SequenceFile", "a Hadoop SequenceFile"), Remedy.EXPORT),
    SQLITE(bytes("SQLite format 3\u0000"), Text.of("SQLite 数据库", "an SQLite database"), Remedy.EXPORT),
    ACCESS(bytes(".{4}Standard (Jet|ACE) DB"), Text.of("Access 数据库", "an Access database"), Remedy.EXPORT),
    PDF(bytes("%PDF-"), Text.of("PDF 文件", "a PDF file"), Remedy.EXPORT),
    RTF(bytes("\\{\\\\rtf"), Text.of("RTF 文档", "an RTF document"), Remedy.EXPORT),
    PICTURE(bytes("\u0089PNG|\u00ff\u00d8\u00ff|GIF8"), Text.of("图片", "a picture"), Remedy.EXPORT),
    ZEROS(
            bytes("\u0000{16}", "\u0000*"),
            Text.of("一串空字节（复制中断的文件常如此）", "nothing but zero bytes, as a broken copy leaves them"),
            Remedy.COPY),
    LFS(
            bytes("version https://git-lfs"),
            Text.of("Git LFS 指针，不是文件本身", "a pointer of Git LFS, not the file itself"),
            Remedy.COPY),
    SPREADSHEET_XML(
            text("<\\?xml[^>]*>\\s*<\\?mso-application.*"),
            Text.of("XML 格式的 Excel 表格", "a spreadsheet in XML"),
            Remedy.SAVE),
    WEB_PAGE(
            text("(<\\?xml[^>]*>\\s*)?<(!doctype\\s+html|html|head|body|table|meta|style|script|div)\\b.*"),
            Text.of("网页（HTML），如网站导出的“.xls”或登录页", "a web page (HTML), like an .xls of a web site or its login page"),
            Remedy.SAVE),
    XML(text("<(\\?xml|[a-z][\\w:.-]*[\\s/>]).*"), Text.of("XML 文件", "an XML file"), Remedy.EXPORT),
    MHTML(text("mime-version:.*"), Text.of("单个文件网页（MHTML）", "a web page in one file (MHTML)"), Remedy.SAVE),
    JSON(text("(\\{\\s*(\"|\\}|$)|\\[\\s*[\\[{\"\\d]).*"), Text.of("JSON 文件", "a JSON file"), Remedy.EXPORT),
    SQL(
            text("(--[^\n]*\n\\s*|/\\*.*?\\*/;?\\s*)*(insert\\s+into|create\\s+table|drop\\s+table|use\\s+`).*"),
            Text.of("SQL 脚本", "a script of SQL"),
            Remedy.EXPORT);

    /** Enough for the mark of tar and the first names within an archive. */
    private static final int LOOKED_AT = 4096;

    private final Pattern pattern;
    private final Text what;
    private final Remedy remedy;

    /** What helps. */
    private enum Remedy {
        SAVE("请打开后另存为 CSV UTF-8", "open it and save it as CSV UTF-8"),
        EXPORT("请从原系统导出为 CSV 或 Parquet", "export the ledger as CSV or Parquet"),
        UNPACK(
                "请解开后放入其中的 CSV（可单独用 gzip 压成 .csv.gz）",
                "unpack it and give the CSV inside (packed alone with gzip, as .csv.gz)"),
        NAME_GZ("请改名以 .csv.gz 结尾", "give it a name that ends with .csv.gz"),
        NAME_PARQUET("请改名以 .parquet 结尾", "give it a name that ends with .parquet"),
        NAME_CSV("请改名以 .csv 结尾", "give it a name that ends with .csv"),
        DECRYPT("请导出为不加密的 Parquet 或 CSV", "export it as Parquet without encryption, or as CSV"),
        COPY("请重新复制该文件", "copy the file again");

        private final Text text;

        Remedy(String zh, String en) {
            this.text = Text.of(zh, en);
        }
    }

    Content(Pattern pattern, Text what, Remedy remedy) {
        this.pattern = pattern;
        this.what = what;
        this.remedy = remedy;
    }

    private static Pattern bytes(String mark) {
        return bytes(mark, ".*");
    }

    /** @param rest what follows the mark */
    private static Pattern bytes(String mark, String rest) {
        return Pattern.compile("(?:" + mark + ")" + rest, Pattern.DOTALL);
    }

    private static Pattern text(String beginning) {
        return Pattern.compile("(?:\u00ef\u00bb\u00bf)?\\s*" + beginning, Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    }

    /** The line that tells a file of another kind than its name says; empty where its beginning is as it should be. */
    static Optional<Text> told(InputFile file, Configuration conf) {
        try (InputStream stored = InputStreams.stored(file, conf)) {
            String beginning = beginning(stored);
            Optional<Text> what =
                    file.format() == Format.PARQUET ? namedParquet(beginning) : namedCsv(file, beginning, conf);
            return what.map(w -> Text.of("{0} 是{1}", "{0} is {1}").with(file.name(), w));
        } catch (IOException unreadable) {
            return Optional.empty(); // as has been said
        }
    }

    private static Optional<Text> namedParquet(String beginning) {
        Optional<Content> content = of(beginning).filter(c -> c != PARQUET);
        if (content.isEmpty() && !beginning.startsWith("PAR1") && isText(beginning)) {
            return Optional.of(Text.of("文本，不是 Parquet；", "text, not Parquet; ").then("", Remedy.NAME_CSV.text));
        }
        return content.map(Content::sentence);
    }

    private static Optional<Text> namedCsv(InputFile file, String beginning, Configuration conf) throws IOException {
        Optional<Content> stored = of(beginning);
        if (!file.gzip()) {
            return stored.map(Content::sentence);
        }
        if (stored.filter(c -> c != GZIP).isPresent()) {
            return stored.map(Content::sentence);
        }
        if (stored.isEmpty()) {
            return isText(beginning)
                    ? Optional.of(
                            Text.of("未压缩的文本；", "text that is not packed; ").then("", Remedy.NAME_CSV.text))
                    : Optional.empty();
        }
        try (InputStream content = InputStreams.content(file, conf)) {
            return of(beginning(content))
                    .map(c -> Text.of("gzip 压缩的", "packed, and inside ").then("", c.sentence()));
        }
    }

    private Text sentence() {
        return what.then("", Text.of("；", "; ")).then("", remedy.text);
    }

    private static Optional<Content> of(String beginning) {
        return Arrays.stream(values())
                .filter(content -> content.pattern.matcher(beginning).matches())
                .findFirst();
    }

    private static boolean isText(String beginning) {
        return !beginning.isEmpty() && beginning.chars().noneMatch(c -> c < ' ' && "\t\r\n\f\u001a".indexOf(c) < 0);
    }

    /** A character a byte. */
    private static String beginning(InputStream in) throws IOException {
        return new String(in.readNBytes(LOOKED_AT), ISO_8859_1);
    }
}
