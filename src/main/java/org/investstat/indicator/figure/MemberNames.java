package org.investstat.indicator.figure;

import java.util.Map;
import org.investstat.reference.Reference;
import org.investstat.table.Dimension;
import org.investstat.text.Text;

/** What a member of a breakdown is called in print. */
public final class MemberNames {
    private final Reference reference;
    private final Map<String, String> teams;

    /** @param teams names of the teams that the teams ledger knows, by id */
    public MemberNames(Reference reference, Map<String, String> teams) {
        this.reference = reference;
        this.teams = Map.copyOf(teams);
    }

    /** The member itself where nothing better is known, as for channels and events. */
    public Text of(Dimension dimension, String member) {
        return CodedMembers.name(dimension, member).orElseGet(() -> named(dimension, member));
    }

    private Text named(Dimension dimension, String member) {
        Text itself = Text.same(member);
        return switch (dimension) {
            case ORIGIN_PROVINCE, ORIGIN_CITY -> reference.regions().name(member);
            case ORIGIN_GROUP -> reference.groups().name(member);
            case CHAIN -> reference.chains().name(member);
            case INDUSTRY_SECTION, INDUSTRY_DIVISION ->
                reference
                        .industries()
                        .find(member)
                        .map(i -> Text.same(i.name()))
                        .orElse(itself);
            case TEAM -> Text.same(teams.getOrDefault(member, member));
            default -> itself;
        };
    }
}
