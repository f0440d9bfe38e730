package org.investstat.generate;

import static org.investstat.fact.ReferenceColumns.known;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.investstat.fact.Allocation;
import org.investstat.fact.ReferenceColumns;
import org.investstat.generate.Contract.Line;
import org.investstat.generate.Extent.Part;
import org.investstat.reference.Industry;
import org.investstat.reference.Reference;
import org.investstat.reference.Regions;
import org.investstat.rows.BroadcastValue;
import org.investstat.table.Dimension;
import org.investstat.table.Ledgers;
import org.investstat.table.Money;
import org.jspecify.annotations.Nullable;

/** The rows of the contracts of one part, in ascending order, as the fact has them. */
final class LineRows {
    private static final String[] NONE = {};

    private final World world;
    private final Reference reference;
    private final ReferenceColumns columns;
    private final String file;
    private final Map<String, String[]> origins = new HashMap<>();
    /** The header is line 1 of the ledger. */
    private long sourceLine = 1;

    LineRows(World world, Part part) {
        this.world = world;
        this.reference = world.reference;
        this.columns = new ReferenceColumns(BroadcastValue.local(reference));
        this.file = part.file(Ledgers.CONTRACT_INVESTORS.name());
    }

    /** One line of a contract with its part of the money; a contract without investors has one without. */
    private record Share(
            @Nullable Investor investor,
            @Nullable Long sourceLine,
            boolean lead,
            BigDecimal share,
            BigDecimal amount) {}

    /** An investor's line with where the ledger has it. */
    private record Given(Line line, long sourceLine) {}

    /** The rows of a contract, which is the next of this part. */
    Stream<Row> of(long number) {
        Contract contract = world.contracts.contract(number);
        BigDecimal yuan = world.rates.yuan(contract);
        return shares(contract, yuan).stream().map(share -> row(contract, yuan, share));
    }

    private List<Share> shares(Contract contract, BigDecimal yuan) {
        List<Given> given = new ArrayList<>();
        contract.lines().forEach(line -> given.add(new Given(line, ++sourceLine)));
        if (given.isEmpty()) {
            return List.of(new Share(null, null, true, BigDecimal.ONE, yuan));
        }
        given.sort(Comparator.comparing(each -> each.line().investor().id()));
        List<@Nullable BigDecimal> percents = new ArrayList<>();
        List<Boolean> flags = new ArrayList<>();
        for (Given each : given) {
            Integer share = each.line().share();
            percents.add(share == null ? null : BigDecimal.valueOf(share, 2));
            flags.add("y".equals(each.line().isLead()));
        }
        List<BigInteger> weights = Allocation.weights(percents);
        List<BigDecimal> parted = Allocation.shares(weights);
        long[] parts = Allocation.split(Money.fen(yuan), weights);
        int lead = Allocation.lead(weights, flags);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Given each = given.get(i);
            shares.add(new Share(
                    each.line().investor(), each.sourceLine(), i == lead, parted.get(i), Money.yuan(parts[i])));
        }
        return shares;
    }

    /** In the order of the fact's columns. */
    private Row row(Contract contract, BigDecimal yuan, Share share) {
        Project project = contract.project();
        Investor investor = share.investor();
        String[] origin = investor == null ? unknownOrigin() : origins.computeIfAbsent(investor.origin(), this::origin);
        Optional<Industry> industry = Optional.ofNullable(project.industry()).flatMap(reference.industries()::find);
        return RowFactory.create(
                contract.id(),
                investor == null ? null : investor.id(),
                investor == null ? null : investor.name(),
                project.id(),
                project.name(),
                project.region(),
                world.places.name(project.region()),
                reference.regions().prefecture(project.region()),
                reference.regions().originProvince(project.region()),
                contract.type(),
                contract.status(),
                contract.signedOn(),
                share.lead(),
                share.share(),
                share.amount(),
                yuan,
                investor == null ? null : investor.origin(),
                origin[0],
                origin[1],
                origin[2],
                investor == null ? NONE : columns.groups(investor.origin(), contract.signedOn()),
                investor == null ? NONE : investor.tags().toArray(String[]::new),
                project.industry(),
                known(industry.map(Industry::sector).orElse(null)),
                known(industry.map(Industry::industry).orElse(null)),
                known(industry.map(Industry::section).orElse(null)),
                known(industry.map(Industry::division).orElse(null)),
                columns.chains(project.chains(), project.industry()),
                ReferenceColumns.sizeBands(yuan),
                known(contract.channel(), project.channel()),
                known(project.team()),
                // There is no ledger of teams.
                Dimension.UNKNOWN,
                known(contract.event(), project.event()),
                project.isKey() == null ? null : project.isKey().equals("y"),
                // No two projects are alike.
                false,
                share.sourceLine() == null ? null : file,
                share.sourceLine());
    }

    private String[] origin(String code) {
        Regions regions = reference.regions();
        return new String[] {regions.originProvince(code), regions.originCity(code), regions.originScope(code)};
    }

    private static String[] unknownOrigin() {
        return new String[] {Dimension.UNKNOWN, Dimension.UNKNOWN, Dimension.UNKNOWN};
    }
}
