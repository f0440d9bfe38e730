package org.investstat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfigReader;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.DefinitionsReader;

/** The shipped indicators and boards. */
public final class ShippedDefinitions {
    private ShippedDefinitions() {}

    public static Definitions on(LocalDate asOf) {
        ConfigFiles files = ConfigFiles.of(Optional.empty(), new Configuration(false));
        return DefinitionsReader.read(files, JobConfigReader.read(files, List.of(), Map.of()), asOf);
    }
}
