package org.investstat.storage;

import java.io.FileNotFoundException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.security.AccessControlException;
import org.investstat.config.Addresses;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** Words for what goes wrong at the output: one line each, what, where, why, what to do. */
public final class OutputFailures {
    private static final int LONGEST_REASON = 300;
    private static final Pattern REASON = Pattern.compile(".* \\(([^()]+)\\)", Pattern.DOTALL);
    private static final Text ABSENT = Text.of("文件不存在", "no such file");
    private static final Text FORBIDDEN = Text.of("没有权限", "permission denied");

    private OutputFailures() {}

    public static Failure cannotCreate(String path, Throwable cause) {
        return output(
                Text.of(
                        "无法创建 {0}：{1}；请用 --output 指定一个可写的文件夹",
                        "Cannot create {0}: {1}; choose a folder that can be written with --output"),
                path,
                cause);
    }

    public static Failure cannotWrite(String path, Throwable cause) {
        return output(
                Text.of(
                        "无法写入 {0}：{1}；请检查剩余空间和权限后重新运行",
                        "Cannot write {0}: {1}; check free space and permissions and run again"),
                path,
                cause);
    }

    public static Failure cannotDelete(String path, Throwable cause) {
        return output(
                Text.of("无法删除 {0}：{1}；请手工删除后重新运行", "Cannot delete {0}: {1}; delete it by hand and run again"),
                path,
                cause);
    }

    public static Failure cannotRead(String path, Throwable cause) {
        Text text = Text.of("无法读取 {0}：{1}；请检查 --output 和权限", "Cannot read {0}: {1}; check --output and permissions");
        return new Failure(ExitCode.INPUT, text.with(path, reason(path, cause)), cause);
    }

    /** At a file that decides whether a run may be published. */
    public static Failure cannotLook(String path, Throwable cause) {
        return output(
                Text.of(
                        "无法读取 {0}：{1}；本次结果不发布，请检查权限后重新运行",
                        "Cannot read {0}: {1}; nothing is published, check permissions and run again"),
                path,
                cause);
    }

    /**
     * What cannot be done with a file of the output.
     *
     * @param text its {0} is the path and its {1} the reason
     */
    public static Failure output(Text text, String path, Throwable cause) {
        return new Failure(ExitCode.OUTPUT, text.with(path, reason(path, cause)), cause);
    }

    /** What names the file again is told once. */
    private static Text reason(String path, Throwable thrown) {
        Text why = reason(thrown);
        String again = path + ": ";
        return why.zh().startsWith(again) && why.en().startsWith(again)
                ? Text.of(why.zh().substring(again.length()), why.en().substring(again.length()))
                : why;
    }

    /** Why, in words of those who know: not of one who tells a whole footer, or repeats another behind its class's name. */
    public static Text reason(Throwable thrown) {
        Throwable cause = thrown;
        while (known(cause).isEmpty() && cause.getCause() != null && passesOn(message(cause), cause.getCause())) {
            cause = cause.getCause();
        }
        String message = message(cause);
        return known(cause)
                .orElseGet(
                        () -> message.isEmpty() ? Text.of("未说明原因", "no reason given") : Text.same(firstLine(message)));
    }

    private static boolean passesOn(String message, Throwable cause) {
        return message.isEmpty() || message.length() > LONGEST_REASON || message.contains(cause.toString());
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? "" : message.strip();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElseThrow();
    }

    /** What Java's file streams put behind the path: their class says that there is no such file, whatever the matter is. */
    static Optional<String> reasonIn(FileNotFoundException cause) {
        Matcher said = REASON.matcher(message(cause));
        return said.matches() ? Optional.of(said.group(1)) : Optional.empty();
    }

    private static Text said(String reason) {
        return switch (reason) {
            case "No such file or directory" -> ABSENT;
            case "Permission denied" -> FORBIDDEN;
            default -> Text.same(reason);
        };
    }

    private static boolean isInAFile(Throwable cause) {
        return cause instanceof FileSystemException system && "Not a directory".equals(system.getReason());
    }

    private static Optional<Text> known(Throwable cause) {
        if (cause instanceof AccessControlException || cause instanceof AccessDeniedException) {
            return Optional.of(FORBIDDEN);
        }
        if (cause instanceof NoSuchFileException) {
            return Optional.of(ABSENT);
        }
        if (cause instanceof FileNotFoundException file) {
            return Optional.of(reasonIn(file).map(OutputFailures::said).orElse(ABSENT));
        }
        if (cause instanceof ParentNotDirectoryException
                || cause instanceof FileAlreadyExistsException
                || isInAFile(cause)) {
            return Optional.of(Text.of("该位置是一个文件", "a file is in its place"));
        }
        if (cause instanceof UnknownHostException) { // its message is the name alone
            return Optional.of(
                    Text.of("主机名 {0} 无法解析", "the host {0} is unknown").with(message(cause)));
        }
        if (cause instanceof Addresses.Unreachable unreachable) {
            return Optional.of(unreachable.why());
        }
        if (cause instanceof Storage.FileInTheWay file) {
            return Optional.of(Text.of("{0} 是一个文件", "{0} is a file").with(file.path));
        }
        return Optional.empty();
    }
}
