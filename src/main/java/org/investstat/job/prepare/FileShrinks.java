package org.investstat.job.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * The files of a ledger then and now. A file is known by its name, or by its name without the dates in it, as daily
 * exports are called; what is left under new names may hold what is left of the old ones.
 */
final class FileShrinks {
    /** 2023-12-20, 20231220, 2023年12月, 202312 where no other digit is before or behind. */
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?:"
            + "[-_.年](?:1[0-2]|0?[1-9])(?:[-_.月](?:3[01]|[12]\\d|0?[1-9])日?|月)?"
            + "|(?:1[0-2]|0[1-9])(?:3[01]|[12]\\d|0[1-9])?)(?!\\d)");

    private FileShrinks() {}

    /** A file that lost rows, by its name then; {@code now} is 0 where it was not delivered. */
    record Shrunk(String file, long then, long now, boolean delivered) {}

    /**
     * Those that lost too many.
     *
     * @param then rows by file
     * @param now rows by file
     * @param tooFew of rows then and now
     */
    static List<Shrunk> among(Map<String, Long> then, Map<String, Long> now, BiPredicate<Long, Long> tooFew) {
        List<Shrunk> shrunk = new ArrayList<>();
        Map<String, Long> gone = new TreeMap<>(then);
        Map<String, Long> fresh = new TreeMap<>(now);
        then.forEach((file, rows) -> {
            Long still = now.get(file);
            if (still != null) {
                gone.remove(file);
                fresh.remove(file);
                if (tooFew.test(rows, still)) {
                    shrunk.add(new Shrunk(file, rows, still, true));
                }
            }
        });
        Map<String, Long> undatedGone = undated(gone);
        Map<String, Long> undatedFresh = undated(fresh);
        long lost = 0;
        List<Shrunk> lostFiles = new ArrayList<>();
        for (Map.Entry<String, Long> file : undatedGone.entrySet()) {
            Long still = undatedFresh.remove(file.getKey());
            if (still == null) {
                lost += file.getValue();
                lostFiles.add(new Shrunk(file.getKey(), file.getValue(), 0, false));
            } else if (tooFew.test(file.getValue(), still)) {
                shrunk.add(new Shrunk(file.getKey(), file.getValue(), still, true));
            }
        }
        long elsewhere =
                undatedFresh.values().stream().mapToLong(Long::longValue).sum();
        if (tooFew.test(lost, elsewhere)) {
            lostFiles.stream().filter(file -> file.then() > 0).forEach(shrunk::add);
        }
        return shrunk;
    }

    private static Map<String, Long> undated(Map<String, Long> files) {
        Map<String, Long> alike = new TreeMap<>();
        files.forEach((file, rows) -> alike.merge(DATE.matcher(file).replaceAll("*"), rows, Long::sum));
        return alike;
    }
}
