package org.investstat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.investstat.Typed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real HDFS instead of the local disk. */
@Tag("hdfs")
class HdfsTest {
    @TempDir
    Path folder;

    @Test
    void aRunIsPublishedOnHdfsAndTheNextOneReplacesItWhole() throws Exception {
        try (Hdfs hdfs = Hdfs.start(folder.resolve("hdfs"))) {
            Night night = Night.small(folder);
            String output = hdfs.at("/out");
            Onlooker onlooker = new Onlooker(hdfs.fileSystem(), new org.apache.hadoop.fs.Path(output));

            Typed first = night.run(output, "first");
            assertThat(first.errors()).isEmpty();
            WholeRunCheck old = onlooker.published();
            Typed second = night.next().run(output, "second");

            assertThat(second.errors()).isEmpty();
            assertThat(onlooker.published().id()).isEqualTo("second");
            assertThat(onlooker.published().figures()).isNotEqualTo(old.figures());
        }
    }
}
