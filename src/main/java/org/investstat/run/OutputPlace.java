package org.investstat.run;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfig;
import org.investstat.config.JobConfigReader;
import org.investstat.publish.OutputLock;
import org.investstat.publish.RunFolder;

/** The output that a command is about, with its settings; needs no Spark. */
record OutputPlace(String output, JobConfig config, Configuration hadoop) {

    static OutputPlace of(OutputRequest request, Map<String, String> environment) {
        Configuration hadoop = HadoopSettings.read();
        ConfigFiles files = ConfigFiles.of(request.config(), hadoop);
        JobConfig config = JobConfigReader.read(files, request.settings(), environment);
        return new OutputPlace(Output.of(request.output(), config.output().map(files::resolve)), config, hadoop);
    }

    /** @param holder what others are told that holds it */
    OutputLock lock(String holder, Progress progress) {
        return OutputLock.acquire(output, holder, config.lock(), new SystemTime(), progress::detail, hadoop);
    }

    /** @throws org.investstat.table.Failure {@link org.investstat.table.ExitCode#INPUT} where there is no such run */
    RunFolder run(String runId) {
        return PublishedRun.folder(output, runId, hadoop);
    }
}
