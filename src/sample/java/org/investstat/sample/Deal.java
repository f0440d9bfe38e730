package org.investstat.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract while the sample is being made. Deals of one amount group share a known total; {@code root} is the deal
 * that founded the project, itself for most.
 */
final class Deal {
    static final String FORMAL = "正式合同";
    static final String FRAMEWORK = "框架协议";
    static final String UNSPECIFIED = "未注明";

    final String group;
    final String type;
    final LocalDate signed;
    final SamplePlace region;
    final SampleIndustry industry;
    final List<Party> parties;
    final double weight;
    final @Nullable Deal parent;
    String channel = "";
    String event = "";
    String team = "";
    String chain = "";
    /** Empty: drawn with the project. */
    String name = "";

    String currency = "CNY";
    boolean terminated;

    @Nullable
    PublicProject reported;
    /** 万元, or ten thousands of the currency. */
    BigDecimal amount = BigDecimal.ZERO;

    Deal(
            String group,
            String type,
            LocalDate signed,
            SamplePlace region,
            SampleIndustry industry,
            List<Party> parties,
            double weight,
            @Nullable Deal parent) {
        this.group = group;
        this.type = type;
        this.signed = signed;
        this.region = region;
        this.industry = industry;
        this.parties = parties;
        this.weight = weight;
        this.parent = parent;
    }

    SampleInvestor lead() {
        return parties.get(0).investor();
    }

    boolean counts() {
        return type.equals(FORMAL) && !terminated;
    }

    Deal root() {
        return parent == null ? this : parent;
    }

    /** The part of the deal that falls to investors from inside one of the regions. */
    double part(List<String> regions) {
        return parties.stream()
                .filter(p -> regions.stream().anyMatch(p.investor().origin()::within))
                .mapToDouble(p -> p.share().doubleValue())
                .sum();
    }
}
