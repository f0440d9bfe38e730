package org.investstat.show;

import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.command.OutputRequest;
import org.investstat.command.Progress;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfig;
import org.investstat.config.JobConfigReader;
import org.investstat.publish.OutputLock;
import org.investstat.publish.RunFolder;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** The output that a command is about, with its settings; needs no Spark. */
public record OutputPlace(String output, JobConfig config, Configuration hadoop) {

    static OutputPlace of(OutputRequest request, Map<String, String> environment) {
        Configuration hadoop = HadoopSettings.read();
        ConfigFiles files = ConfigFiles.of(request.config(), hadoop);
        JobConfig config = JobConfigReader.read(files, request.settings(), environment);
        return new OutputPlace(chosen(request.output(), config.output().map(files::resolve)), config, hadoop);
    }

    /** @param holder what others are told that holds it */
    OutputLock lock(String holder, Progress progress) {
        return OutputLock.acquire(output, holder, config.lock(), new SystemTime(), progress::detail, hadoop);
    }

    /** @throws org.investstat.text.Failure {@link org.investstat.text.ExitCode#INPUT} where there is no such run */
    RunFolder run(String runId) {
        return PublishedRun.folder(output, runId, hadoop);
    }

    /**
     * The command line's output, else the configuration's.
     *
     * @throws Failure {@link ExitCode#USAGE} without either
     */
    public static String chosen(Optional<String> asked, Optional<String> configured) {
        return asked.or(() -> configured)
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        Text.of(
                                "没有输出位置：用 --output 指定，或在配置中写 output",
                                "no output: give --output, or set output in the configuration")));
    }
}
