package org.investstat.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.investstat.sample.Pipeline.Founding;
import org.investstat.sample.SampleProject.SampleStage;

/** The sample as it is meant: every row of the ledgers that counts comes from here. */
record SampleModel(
        List<SampleProject> projects,
        List<SampleContract> contracts,
        List<SampleInvestor> investors,
        List<SampleTeam> teams,
        List<SampleActivity> activities,
        List<SampleFlow> flows,
        List<SampleFactory> factories) {

    static SampleModel build() {
        InvestorPool pool = new InvestorPool();
        List<Deal> deals = new ArrayList<>(Deals.all(pool));
        deals.sort(Comparator.comparing((Deal d) -> d.signed));
        Builder builder = new Builder();
        deals.forEach(builder::project);
        deals.forEach(builder::contract);
        builder.projects.addAll(builder.writer.unsigned(850));
        new Pipeline(pool)
                .all().stream()
                        .sorted(Comparator.comparing((Founding f) -> f.deal().signed))
                        .forEach(f -> builder.signed(f.deal(), f.stages()));
        Prospects prospects = new Prospects(builder.writer, new SampleTally(builder.projects, builder.contracts));
        builder.projects.addAll(prospects.all());
        return new SampleModel(
                List.copyOf(builder.projects),
                List.copyOf(builder.contracts),
                SampleQuality.marked(pool.all()),
                Teams.all(),
                Activities.all(),
                Flows.of(builder.contracts),
                SampleFactory.all());
    }

    /** Projects and contracts in the order in which they are numbered. */
    private static final class Builder {
        private final ProjectWriter writer = new ProjectWriter();
        private final SampleDraws draws = new SampleDraws("contracts");
        private final Map<Deal, SampleProject> founded = new IdentityHashMap<>();
        private final Map<Integer, Integer> numbers = new TreeMap<>();
        private final List<SampleProject> projects = new ArrayList<>();
        private final List<SampleContract> contracts = new ArrayList<>();

        /** Projects first: a framework agreement may come before the contract that founds its project. */
        void project(Deal deal) {
            if (deal.root() == deal) {
                found(deal, writer.of(deal));
            }
        }

        void signed(Deal deal, List<SampleStage> stages) {
            found(deal, writer.of(deal, stages));
            contract(deal);
        }

        private void found(Deal deal, SampleProject project) {
            founded.put(deal, project);
            projects.add(project);
        }

        void contract(Deal deal) {
            int year = deal.signed.getYear();
            String id = "HT%d-%05d".formatted(year, numbers.merge(year, 1, Integer::sum));
            String project = Objects.requireNonNull(founded.get(deal.root())).id();
            contracts.add(new SampleContract(id, project, deal, reported(deal, draws)));
        }
    }

    /** Within a month; what was signed in the last days was reported in time. */
    private static LocalDate reported(Deal deal, SampleDraws draws) {
        LocalDate on = deal.signed.plusDays(draws.between(0, 30));
        return on.isAfter(Days.AS_OF) ? Days.AS_OF : on;
    }
}
