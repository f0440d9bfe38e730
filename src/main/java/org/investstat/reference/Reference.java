package org.investstat.reference;

import java.io.Serializable;
import java.util.List;

/** The reference data of a run: read once on the driver, checked, immutable, and broadcast to the tasks. */
public final class Reference implements Serializable {

    private static final long serialVersionUID = 1;
    private final Regions regions;
    private final RegionGroups groups;
    private final Industries industries;
    private final Chains chains;

    private Reference(Regions regions, RegionGroups groups, Industries industries, Chains chains) {
        this.regions = regions;
        this.groups = groups;
        this.industries = industries;
        this.chains = chains;
    }

    /**
     * Reads the eight CSVs of {@code conf/reference}.
     *
     * @param homeProvince six-digit code of the province whose units receive investment
     * @param chainSchemes configured schemes, the one that industries derive into first
     * @throws org.investstat.table.Failure with exit code 78, naming file, line and value of the first thing wrong
     */
    public static Reference load(ReferenceFiles files, String homeProvince, List<String> chainSchemes) {
        RegionReader reader = new RegionReader(files);
        RegionTree tree = reader.tree();
        Industries industries = Industries.read(files);
        RegionGroups groups = RegionGroups.read(files, tree);
        Chains chains = Chains.read(files, chainSchemes, industries, tree);
        Regions regions = Regions.read(files, reader, homeProvince);
        return new Reference(regions, groups, industries, chains);
    }

    public Regions regions() {
        return regions;
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
