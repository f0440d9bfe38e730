package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.network.TransportContext;
import org.apache.spark.network.client.TransportClient;
import org.apache.spark.network.client.TransportClientFactory;
import org.apache.spark.network.server.NoOpRpcHandler;
import org.apache.spark.network.shuffle.protocol.BlockTransferMessage;
import org.apache.spark.network.shuffle.protocol.GetLocalDirsForExecutors;
import org.apache.spark.network.shuffle.protocol.LocalDirsForExecutors;
import org.apache.spark.network.util.MapConfigProvider;
import org.apache.spark.network.util.TransportConf;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEnv;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;

/** What other users of the machine find of a run at work: its ports, and its files in the folder for temporary ones. */
@Tag("runs")
@Timeout(400)
class LocalModeTest {
    private static final String NOBODY = "65534";
    private static final Path BASE = Path.of(System.getProperty("investstat.basedir", "."));

    @TempDir
    Path shared;

    /** Spark of a run, with rows in its shuffle files, until it is told to end; {@code open}: as it was before it had guards. */
    static final class AtWork {
        public static void main(String[] args) throws IOException {
            new StatisticsApplication();
            if (args[0].equals("open")) {
                work(Session.started(Optional.of("local[1]"), Map.of("spark.driver.host", "127.0.0.1")));
                return;
            }
            try (SparkStart start = new SparkStart(Optional.of("local[1]"))) {
                work(start.open(1L << 40));
            }
        }

        private static void work(SparkSession session) throws IOException {
            session.range(1000).repartition(3).count();
            System.out.println("at work " + session.sparkContext().applicationId());
            System.in.read();
        }
    }

    private Process atWork(String how, String... properties) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + BASE.resolve("scripts/jvm.options"),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + shared));
        command.addAll(List.of(properties));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AtWork.class.getName(), how));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The application's id. */
    private static String awaited(Process process) throws IOException {
        String line = process.inputReader().readLine();
        while (!line.startsWith("at work ")) {
            line = process.inputReader().readLine();
        }
        return line.substring("at work ".length());
    }

    @Test
    void nobodyWithoutItsSecretIsAnsweredAndNothingListensToOtherMachines() throws Exception {
        Process run = atWork("guarded");
        String application = awaited(run);

        List<Listening> ports = ports(run.pid());
        assertThat(ports).extracting(Listening::address).hasSize(2).allMatch(LocalModeTest::isLoopback);
        for (Listening each : ports) {
            assertThatThrownBy(() -> stopExecutor(each.port())).isInstanceOf(Exception.class);
            assertThatThrownBy(() -> localDirs(each.port(), application))
                    .hasStackTraceContaining("Expected SaslMessage");
        }

        assertThat(run.isAlive()).isTrue();
        run.getOutputStream().close();
        assertThat(run.waitFor()).isZero();
        assertThat(shared).isEmptyDirectory();
    }

    /** The same stranger, so that the test above is known to knock on the right doors. */
    @Test
    void withoutASecretAStrangerIsToldWhereShuffleFilesLie() throws Exception {
        Process run = atWork("open", "-Dspark.ui.enabled=false");
        String application = awaited(run);

        Map<String, String[]> told = new HashMap<>();
        int stopped = 0;
        for (Listening each : ports(run.pid())) {
            try {
                told.putAll(localDirs(each.port(), application));
            } catch (RuntimeException otherPort) {
                stopExecutor(each.port());
                stopped++;
            }
        }

        assertThat(told).containsKey("driver");
        assertThat(stopped).isEqualTo(1);
        run.destroyForcibly().waitFor();
    }

    @Test
    void noFileOfARunCanBeReadByOthersNorIsLeftByOne() throws Exception {
        assumeTrue(as(NOBODY, "true").isEmpty(), "only root can look with the eyes of another user");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path disk = Files.createDirectory(shared.resolve("disk"));
        Process run = atWork("guarded", "-Dspark.local.dir=" + disk);
        awaited(run);

        assertThat(shuffled()).as("files with rows").isNotEmpty();
        assertThat(as(NOBODY, "find", shared.toString(), "-type", "f", "-readable"))
                .isEmpty();
        assertThat(as(NOBODY, "find", shared.toString(), "-mindepth", "1", "-type", "d", "-readable"))
                .containsExactly(disk.toString());

        run.destroyForcibly().waitFor();
        assertThat(shuffled()).as("what a kill leaves").isNotEmpty();
        Process next = atWork("guarded", "-Dspark.local.dir=" + disk);
        awaited(next);
        next.destroy();
        next.waitFor();
        assertThat(disk).isEmptyDirectory();
        assertThat(shared).isDirectoryNotContaining(each -> !each.equals(disk));
    }

    private List<Path> shuffled() throws IOException {
        try (Stream<Path> all = Files.walk(shared)) {
            return all.filter(file -> file.getFileName().toString().startsWith("shuffle_"))
                    .toList();
        }
    }

    /** What a command prints, on both of its streams. */
    private static List<String> as(String user, String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of("setpriv", "--reuid", user, "--regid", user, "--clear-groups"));
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all)
                .redirectError(
                        command[0].equals("find") ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.PIPE)
                .redirectErrorStream(!command[0].equals("find"))
                .start();
        return process.inputReader().lines().toList();
    }

    private record Listening(String address, int port) {}

    /** By what the kernel tells every user, for both families of addresses. */
    private static List<Listening> ports(long pid) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (Path each : open.toList()) {
                sockets.add(Files.readSymbolicLink(each).toString());
            }
        }
        List<Listening> found = new ArrayList<>();
        for (String family : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(family))) {
                String[] words = line.strip().split("\\s+");
                if (words[3].equals("0A") && sockets.contains("socket:[" + words[9] + "]")) {
                    String[] at = words[1].split(":");
                    found.add(new Listening(at[0], Integer.parseInt(at[1], 16)));
                }
            }
        }
        return found;
    }

    /** 127.0.0.1, also as IPv6 writes it. */
    private static boolean isLoopback(String address) {
        return address.equals("0100007F") || address.equals("0000000000000000FFFF00000100007F");
    }

    /** As Spark's own client says it to the driver of another process. */
    private static void stopExecutor(int port) throws Exception {
        SparkConf conf = new SparkConf(false).set("spark.rpc.askTimeout", "10s").set("spark.rpc.lookupTimeout", "10s");
        SecurityManager nobody = new SecurityManager(
                conf, Option.empty(), org.apache.spark.internal.config.package$.MODULE$.AUTH_SECRET_FILE());
        RpcEnv client = RpcEnv.create("stranger", "127.0.0.1", 0, conf, nobody, true);
        try {
            client.setupEndpointRef(new RpcAddress("127.0.0.1", port), "LocalSchedulerBackendEndpoint")
                    .send(Class.forName("org.apache.spark.scheduler.local.StopExecutor")
                            .getConstructor()
                            .newInstance());
        } finally {
            client.shutdown();
        }
    }

    private static Map<String, String[]> localDirs(int port, String application) throws Exception {
        TransportConf conf = new TransportConf("shuffle", MapConfigProvider.EMPTY);
        try (TransportContext context = new TransportContext(conf, new NoOpRpcHandler());
                TransportClientFactory clients = context.createClientFactory();
                TransportClient client = clients.createClient("127.0.0.1", port)) {
            ByteBuffer answer = client.sendRpcSync(
                    new GetLocalDirsForExecutors(application, new String[] {"driver"}).toByteBuffer(), 10_000);
            return ((LocalDirsForExecutors) BlockTransferMessage.Decoder.fromByteBuffer(answer)).getLocalDirsByExec();
        }
    }
}
