package org.investstat.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.investstat.reference.ReferenceTable.Line;
import org.investstat.text.Text;

/** Dated, overlapping sets of origin regions (区域组), such as {@code GBA}; open dates are empty, both ends belong. */
public final class RegionGroups implements Serializable {

    private static final long serialVersionUID = 1;
    private final RegionTree tree;
    private final TreeMap<String, String> names = new TreeMap<>();
    private final HashMap<String, List<Membership>> byRegion = new HashMap<>();
    private final HashMap<String, LocalDate> beginnings = new HashMap<>();

    /**
     * A region in a group.
     *
     * @param dates {@code 2015-04-30..}: first and last day, open ends empty
     */
    public record Member(String region, String dates) {}

    private record Membership(String group, LocalDate from, LocalDate to) implements Serializable {
        boolean holds(LocalDate on) {
            return !on.isBefore(from) && !on.isAfter(to);
        }

        String dates() {
            return (from.equals(LocalDate.MIN) ? "" : from) + ".." + (to.equals(LocalDate.MAX) ? "" : to);
        }
    }

    private RegionGroups(RegionTree tree) {
        this.tree = tree;
    }

    static RegionGroups read(ReferenceFiles files, RegionTree tree) {
        RegionGroups groups = new RegionGroups(tree);
        ReferenceTable.read(
                        files,
                        "region_groups.csv",
                        "group_id",
                        "group_name",
                        "region_code",
                        "valid_from",
                        "valid_to",
                        "basis")
                .forEach(groups::add);
        return groups;
    }

    /** Ids of the groups that the origin or a region above it is in on that day, sorted, each once. */
    public List<String> groupsOf(String originCode, LocalDate on) {
        List<String> groups = new ArrayList<>();
        collect(originCode, on, groups);
        tree.path(originCode).stream().skip(1).forEach(region -> collect(region.code(), on, groups));
        return groups.stream().sorted().distinct().toList();
    }

    /** The group's name; an unknown id stands for itself. */
    public Text name(String groupId) {
        return Text.same(names.getOrDefault(groupId, groupId));
    }

    /** The day before which the group had no member; empty where it has always had one. */
    public Optional<LocalDate> beginning(String groupId) {
        return Optional.ofNullable(beginnings.get(groupId)).filter(day -> day.isAfter(LocalDate.MIN));
    }

    /** Every group, sorted. */
    public List<String> ids() {
        return List.copyOf(names.keySet());
    }

    /** The regions of a group, by code; one that was in it twice is there twice. */
    public List<Member> members(String groupId) {
        List<Member> members = new ArrayList<>();
        new TreeMap<>(byRegion)
                .forEach((region, memberships) -> memberships.stream()
                        .filter(membership -> membership.group().equals(groupId))
                        .forEach(membership -> members.add(new Member(region, membership.dates()))));
        return members;
    }

    private void collect(String code, LocalDate on, List<String> into) {
        for (Membership membership : byRegion.getOrDefault(code, List.of())) {
            if (membership.holds(on)) {
                into.add(membership.group());
            }
        }
    }

    private void add(Line line) {
        String code = line.required("region_code");
        if (tree.find(code).isEmpty() && !Countries.foreign(code)) {
            throw line.wrong(
                    "region_code",
                    Text.of("不是地区、自定义单位或国家代码;请改正", "is the code of no region, reporting unit or country; correct it"));
        }
        String group = line.required("group_id");
        String name = line.required("group_name");
        if (!name.equals(names.computeIfAbsent(group, id -> name))) {
            throw line.wrong(
                    "group_name",
                    Text.of("与该组前面的名称“{0}”不同;请统一", "differs from the group's earlier name '{0}'; use one")
                            .with(names.getOrDefault(group, "")));
        }
        Membership membership = membership(line, group);
        byRegion.computeIfAbsent(code, c -> new ArrayList<>()).add(membership);
        beginnings.merge(group, membership.from(), (one, other) -> one.isBefore(other) ? one : other);
    }

    private static Membership membership(Line line, String group) {
        LocalDate from = line.date("valid_from").orElse(LocalDate.MIN);
        LocalDate to = line.date("valid_to").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            throw line.wrong("valid_to", Text.of("早于 valid_from;请改正", "is before valid_from; correct it"));
        }
        return new Membership(group, from, to);
    }
}
