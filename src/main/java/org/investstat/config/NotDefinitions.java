package org.investstat.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Nearest;
import org.investstat.text.Text;

/** What lies in a folder of the configuration and would be passed over because of its name. */
final class NotDefinitions {
    static final Pattern DEFINITION = Pattern.compile("[^.].*\\.yaml");
    static final Pattern TEMPLATE = Pattern.compile("[^.].*\\.(zh|en)\\.md");

    private static final Pattern LIKE_DEFINITION = Pattern.compile("(?i)[^.].*\\.ya?ml(\\.txt)?");
    private static final Pattern LIKE_TEMPLATE = Pattern.compile("(?i)(?!readme)[^.].*\\.(md|markdown)(\\.txt)?");
    private static final Pattern LIKE_TABLE = Pattern.compile("(?i).*\\.(csv|tsv|txt|xlsx?|et|gz|zip|parquet)");

    private NotDefinitions() {}

    /** @param names which files are read */
    static void refuse(String folder, FileStatus[] inside, Pattern names) {
        Pattern like = names.equals(TEMPLATE) ? LIKE_TEMPLATE : LIKE_DEFINITION;
        Text remedy = names.equals(TEMPLATE)
                ? Text.of("模板的文件名应以 .zh.md 或 .en.md 结尾", "templates have names that end with .zh.md or .en.md")
                : Text.of("定义的文件名应以 .yaml（小写）结尾", "definitions have names that end with .yaml, in lower case");
        List<Text> problems = new ArrayList<>();
        for (FileStatus status : inside) {
            String name = status.getPath().getName();
            if (status.isFile()
                    && !names.matcher(name).matches()
                    && like.matcher(name).matches()) {
                problems.add(unread(folder, name).then("", remedy));
            } else if (status.isDirectory() && !name.startsWith(".")) {
                problems.add(unread(folder, name + "/")
                        .then(
                                "",
                                Text.of(
                                        "请将其中的文件上移一层，或把它写入该文件夹列表",
                                        "move its files up, or add it to the list of folders")));
            }
        }
        throwIfAny(problems);
    }

    /** @param known names of reference files */
    static void refuseReference(String folder, FileStatus[] inside, List<String> known) {
        List<String> tables =
                known.stream().filter(name -> name.endsWith(".csv")).sorted().toList();
        throwIfAny(Arrays.stream(inside)
                .filter(FileStatus::isFile)
                .map(status -> status.getPath().getName())
                .filter(name ->
                        !tables.contains(name) && LIKE_TABLE.matcher(name).matches())
                .sorted()
                .map(name -> unread(folder, name)
                        .then("", Text.of("没有这个名称的参照表", "there is no reference file of this name"))
                        .then("", Nearest.hint(stem(name), tables)))
                .toList());
    }

    /** With the ending that reference files have, so that only the rest of the name counts. */
    private static String stem(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "") + ".csv";
    }

    private static Text unread(String folder, String name) {
        return Text.of("{0}/{1} 未读入：", "{0}/{1} is not read: ").with(folder, name);
    }

    private static void throwIfAny(List<Text> problems) {
        if (!problems.isEmpty()) {
            throw new Failure(ExitCode.CONFIG, problems, null);
        }
    }
}
