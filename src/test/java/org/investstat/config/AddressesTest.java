package org.investstat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.hadoop.conf.Configuration;
import org.investstat.config.Addresses.Unreachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address that leads to no file system says why, and what helps. */
class AddressesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://h/db | databases are not read or written yet
            C:\\ledgers             | a path of Windows
            D:/ledgers             | a path of Windows
            \\\\server\\share         | a path of Windows
            https://h/ledgers      | web addresses hold no folders
            file://relative        | no address that can be used
            """)
    void anAddressThatIsNoneIsWrong(String address, String why) {
        assertThat(unreachable(address).why().en()).contains(why);
        assertThat(unreachable(address).wrong()).isTrue();
    }

    @Test
    void anEmptyAddressIsWrong() {
        assertThat(unreachable(" ").why().en()).startsWith("the address is empty");
    }

    @ParameterizedTest
    @CsvSource({
        "s3a://b/in, --packages org.apache.hadoop:hadoop-aws:",
        "oss://b/in, --packages org.apache.hadoop:hadoop-aliyun:",
        "abfss://c@a.dfs.core.windows.net/in, --packages org.apache.hadoop:hadoop-azure:",
        "obs://b/in, spark.hadoop.fs.obs.impl",
        "gs://b/in, spark.hadoop.fs.gs.impl",
        "nosuch://b/in, spark.hadoop.fs.nosuch.impl"
    })
    void aStoreWithoutItsClassesSaysHowToAddThem(String address, String remedy) {
        assertThat(unreachable(address).why().en()).contains(remedy);
        assertThat(unreachable(address).wrong()).isFalse();
    }

    private static Unreachable unreachable(String address) {
        return catchThrowableOfType(Unreachable.class, () -> Addresses.fileSystem(address, new Configuration()));
    }
}
