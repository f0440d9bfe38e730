package org.investstat.reference;

import java.util.List;
import java.util.Optional;
import org.investstat.text.Text;

/** Why a region text was rejected, in words that a clerk can act on. */
final class RegionReasons {

    private static final int SHOWN = 5;

    private final RegionTree tree;
    private final RegionIndex index;

    RegionReasons(RegionTree tree, RegionIndex index) {
        this.tree = tree;
        this.index = index;
    }

    Resolution unknown(String text) {
        Text reason = RegionTree.PSEUDO_NAMES.contains(text)
                ? Text.of(
                        "“{0}”不是地区名称;请填写所属地区的代码或名称",
                        "'{0}' is the name of no region; write the code or name of the region it belongs to")
                : Text.of(
                        "无法识别地区“{0}”;请填写六位区划代码、标准全称,或在别名表 region_aliases.csv 中登记",
                        "Unknown region '{0}'; write its six-digit code or full name, or add it to region_aliases.csv");
        return Resolution.rejected(Resolution.UNKNOWN, reason.with(text));
    }

    Resolution china(String text) {
        Text reason = Text.of(
                "“{0}”是全国,来源地应到省或市;请填写投资方登记地的代码或名称",
                "'{0}' is the whole country; write the province or city where the investor is registered");
        return Resolution.rejected(Resolution.CHINA, reason.with(text));
    }

    Resolution ambiguous(String text, List<String> candidates) {
        Text reason = Text.of("“{0}”对应多个地区:", "'{0}' fits several regions: ").with(text);
        Text remedy = Text.of(";请填写代码,或在前面写明省、市", "; write the code, or the province and city before it");
        return Resolution.rejected(
                Resolution.AMBIGUOUS, reason.then("", list(candidates)).then("", remedy));
    }

    Resolution abolished(String text, RegionChange change) {
        Text reason = Text.of(
                "“{0}”({1} {2})已撤销({3},{4}),没有承继地区;请填写现行代码或名称",
                "'{0}' ({1} {2}) was abolished ({3}, {4}) without a successor; write a code or name in use");
        Object[] what = {text, change.oldCode(), change.oldName(), change.between(), change.note()};
        return Resolution.rejected(Resolution.ABOLISHED, reason.with(what));
    }

    Resolution outside(String text, List<String> candidates, Region home) {
        Text reason = Text.of("“{0}”是", "'{0}' is ").with(text);
        Text remedy = Text.of(",不在{0};请填写{0}内的地区或填报单位", ", not in {0}; write a region or reporting unit of {0}");
        return Resolution.rejected(
                Resolution.OUTSIDE, reason.then("", list(candidates)).then("", remedy.with(home.name())));
    }

    private Text list(List<String> candidates) {
        Text list = candidates.stream()
                .limit(SHOWN)
                .map(this::describe)
                .reduce((a, b) -> Text.of(a.zh() + "、" + b.zh(), a.en() + ", " + b.en()))
                .orElseThrow();
        Text rest = Text.of("等 {0} 个", " and others, {0} in all").with(candidates.size());
        return candidates.size() > SHOWN ? list.then("", rest) : list;
    }

    /** Code, name and what it lies in: 520113 白云区(贵阳市). */
    private Text describe(String candidate) {
        Optional<RegionChange> ended = index.abolished(candidate);
        if (ended.isPresent()) {
            String oldName = ended.get().oldName();
            return Text.of(candidate + " " + oldName + "(已撤销)", candidate + " " + oldName + " (abolished)");
        }
        List<Region> path = tree.path(candidate).stream()
                .filter(region -> !RegionTree.pseudo(region) || region.code().equals(candidate))
                .toList();
        if (path.isEmpty()) {
            Text country = Countries.name(candidate).orElse(Text.same(""));
            return Text.of(candidate + " " + country.zh(), candidate + " " + country.en());
        }
        String named = candidate + " " + path.get(0).name();
        String parent = path.size() > 1 ? path.get(1).name() : "";
        return parent.isEmpty() ? Text.same(named) : Text.of(named + "(" + parent + ")", named + " (" + parent + ")");
    }
}
