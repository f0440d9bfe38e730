package org.investstat.reference;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.investstat.reference.ReferenceTable.Line;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Industrial chains (产业链) in their schemes, and the chains that an industry belongs to as a whole (data contract, from
 * ledgers to facts, rule 10). The first configured scheme is the one that industries derive into.
 */
public final class Chains implements Serializable {

    private static final long serialVersionUID = 1;
    private final List<String> schemes;
    private final Industries industries;
    private final HashMap<String, Chain> byId = new HashMap<>();
    private final HashMap<String, HashMap<String, String>> idByNameByScheme = new HashMap<>();
    private final HashMap<String, TreeSet<String>> wholeByIndustry = new HashMap<>();

    private record Chain(String name, String scheme) implements Serializable {}

    private Chains(List<String> schemes, Industries industries) {
        this.schemes = List.copyOf(schemes);
        this.industries = industries;
    }

    static Chains read(ReferenceFiles files, List<String> schemes, Industries industries, RegionTree tree) {
        Chains chains = new Chains(schemes, industries);
        for (Line line : ReferenceTable.read(
                files, "industry_chains.csv", "chain_id", "chain_name", "scheme", "province", "source")) {
            chains.addChain(line, tree);
        }
        ReferenceTable.read(files, "chain_industry_map.csv", "chain_id", "industry_code", "coverage")
                .forEach(chains::addMapping);
        chains.checkSchemes();
        return chains;
    }

    /** A chain's id: an id of any scheme, or a name of the first configured scheme that has it. */
    public Optional<String> find(String idOrName) {
        if (byId.containsKey(idOrName)) {
            return Optional.of(idOrName);
        }
        String key = key(idOrName);
        return schemes.stream()
                .map(scheme ->
                        idByNameByScheme.getOrDefault(scheme, new HashMap<>()).get(key))
                .filter(id -> id != null)
                .findFirst();
    }

    /** Every chain of every scheme, sorted. */
    public List<String> ids() {
        return byId.keySet().stream().sorted().toList();
    }

    /** Chains of the first scheme that the industry's class, else group, else division is wholly in; sorted. */
    public List<String> derived(@Nullable String industryCode) {
        if (industryCode == null) {
            return List.of();
        }
        for (int length = industryCode.length(); length >= 3; length--) {
            TreeSet<String> chains = wholeByIndustry.get(industryCode.substring(0, length));
            if (chains != null) {
                return List.copyOf(chains);
            }
        }
        return List.of();
    }

    /** The chain's name; an unknown id stands for itself. */
    public Text name(String id) {
        Chain chain = byId.get(id);
        return Text.same(chain == null ? id : chain.name());
    }

    public Optional<String> scheme(String id) {
        return Optional.ofNullable(byId.get(id)).map(Chain::scheme);
    }

    public boolean inFirstScheme(String id) {
        Chain chain = byId.get(id);
        return chain != null && !schemes.isEmpty() && chain.scheme().equals(schemes.get(0));
    }

    /** Whether the chain's scheme is configured, so that breakdowns show it. */
    public boolean configured(String id) {
        Chain chain = byId.get(id);
        return chain != null && schemes.contains(chain.scheme());
    }

    private void addChain(Line line, RegionTree tree) {
        String id = line.required("chain_id");
        Chain chain = new Chain(line.required("chain_name"), line.required("scheme"));
        if (line.optional("province").filter(code -> tree.find(code).isEmpty()).isPresent()) {
            throw line.wrong("province", Text.of("不是 regions.csv 中的代码;请改正", "is no code of regions.csv; correct it"));
        }
        if (byId.put(id, chain) != null) {
            throw line.repeated("chain_id");
        }
        HashMap<String, String> names = idByNameByScheme.computeIfAbsent(chain.scheme(), s -> new HashMap<>());
        if (names.put(key(chain.name()), id) != null) {
            throw line.repeated("chain_name");
        }
    }

    private void addMapping(Line line) {
        String id = line.required("chain_id");
        if (!byId.containsKey(id)) {
            throw line.wrong(
                    "chain_id", Text.of("不在 industry_chains.csv 中;请改正", "is not in industry_chains.csv; correct it"));
        }
        String industry = industries
                .find(line.required("industry_code"))
                .map(Industry::code)
                .orElseThrow(() -> line.wrong(
                        "industry_code", Text.of("不在 industries.csv 中;请改正", "is not in industries.csv; correct it")));
        if (line.oneOf("coverage", "whole", "part").equals("whole") && inFirstScheme(id)) {
            wholeByIndustry.computeIfAbsent(industry, code -> new TreeSet<>()).add(id);
        }
    }

    private void checkSchemes() {
        List<String> unknown = new ArrayList<>(schemes);
        unknown.removeAll(idByNameByScheme.keySet());
        if (!unknown.isEmpty()) {
            Text problem = Text.of(
                    "chain_schemes 中的 {0} 不在 industry_chains.csv 的 scheme 列;可用的有 {1}",
                    "chain_schemes has {0}, not in column scheme of industry_chains.csv; known are {1}");
            throw new Failure(ExitCode.CONFIG, problem.with(unknown, new TreeSet<>(idByNameByScheme.keySet())));
        }
    }

    /** Names are compared as reading rule 3 leaves the ledgers' text. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
    }
}
