package org.investstat.reference;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.investstat.reference.ReferenceTable.Line;
import org.investstat.text.Text;

/**
 * What a text may name, step by step (data contract, reading rule 4): code or old code, full name, old name, alias,
 * short name, compound, country. Candidates are codes in use, alpha-3 codes, or old codes that were abolished.
 */
final class RegionIndex implements Serializable {

    private static final long serialVersionUID = 1;

    private final Lookup codes = new Lookup();
    private final Lookup fullNames = new Lookup();
    private final Lookup oldNames = new Lookup();
    private final Lookup aliases = new Lookup();
    private final Lookup shortNames = new Lookup();
    private final Compounds compounds;
    private final List<Step> steps;
    private final HashMap<String, RegionChange> abolished = new HashMap<>();

    private RegionIndex(RegionTree tree) {
        compounds = new Compounds(tree);
        steps = List.of(codes, fullNames, oldNames, aliases, shortNames, compounds);
    }

    static RegionIndex read(ReferenceFiles files, RegionReader reader, List<RegionChange> changes) {
        RegionTree tree = reader.tree();
        RegionIndex index = new RegionIndex(tree);
        for (Region region : tree.all()) {
            index.addRegion(region, Optional.ofNullable(reader.shortNames().get(region.code())));
        }
        changes.forEach(index::addChange);
        for (Line line : ReferenceTable.read(files, "region_aliases.csv", "alias", "region_code")) {
            index.addAlias(line, tree);
        }
        return index;
    }

    /** Candidates of the first step in which the text names anything that is wanted, by code; none if no step does. */
    List<String> candidates(String folded, Predicate<String> wanted) {
        for (Step step : steps) {
            List<String> found = step.find(folded).stream().filter(wanted).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Countries.find(folded).filter(wanted).map(List::of).orElse(List.of());
    }

    /** The change that ended a candidate, if it is an abolished one. */
    Optional<RegionChange> abolished(String candidate) {
        return Optional.ofNullable(abolished.get(candidate));
    }

    /** Full and old names, folded, with each code that they may mean. */
    void eachFullName(BiConsumer<String, String> visit) {
        fullNames.each(visit);
        oldNames.each(visit);
    }

    /** Short names and aliases, folded, with each code that they may mean. */
    void eachShortName(BiConsumer<String, String> visit) {
        shortNames.each(visit);
        aliases.each(visit);
    }

    private void addRegion(Region region, Optional<String> shortName) {
        codes.add(region.code(), region.code());
        compounds.add(region.name(), region);
        if (!RegionTree.pseudo(region)) {
            fullNames.add(region.name(), region.code());
            shortName.ifPresent(name -> {
                shortNames.add(name, region.code());
                compounds.add(name, region);
            });
        }
    }

    /** A code that is in use again means what it means now. */
    private void addChange(RegionChange change) {
        if (codes.find(change.oldCode()).isEmpty()) {
            codes.add(change.oldCode(), change.candidate());
        }
        oldNames.add(change.oldName(), change.candidate());
        compounds.add(change);
        if (change.target() == null) {
            abolished.put(change.oldCode(), change);
        }
    }

    private void addAlias(Line line, RegionTree tree) {
        String code = line.required("region_code");
        Optional<Region> region = tree.find(code);
        if (region.isEmpty() && !Countries.foreign(code)) {
            throw line.wrong(
                    "region_code",
                    Text.of("不是地区、自定义单位或国家代码;请改正", "is the code of no region, reporting unit or country; correct it"));
        }
        aliases.add(line.required("alias"), code);
        region.ifPresent(named -> compounds.add(line.text("alias"), named));
    }

    interface Step extends Serializable {
        List<String> find(String folded);
    }

    /** Names or codes to what they mean, several where they are shared; no name is 市辖区 or 县. */
    static final class Lookup implements Step {
        private static final long serialVersionUID = 1;
        private final HashMap<String, TreeSet<String>> codes = new HashMap<>();

        void add(String name, String code) {
            if (!RegionTree.PSEUDO_NAMES.contains(name)) {
                codes.computeIfAbsent(Names.fold(name), n -> new TreeSet<>()).add(code);
            }
        }

        void each(BiConsumer<String, String> visit) {
            codes.forEach((name, all) -> all.forEach(code -> visit.accept(name, code)));
        }

        @Override
        public List<String> find(String folded) {
            TreeSet<String> found = codes.get(folded);
            return found == null ? List.of() : List.copyOf(found);
        }
    }
}
