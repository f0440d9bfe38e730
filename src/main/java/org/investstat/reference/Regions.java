package org.investstat.reference;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.investstat.table.RegionLevel;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The regions of GB/T 2260, the custom reporting units and the countries: what a text in a ledger names (data contract,
 * reading rule 4) and where a code lies (from ledgers to facts, rule 7). Texts come NFKC-normalised and trimmed.
 */
public final class Regions implements Serializable {

    private static final long serialVersionUID = 1;
    private final RegionTree tree;
    private final RegionIndex index;
    private final Region home;
    private final PlaceNames places;
    private final Memo receiving = new Memo();
    private final Memo origins = new Memo();

    private Regions(RegionTree tree, RegionIndex index, Region home) {
        this.tree = tree;
        this.index = index;
        this.home = home;
        this.places = new PlaceNames(tree, index, home);
    }

    static Regions read(ReferenceFiles files, RegionReader reader, List<RegionChange> changes, String homeProvince) {
        RegionTree tree = reader.tree();
        Region home = tree.find(homeProvince)
                .filter(region -> region.level() == RegionLevel.PROVINCE)
                .orElseThrow(() -> noProvince(homeProvince));
        return new Regions(tree, RegionIndex.read(files, reader, changes), home);
    }

    /** The unit where the investment lands; only the home province, its regions and its custom units are candidates. */
    public Resolution receiving(String text) {
        return receiving.of(text, this::resolveReceiving);
    }

    /** The place that an investor comes from: any region, custom unit or country. */
    public Resolution origin(String text) {
        return origins.of(text, this::resolveOrigin);
    }

    public Optional<Region> find(String code) {
        return tree.find(code);
    }

    /** Name of a region, custom unit or country; an unknown code stands for itself. */
    public Text name(String code) {
        return tree.find(code)
                .map(region -> Text.same(region.name()))
                .or(() -> Countries.name(code))
                .orElse(Text.same(code));
    }

    /** The code itself, its prefecture and its province, nearest first, without the pseudo prefectures above it. */
    public List<String> lineage(String code) {
        List<String> lineage = tree.path(code).stream()
                .filter(region -> region.code().equals(code) || !RegionTree.pseudo(region))
                .map(Region::code)
                .toList();
        return lineage.isEmpty() ? List.of(code) : lineage;
    }

    /** Whether one of two receiving regions lies within the other: a county and its prefecture, a unit and its province. */
    public boolean nested(String one, String other) {
        return lineage(one).contains(other) || lineage(other).contains(one);
    }

    /** Whether one of the two is a custom unit that lies in part in the other: 贵安新区 in 花溪区, or in 贵阳市. */
    public boolean overlap(String one, String other) {
        return tree.hosts(one, other) || tree.hosts(other, one);
    }

    public PlaceNames places() {
        return places;
    }

    /** The province's code; for a foreign origin its alpha-3 code. */
    public String originProvince(String code) {
        return tree.province(code);
    }

    /**
     * The prefecture that a region lies in; what lies directly under the province, a unit or a county, stands for it.
     * Null for the province itself and for a country.
     */
    public @Nullable String prefecture(String code) {
        return tree.belowProvince(code);
    }

    /** The prefecture's code, or what stands for it; {@code unknown} where only the province is known. */
    public String originCity(String code) {
        return OriginPlace.city(tree, code);
    }

    /** {@code in_province}, {@code domestic}, {@code hmt} or {@code foreign}. */
    public String originScope(String code) {
        return OriginPlace.scope(tree, code, home.code());
    }

    /** Every region and custom unit, in no order. */
    public Collection<Region> all() {
        return tree.all();
    }

    private Resolution resolveReceiving(String text) {
        String folded = Names.fold(text);
        Predicate<String> inHome = code -> tree.province(code).equals(home.code());
        List<String> candidates = index.candidates(folded, inHome);
        if (candidates.size() == 1) {
            return single(text, candidates.get(0));
        }
        return candidates.isEmpty() ? elsewhere(text, folded) : reasons().ambiguous(text, candidates);
    }

    /** No unit of the home province: says what it is instead. */
    private Resolution elsewhere(String text, String folded) {
        List<String> candidates = index.candidates(folded, code -> !code.equals(Countries.CHINA));
        if (candidates.isEmpty()) {
            return reasons().unknown(text);
        }
        Optional<RegionChange> ended = index.abolished(candidates.get(0));
        return ended.isPresent() && candidates.size() == 1
                ? reasons().abolished(text, ended.get())
                : reasons().outside(text, candidates, home);
    }

    private Resolution resolveOrigin(String text) {
        List<String> candidates = index.candidates(Names.fold(text), code -> true);
        if (candidates.size() < 2) {
            return candidates.isEmpty() ? reasons().unknown(text) : single(text, candidates.get(0));
        }
        return only(candidates, RegionLevel.PROVINCE)
                .or(() -> only(candidates, RegionLevel.PREFECTURE))
                .map(Resolution::presumed)
                .orElseGet(() -> reasons().ambiguous(text, candidates));
    }

    private Resolution single(String text, String candidate) {
        if (candidate.equals(Countries.CHINA)) {
            return reasons().china(text);
        }
        return index.abolished(candidate)
                .map(change -> reasons().abolished(text, change))
                .orElseGet(() -> Resolution.of(candidate));
    }

    /** The one candidate of a level, if there is exactly one. */
    private Optional<String> only(List<String> candidates, RegionLevel level) {
        List<String> fitting = candidates.stream()
                .filter(code -> tree.find(code).filter(r -> r.level() == level).isPresent())
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private RegionReasons reasons() {
        return new RegionReasons(tree, index);
    }

    private static Failure noProvince(String code) {
        Text problem = Text.of(
                "home_province“{0}”不是 regions.csv 中的省级代码;请填写如 520000 的代码",
                "home_province '{0}' is no province of regions.csv; write a code like 520000");
        return new Failure(ExitCode.CONFIG, problem.with(code));
    }
}
