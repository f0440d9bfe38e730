package org.investstat.show;

import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.investstat.storage.LocalDisk;

/** The Hadoop settings of this process as its Spark session will have them, told before there is one. */
public final class HadoopSettings {
    private static final String PREFIX = "spark.hadoop.";

    private HadoopSettings() {}

    /**
     * Hadoop's own files, then what {@code --conf spark.hadoop.*} of spark-submit says, like the keys of a store. Both
     * spark-submit and {@code java -D} hand such settings on as system properties, which is where Spark takes them from.
     */
    public static Configuration read() {
        Configuration hadoop = new Configuration();
        hadoop.set(LocalDisk.SETTING, LocalDisk.class.getName());
        Properties said = System.getProperties();
        said.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> hadoop.set(name.substring(PREFIX.length()), said.getProperty(name)));
        return hadoop;
    }
}
