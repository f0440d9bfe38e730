package org.investstat.indicator.figure;

import java.util.List;
import org.investstat.table.Dimension;
import org.investstat.text.TextOrder;

/**
 * The members that a figure is about, one per dimension of its breakdown; both are empty for a total. In the order of
 * the table's key: dimensions and members in turn, where there is none comes first.
 */
record Group(List<Dimension> breakdown, List<String> members) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
        int places = Math.min(members.size(), other.members.size());
        for (int i = 0; i < places; i++) {
            int order = TextOrder.compare(
                    breakdown.get(i).id(), other.breakdown.get(i).id());
            order = order != 0 ? order : TextOrder.compare(members.get(i), other.members.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(members.size(), other.members.size());
    }
}
