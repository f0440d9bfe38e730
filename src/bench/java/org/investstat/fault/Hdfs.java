package org.investstat.fault;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** A real HDFS in this process: a name node and data nodes on loopback. */
final class Hdfs implements AutoCloseable {
    private final MiniDFSCluster cluster;

    private Hdfs(MiniDFSCluster cluster) {
        this.cluster = cluster;
    }

    static Hdfs start(Path folder) throws IOException {
        Configuration settings = new HdfsConfiguration();
        settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
        settings.set("dfs.replication", "1");
        // Loopback alone, and nothing waits for disks to be looked over.
        settings.set("dfs.namenode.safemode.extension", "0");
        settings.set("dfs.blockreport.initialDelay", "0");
        return new Hdfs(new MiniDFSCluster.Builder(settings).numDataNodes(1).build());
    }

    FileSystem fileSystem() throws IOException {
        return cluster.getFileSystem();
    }

    /** A folder of it as a URI. */
    String at(String path) throws IOException {
        return cluster.getURI() + path;
    }

    @Override
    public void close() {
        cluster.shutdown(true);
    }
}
