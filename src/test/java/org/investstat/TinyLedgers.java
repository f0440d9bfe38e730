package org.investstat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Five ledgers of a handful of rows, in canonical English headers; as of 2023-12-20. */
public final class TinyLedgers {
    public static final String AS_OF = "2023-12-20";

    private static final String PROJECTS = """
            project_id,project_name,region,industry_code,channel,reported_on
            P1,电池厂,520100,C3841,驻粤招商,2023-03-10
            P2,数据中心,GUIAN,I6450,,2023-05-10
            P3,旅游区,520300,N7861,,2022-06-10
            """;
    private static final String CONTRACTS = """
            contract_id,project_id,contract_type,signed_on,amount,unit,reported_on
            C1,P1,formal,2023-03-07,3,亿元,2023-03-10
            C2,P2,formal,2023-05-06,1,亿元,2023-05-10
            C3,P3,formal,2022-06-05,2,亿元,2022-06-10
            C4,P3,framework,2023-06-05,5,亿元,2023-06-10
            """;
    private static final String CONTRACT_INVESTORS = """
            contract_id,investor_id,share,is_lead
            C1,I1,0.6,y
            C1,I2,0.4,n
            C2,I2,1,y
            C3,I3,1,y
            C4,I1,1,y
            """;
    private static final String INVESTORS = """
            investor_id,name,origin,tags
            I1,深圳电池有限公司,440300,listed
            I2,北京云有限公司,110000,
            I3,遵义旅游有限公司,520300,
            """;
    private static final String STAGES = """
            project_id,stage,on,reported_on
            P1,construction,2023-04-06,2023-04-10
            """;

    private final Path folder;

    private TinyLedgers(Path folder) {
        this.folder = folder;
    }

    /** Without project_stages and fx_rates. */
    public static TinyLedgers required(Path folder) {
        TinyLedgers ledgers = new TinyLedgers(folder);
        return ledgers.write("projects.csv", PROJECTS)
                .write("contracts.csv", CONTRACTS)
                .write("contract_investors.csv", CONTRACT_INVESTORS)
                .write("investors.csv", INVESTORS);
    }

    /** With the stages of the projects. */
    public static TinyLedgers in(Path folder) {
        return required(folder).write("project_stages.csv", STAGES);
    }

    public TinyLedgers write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public TinyLedgers write(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a text that must be there. */
    public TinyLedgers replace(String file, String old, String with) {
        String text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        return write(file, text.replace(old, with));
    }

    public TinyLedgers append(String file, String lines) {
        return write(file, text(file) + lines);
    }

    public TinyLedgers remove(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] encoded(String file, Charset charset) {
        return text(file).getBytes(charset);
    }

    public byte[] gzipped(String file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text(file).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
