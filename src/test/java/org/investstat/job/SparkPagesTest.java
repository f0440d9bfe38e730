package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.investstat.TestSpark;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spark's own pages call the jobs of a run. */
@Tag("runs")
class SparkPagesTest {
    private static final String DESCRIPTION = "spark.job.description";

    @TempDir
    Path folder;

    @Test
    void everyJobBelongsToAPhaseAndNoneAfterwards() throws Exception {
        SparkContext context = TestSpark.session().sparkContext();
        Set<String> descriptions = ConcurrentHashMap.newKeySet();
        SparkListener listener = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                descriptions.add(start.properties().getProperty(DESCRIPTION, "none"));
            }
        };
        context.addSparkListener(listener);
        try {
            Typed run = Typed.run(
                    "--input",
                    TinyLedgers.in(folder.resolve("in")).toString(),
                    "--output",
                    folder.resolve("out").toString(),
                    "--as-of",
                    TinyLedgers.AS_OF);
            assertThat(run.errors()).isEmpty();
            context.listenerBus().waitUntilEmpty();
        } finally {
            context.removeSparkListener(listener);
        }

        assertThat(descriptions)
                .contains("investstat: 统计汇总 / aggregate")
                .allSatisfy(description -> assertThat(description).startsWith("investstat: "));
        assertThat(context.getLocalProperty(DESCRIPTION)).isNull();
    }
}
