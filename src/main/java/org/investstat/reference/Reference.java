package org.investstat.reference;

import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;

/** The reference data of a run: read once on the driver, checked, immutable, and broadcast to the tasks. */
public final class Reference implements Serializable {

    private static final long serialVersionUID = 1;
    private final Regions regions;
    private final RegionGroups groups;
    private final Industries industries;
    private final Chains chains;
    /** Made when they are asked for, which no task does. */
    private final transient Supplier<List<RegionEntry>> entries;

    private Reference(
            Regions regions,
            RegionGroups groups,
            Industries industries,
            Chains chains,
            Supplier<List<RegionEntry>> entries) {
        this.regions = regions;
        this.groups = groups;
        this.industries = industries;
        this.chains = chains;
        this.entries = entries;
    }

    /**
     * Reads the eight CSVs of {@code conf/reference}.
     *
     * @param homeProvince six-digit code of the province whose units receive investment
     * @param chainSchemes configured schemes, the one that industries derive into first
     * @throws org.investstat.text.Failure with exit code 78, naming file, line and value of the first thing wrong
     */
    public static Reference load(ReferenceFiles files, String homeProvince, List<String> chainSchemes) {
        RegionReader reader = new RegionReader(files);
        RegionTree tree = reader.tree();
        Industries industries = Industries.read(files);
        RegionGroups groups = RegionGroups.read(files, tree);
        Chains chains = Chains.read(files, chainSchemes, industries, tree);
        List<RegionChange> changes = RegionChange.read(files, tree);
        Regions regions = Regions.read(files, reader, changes, homeProvince);
        return new Reference(
                regions, groups, industries, chains, () -> new RegionEntries(regions, reader).with(changes));
    }

    public Regions regions() {
        return regions;
    }

    /** Every place that a code may stand for, in no order; on the driver alone. */
    public List<RegionEntry> entries() {
        return entries.get();
    }

    public RegionGroups groups() {
        return groups;
    }

    public Industries industries() {
        return industries;
    }

    public Chains chains() {
        return chains;
    }
}
