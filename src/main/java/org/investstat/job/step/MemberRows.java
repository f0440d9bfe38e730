package org.investstat.job.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.investstat.indicator.figure.CodedMembers;
import org.investstat.indicator.figure.Figures;
import org.investstat.indicator.figure.MemberNames;
import org.investstat.parquet.RowOrder;
import org.investstat.reference.Industry;
import org.investstat.reference.Reference;
import org.investstat.reference.Region;
import org.investstat.reference.RegionGroups;
import org.investstat.reference.Regions;
import org.investstat.table.Dimension;
import org.investstat.table.DimensionTables;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/** The rows of {@link DimensionTables#MEMBERS}: what the reference data knows, and what figures have besides. */
final class MemberRows {
    private final Reference reference;
    private final MemberNames names;
    private final Map<String, String> campaigns;
    private final Map<Dimension, Set<String>> members = new EnumMap<>(Dimension.class);

    /** @param campaigns of the teams of the ledger, by id; those without one have none */
    MemberRows(Reference reference, MemberNames names, Map<String, String> campaigns) {
        this.reference = reference;
        this.names = names;
        this.campaigns = campaigns;
        for (Dimension dimension : Dimension.values()) {
            Set<String> known = new TreeSet<>(CodedMembers.codes(dimension));
            known.addAll(known(dimension));
            if (!dimension.overlapping()) {
                known.add(Dimension.UNKNOWN);
            }
            members.put(dimension, known);
        }
    }

    private Collection<String> known(Dimension dimension) {
        Regions regions = reference.regions();
        return switch (dimension) {
            case ORIGIN_PROVINCE ->
                regions.all().stream()
                        .filter(region -> region.level() == RegionLevel.PROVINCE)
                        .map(Region::code)
                        .toList();
            case ORIGIN_CITY ->
                regions.all().stream()
                        .map(region -> regions.originCity(region.code()))
                        .toList();
            case ORIGIN_GROUP -> reference.groups().ids();
            case CHAIN ->
                reference.chains().ids().stream()
                        .filter(reference.chains()::configured)
                        .toList();
            case INDUSTRY_SECTION, INDUSTRY_DIVISION ->
                reference.industries().all().stream()
                        .filter(industry -> industry.level().equals(level(dimension)))
                        .map(Industry::code)
                        .toList();
            case TEAM -> campaigns.keySet();
            case CAMPAIGN -> campaigns.values();
            default -> List.of();
        };
    }

    private static String level(Dimension dimension) {
        return dimension == Dimension.INDUSTRY_SECTION ? "section" : "division";
    }

    /** With those that figures are about. */
    MemberRows and(Figures figures) {
        members.forEach((dimension, known) -> known.addAll(figures.members(dimension)));
        return this;
    }

    Iterator<@Nullable Object[]> rows() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        members.forEach((dimension, theirs) -> {
            List<String> sorted = theirs.stream()
                    .sorted(Comparator.comparing((String member) -> member.equals(Dimension.UNKNOWN))
                            .thenComparing(member -> CodedMembers.rank(dimension, member))
                            .thenComparing(member -> member, TextOrder::compare))
                    .toList();
            for (int i = 0; i < sorted.size(); i++) {
                rows.add(row(dimension, sorted.get(i), i + 1L));
            }
        });
        rows.sort(RowOrder.of(DimensionTables.MEMBERS));
        return rows.iterator();
    }

    private @Nullable Object[] row(Dimension dimension, String member, long position) {
        Text name = names.of(dimension, member);
        Optional<Parent> parent = member.equals(Dimension.UNKNOWN) ? Optional.empty() : parent(dimension, member);
        List<RegionGroups.Member> regions =
                dimension == Dimension.ORIGIN_GROUP ? reference.groups().members(member) : List.of();
        return new @Nullable Object[] {
            dimension.id(),
            member,
            name.zh(),
            name.en(),
            position,
            dimension.overlapping(),
            member.equals(Dimension.OUT_OF_PROVINCE),
            parent.map(above -> above.dimension().id()).orElse(null),
            parent.map(Parent::member).orElse(null),
            dimension == Dimension.CHAIN ? reference.chains().scheme(member).orElse(null) : null,
            regions.stream().map(RegionGroups.Member::region).toList(),
            regions.stream().map(RegionGroups.Member::dates).toList()
        };
    }

    /** The member that contains another one. */
    private record Parent(Dimension dimension, String member) {}

    private Optional<Parent> parent(Dimension dimension, String member) {
        Regions regions = reference.regions();
        return switch (dimension) {
            case ORIGIN_CITY -> Optional.of(new Parent(Dimension.ORIGIN_PROVINCE, regions.originProvince(member)));
            case ORIGIN_PROVINCE -> Optional.of(new Parent(Dimension.ORIGIN_SCOPE, regions.originScope(member)));
            case ORIGIN_SCOPE ->
                Optional.of(new Parent(dimension, Dimension.OUT_OF_PROVINCE))
                        .filter(above -> !List.of("in_province", above.member()).contains(member));
            case INDUSTRY_DIVISION ->
                industry(member).map(i -> new Parent(Dimension.INDUSTRY_SECTION, String.valueOf(i.section())));
            case INDUSTRY_SECTION ->
                industry(member).filter(i -> !i.bareMixedSection()).map(i -> new Parent(Dimension.SECTOR, i.sector()));
            case SIZE_BAND -> {
                List<String> bands = CodedMembers.codes(dimension);
                int at = bands.indexOf(member);
                yield at < 1 ? Optional.empty() : Optional.of(new Parent(dimension, bands.get(at - 1)));
            }
            case TEAM -> Optional.ofNullable(campaigns.get(member)).map(c -> new Parent(Dimension.CAMPAIGN, c));
            default -> Optional.empty();
        };
    }

    private Optional<Industry> industry(String code) {
        return reference.industries().find(code);
    }
}
