package org.investstat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.yaml.Problems;
import org.investstat.config.yaml.YamlNode;
import org.investstat.config.yaml.YamlParser;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;

/** The JSON Schema for editors knows the keys that the reader knows; JSON is YAML, so the same parser reads it. */
class JobSchemaTest {
    @Test
    void everyLedgerMayBeDescribed() throws IOException {
        assertThat(keys("properties", "sources", "properties"))
                .containsExactlyElementsOf(
                        Ledgers.all().stream().map(LedgerSchema::name).toList());
    }

    @Test
    void everyKeyOfTheReaderIsThere() throws IOException {
        assertThat(known("no_such_key_at_all=1")).isEqualTo(String.join(", ", keys("properties")));
        assertThat(known("sources.contracts.no_such_key_at_all=1"))
                .isEqualTo(String.join(", ", keys("$defs", "source", "properties")));
    }

    /** What the reader lists after a key that is like none it knows. */
    private static String known(String setting) {
        ConfigFiles shipped = ConfigFiles.of(Optional.empty(), new Configuration(false));
        String message = catchThrowableOfType(
                        Failure.class, () -> JobConfigReader.read(shipped, List.of(setting), Map.of()))
                .getMessage();
        return message.substring(message.indexOf("known: ") + "known: ".length());
    }

    private static Set<String> keys(String... path) throws IOException {
        try (InputStream in = JobSchemaTest.class.getResourceAsStream("/conf/job.schema.json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            YamlNode node =
                    YamlParser.file("job.schema.json", json, new Problems()).orElseThrow();
            for (String key : List.of(path)) {
                node = ((YamlNode.Mapping) node).entries().get(key).value();
            }
            return ((YamlNode.Mapping) node).entries().keySet();
        }
    }
}
