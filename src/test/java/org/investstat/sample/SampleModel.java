package org.investstat.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sample as it is meant: every row of the ledgers that counts comes from here. */
record SampleModel(List<SampleProject> projects, List<SampleContract> contracts, List<SampleInvestor> investors) {

    static SampleModel build() {
        InvestorPool pool = new InvestorPool();
        List<Deal> deals = new ArrayList<>(Deals.all(pool));
        deals.sort(Comparator.comparing((Deal d) -> d.signed));
        ProjectWriter writer = new ProjectWriter();
        Map<Deal, SampleProject> projects = new IdentityHashMap<>();
        List<SampleProject> ordered = new ArrayList<>();
        for (Deal deal : deals) {
            if (deal.root() == deal) {
                SampleProject project = writer.of(deal);
                projects.put(deal, project);
                ordered.add(project);
            }
        }
        List<SampleContract> contracts = contracts(deals, projects);
        ordered.addAll(writer.unsigned(850));
        return new SampleModel(List.copyOf(ordered), contracts, pool.all());
    }

    private static List<SampleContract> contracts(List<Deal> deals, Map<Deal, SampleProject> projects) {
        Draws draws = new Draws("contracts");
        Map<Integer, Integer> numbers = new TreeMap<>();
        List<SampleContract> contracts = new ArrayList<>();
        for (Deal deal : deals) {
            int year = deal.signed.getYear();
            String id = "HT%d-%05d".formatted(year, numbers.merge(year, 1, Integer::sum));
            contracts.add(new SampleContract(id, projects.get(deal.root()).id(), deal, reported(deal, draws)));
        }
        return List.copyOf(contracts);
    }

    /** Within a month; what was signed in the last days was reported in time. */
    private static LocalDate reported(Deal deal, Draws draws) {
        LocalDate on = deal.signed.plusDays(draws.between(0, 30));
        return on.isAfter(Days.AS_OF) ? Days.AS_OF : on;
    }
}
