package org.investstat.generate;

import java.util.function.LongConsumer;
import org.investstat.reference.Reference;

/** Everything that can be generated, by number. Not for several threads: each makes its own, which are all alike. */
final class World {
    final Extent extent;
    final Places places;
    final SyntheticInvestors investors;
    final SyntheticProjects projects;
    final Contracts contracts;
    final Stages stages;
    final Rates rates;
    final Reference reference;

    World(Extent extent, Reference reference, String home) {
        this.extent = extent;
        this.places = new Places(reference.regions(), home, extent.seed());
        this.investors = new SyntheticInvestors(extent.seed(), places);
        this.projects = new SyntheticProjects(extent, places, reference.industries(), reference.chains());
        this.contracts = new Contracts(extent, projects, investors);
        this.stages = new Stages(extent);
        this.reference = reference;
        this.rates = new Rates(extent.seed());
    }

    /** The numbers of the projects that begin in a part, ascending. */
    void projectsOf(Extent.Part part, LongConsumer numbers) {
        for (long number = part.from(); number < part.to(); number++) {
            if (projects.begins(number)) {
                numbers.accept(number);
            }
        }
    }
}
