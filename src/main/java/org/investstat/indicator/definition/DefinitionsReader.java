package org.investstat.indicator.definition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfig;
import org.investstat.config.yaml.ConfigText;
import org.investstat.config.yaml.Problems;
import org.investstat.config.yaml.YamlMap;
import org.investstat.text.Text;

/**
 * The folders of indicators and boards to {@link Definitions}. Later folders add to earlier ones and replace what they
 * define again; what is wrong in any file is reported at once.
 */
public final class DefinitionsReader {
    private final Problems problems = new Problems();
    /** Ids whose definition could not be read count as known, so that one slip is one message. */
    private final Set<String> known = new LinkedHashSet<>();
    /** By id, then by the first day they are valid. */
    private final Map<String, TreeMap<LocalDate, WrittenIndicator>> versions = new LinkedHashMap<>();

    private DefinitionsReader() {}

    /** What holds on the as-of date; throws one failure with every problem of every file. */
    public static Definitions read(ConfigFiles files, JobConfig config, LocalDate asOf) {
        return new DefinitionsReader()
                .read(files.folders("indicators", config.indicators()), files.folders("boards", config.boards()), asOf);
    }

    private Definitions read(List<List<ConfigText>> indicators, List<List<ConfigText>> boards, LocalDate asOf) {
        indicators.forEach(this::indicatorFolder);
        IndicatorResolver resolver = new IndicatorResolver(validOn(asOf), known);
        versions.values().forEach(drafts -> resolver.checkReferences(drafts.values()));
        Map<String, IndicatorDefinition> resolved = resolver.resolve();
        Map<String, YamlMap> boardMaps = new LinkedHashMap<>();
        boards.forEach(folder -> boardFolder(folder, boardMaps));
        List<BoardDefinition> read = boardMaps.entrySet().stream()
                .flatMap(b -> BoardReader.read(b.getValue(), b.getKey(), resolved, known).stream())
                .toList();
        problems.throwIfAny();
        return new Definitions(resolved, read, later(resolved.keySet(), asOf));
    }

    /** Of what does not hold yet the day from which it does; of what is computed from such an indicator, that one's. */
    private Map<String, LocalDate> later(Set<String> resolved, LocalDate asOf) {
        Map<String, LocalDate> later = new LinkedHashMap<>();
        versions.forEach((id, drafts) -> {
            if (!resolved.contains(id)) {
                Stream.concat(
                                Stream.of(drafts.firstKey()),
                                parts(drafts.firstEntry().getValue()))
                        .filter(day -> day.isAfter(asOf))
                        .max(Comparator.naturalOrder())
                        .ifPresent(day -> later.put(id, day));
            }
        });
        return later;
    }

    private Stream<LocalDate> parts(WrittenIndicator draft) {
        return Stream.of(
                        draft.of(),
                        draft.value().flatMap(WrittenIndicator.Side::indicator),
                        draft.denominator().flatMap(WrittenIndicator.Side::indicator))
                .flatMap(Optional::stream)
                .map(versions::get)
                .filter(Objects::nonNull)
                .map(TreeMap::firstKey);
    }

    private void indicatorFolder(List<ConfigText> folder) {
        Map<String, String> here = new HashMap<>();
        for (ConfigText file : folder) {
            for (YamlMap map : YamlMap.listOf(file, problems)) {
                map.text("id").ifPresent(known::add);
                IndicatorReader.read(map).ifPresent(draft -> {
                    String version = draft.id() + ", valid_from " + IndicatorDefinition.version(draft.validFrom());
                    if (isFirst(map, version, here)) {
                        versions.computeIfAbsent(draft.id(), id -> new TreeMap<>())
                                .put(draft.validFrom(), draft);
                    }
                });
            }
        }
    }

    private void boardFolder(List<ConfigText> folder, Map<String, YamlMap> boards) {
        Map<String, String> here = new HashMap<>();
        for (ConfigText file : folder) {
            for (YamlMap map : YamlMap.listOf(file, problems)) {
                map.required("id", map.text("id")).ifPresent(id -> {
                    if (isFirst(map, id, here)) {
                        boards.put(id, map);
                    }
                });
            }
        }
    }

    /** Within one folder nothing is defined twice; across folders the later definition replaces. */
    private boolean isFirst(YamlMap map, String what, Map<String, String> here) {
        String earlier = here.putIfAbsent(what, map.at("id"));
        if (earlier != null) {
            map.problem(
                    "id",
                    Text.of("{0} 已在 {1} 定义；请只留一个", "{0} is already defined at {1}; keep one of them")
                            .with(what, earlier));
        }
        return earlier == null;
    }

    private Map<String, WrittenIndicator> validOn(LocalDate asOf) {
        Map<String, WrittenIndicator> chosen = new LinkedHashMap<>();
        versions.forEach((id, drafts) ->
                Optional.ofNullable(drafts.floorEntry(asOf)).ifPresent(e -> chosen.put(id, e.getValue())));
        return chosen;
    }
}
