package org.investstat.run;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfig;
import org.investstat.config.JobConfigReader;
import org.investstat.generate.Extent;
import org.investstat.generate.SyntheticLedgers;
import org.investstat.generate.SyntheticLines;
import org.investstat.publish.DatasetWriter;
import org.investstat.publish.LedgerFolder;
import org.investstat.publish.Readback;
import org.investstat.publish.WrittenFile;
import org.investstat.reference.Reference;
import org.investstat.rows.Shared;
import org.investstat.run.GenerateRequest.Product;
import org.investstat.table.Facts;
import org.investstat.table.TableSchema;

/** Writes synthetic ledgers without Spark, or the fact of contract lines with it. */
final class Generation {
    /** Spark's settings are those of a large run. */
    private static final long LARGE = Long.MAX_VALUE;

    private final GenerateRequest request;
    private final JobConfig config;
    private final Reference reference;
    private final Extent extent;
    private final Phases phases;

    private Generation(GenerateRequest request, JobConfig config, Reference reference, Phases phases) {
        this.request = request;
        this.config = config;
        this.reference = reference;
        this.extent = new Extent(request.contracts(), request.seed(), request.asOf());
        this.phases = phases;
    }

    static GenerateSummary run(GenerateRequest request, Map<String, String> environment, Progress progress) {
        Configuration hadoop = HadoopSettings.read();
        ConfigFiles files = ConfigFiles.of(request.config(), hadoop);
        JobConfig config = JobConfigReader.read(files, request.settings(), environment);
        Reference reference =
                Reference.load(name -> files.reference(config, name), config.homeProvince(), config.chainSchemes());
        Generation generation = new Generation(request, config, reference, new Phases(progress));
        LedgerFolder folder = LedgerFolder.create(request.output(), hadoop);
        return new GenerateSummary(folder.display(), request.asOf(), generation.write(folder, hadoop));
    }

    private Map<String, Long> write(LedgerFolder folder, Configuration hadoop) {
        if (request.product() == Product.LEDGERS) {
            return phases.run(
                    "生成台账",
                    "generate ledgers",
                    () -> SyntheticLedgers.write(extent, reference, config.homeProvince(), folder));
        }
        TableSchema lines = Facts.CONTRACT_LINES.table();
        String path = folder.table(lines.name());
        phases.run("生成事实表", "generate facts", () -> withSpark(lines, path));
        long rows = phases.run("读回", "read back", () -> Readback.verify(path, lines, hadoop)).stream()
                .mapToLong(WrittenFile::rows)
                .sum();
        return Map.of(lines.name(), rows);
    }

    private void withSpark(TableSchema schema, String path) {
        boolean shared = Session.running().isPresent();
        SparkSession session = Session.open(request.master(), LARGE);
        try {
            Shared<Reference> known = Shared.everywhere(session, reference);
            DatasetWriter.writeSorted(SyntheticLines.of(session, extent, known, config.homeProvince()), schema, path);
        } finally {
            if (!shared) {
                session.stop();
            }
        }
    }
}
