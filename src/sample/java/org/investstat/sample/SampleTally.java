package org.investstat.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of projects that depend on what the project's ledger row says, its channel by the contract's rule 2. */
final class SampleTally {
    private static final LocalDate END_OF_2020 = LocalDate.of(2020, 12, 31);
    private static final List<String> YES = List.of("是", "y", "1");

    private final List<SampleProject> projects;
    private final Map<String, SampleContract> first = new TreeMap<>();

    SampleTally(List<SampleProject> projects, List<SampleContract> contracts) {
        this.projects = projects;
        for (SampleContract c : contracts) {
            if (c.deal().counts()) {
                first.merge(c.projectId(), c, SampleTally::earlier);
            }
        }
    }

    private static SampleContract earlier(SampleContract a, SampleContract b) {
        int byDay = a.signed().compareTo(b.signed());
        return byDay < 0 || byDay == 0 && a.id().compareTo(b.id()) < 0 ? a : b;
    }

    /** Projects of the channel 深圳驻点招商 that the ledger had by the end of 2020. */
    long tracked() {
        return projects.stream()
                .filter(p ->
                        channel(p).equals(Channels.SHENZHEN) && !p.reported().isAfter(END_OF_2020))
                .count();
    }

    long key() {
        return projects.stream()
                .filter(p -> YES.contains(p.key()) && Days.KEY_PROJECTS.holds(p.reported()))
                .count();
    }

    /** Projects of Guian's eight teams first found in 2023. */
    long guianLeads() {
        return guianTeams().stream().filter(SampleTally::foundIn2023).count();
    }

    long leads(String event) {
        return projects.stream()
                .filter(p -> p.event().equals(event) && foundIn2023(p))
                .count();
    }

    /** Projects of Guian's eight teams in negotiation and not beyond, without a contract that counts. */
    List<SampleProject> guianTalks() {
        return guianTeams().stream()
                .filter(p -> !first.containsKey(p.id()))
                .filter(p -> p.stages().stream().anyMatch(s -> s.stage().equals("洽谈")))
                .filter(p -> p.stages().stream()
                        .allMatch(s -> List.of("发掘", "跟进", "洽谈").contains(s.stage())))
                .toList();
    }

    private List<SampleProject> guianTeams() {
        return projects.stream().filter(p -> p.team().startsWith("GA-")).toList();
    }

    private static boolean foundIn2023(SampleProject p) {
        return p.stages().stream()
                .anyMatch(s -> s.stage().equals("发掘")
                        && Days.YEAR_2023.holds(s.on())
                        && !s.reported().isAfter(Days.AS_OF));
    }

    private String channel(SampleProject p) {
        SampleContract contract = first.get(p.id());
        return !p.channel().isEmpty() || contract == null ? p.channel() : contract.deal().channel;
    }
}
