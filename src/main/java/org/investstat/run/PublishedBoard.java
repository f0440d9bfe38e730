package org.investstat.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfig;
import org.investstat.config.JobConfigReader;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.DefinitionsReader;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.publish.Manifest;
import org.investstat.publish.Pointer;
import org.investstat.publish.RunFolder;
import org.investstat.publish.TableReader;
import org.investstat.report.Grid;
import org.investstat.report.Grid.Column;
import org.investstat.table.Dimension;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.OutputTables;
import org.investstat.table.Text;
import org.jspecify.annotations.Nullable;

/** A board of a published run, read without Spark. */
final class PublishedBoard {
    /** What tells the rows apart, then the cell itself. */
    private static final List<String> COLUMNS = List.of(
            "region_code",
            "region_name",
            "period",
            "dim_1",
            "member_1_name",
            "dim_2",
            "member_2_name",
            "indicator_id",
            "text");

    private static final int PLACE = 7;
    private static final int INDICATOR = 7;
    private static final int TEXT = 8;
    /** No row of an additive indicator means zero; of another one, no value. */
    private static final String NO_CELL = "·";

    private final ShowRequest request;
    private final Configuration hadoop = HadoopSettings.read();
    private final ConfigFiles files;
    private final JobConfig config;

    PublishedBoard(ShowRequest request, Map<String, String> environment) {
        this.request = request;
        this.files = ConfigFiles.of(request.config(), hadoop);
        this.config = JobConfigReader.read(files, request.settings(), environment);
    }

    Board board() {
        String output = Output.of(request.output(), config.output().map(files::resolve));
        String runId = request.runId()
                .or(() -> Pointer.current(output, hadoop))
                .orElseThrow(() -> new Failure(
                        ExitCode.INPUT,
                        Text.of("{0}中还没有发布过任何批次；先执行run", "nothing has been published in {0} yet: run the job first")
                                .with(output)));
        RunFolder folder = RunFolder.open(output, runId, hadoop);
        Manifest manifest = Manifest.read(folder);
        Definitions definitions = DefinitionsReader.read(files, config, manifest.asOf());
        BoardDefinition board = definitions.boards().stream()
                .filter(b -> b.id().equals(request.board()))
                .findFirst()
                .orElseThrow(() -> unknown(definitions));
        return new Board(board.title(), notes(board, manifest), grid(folder, board, definitions));
    }

    private Failure unknown(Definitions definitions) {
        String known = String.join(
                ", ", definitions.boards().stream().map(BoardDefinition::id).toList());
        return new Failure(
                ExitCode.USAGE,
                Text.of("没有看板“{0}”；可用：{1}", "no board '{0}'; there are {1}").with(request.board(), known));
    }

    private static List<Text> notes(BoardDefinition board, Manifest manifest) {
        List<Text> notes = new ArrayList<>();
        notes.add(Text.of("批次 {0}，数据截止 {1}", "run {0}, as of {1}").with(manifest.runId(), manifest.asOf()));
        board.breakdowns().stream()
                .flatMap(List::stream)
                .filter(Dimension::overlapping)
                .distinct()
                .forEach(d -> notes.add(Text.of("{0}：各成员有重叠，不可相加", "{1}: members overlap and do not add up")
                        .with(d.title().zh(), d.title().en())));
        return notes;
    }

    /** The printed texts of the table indicators, an indicator a column: nothing is rounded a second time. */
    private Grid grid(RunFolder folder, BoardDefinition board, Definitions definitions) {
        Map<List<@Nullable Object>, Map<String, String>> texts = new LinkedHashMap<>();
        for (@Nullable
        Object[] cell :
                TableReader.read(folder.table(OutputTables.INDICATORS.name()), COLUMNS, wanted(board), hadoop)) {
            List<@Nullable Object> place = Arrays.asList(cell).subList(0, PLACE);
            texts.computeIfAbsent(place, p -> new HashMap<>())
                    .put(String.valueOf(cell[INDICATOR]), String.valueOf(cell[TEXT]));
        }
        List<IndicatorDefinition> indicators =
                board.indicators().stream().map(definitions::indicator).toList();
        List<List<Text>> rows = new ArrayList<>();
        texts.forEach((place, row) -> rows.add(row(place, row, indicators, board)));
        return new Grid(columns(board, indicators), rows);
    }

    private Predicate<@Nullable Object[]> wanted(BoardDefinition board) {
        String region = request.region().orElse(config.homeProvince());
        return cell -> (region.equals("all") || region.equals(cell[0]) || region.equals(cell[1]))
                && request.period().map(p -> Objects.equals(p, cell[2])).orElse(true)
                && board.indicators().contains(String.valueOf(cell[INDICATOR]))
                && board.breakdowns().contains(breakdown(cell));
    }

    private static List<Dimension> breakdown(@Nullable Object[] cell) {
        return Stream.of(cell[3], cell[5])
                .filter(Objects::nonNull)
                .map(d -> Dimension.named(d.toString()).orElseThrow())
                .toList();
    }

    private static List<Column> columns(BoardDefinition board, List<IndicatorDefinition> indicators) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("region", Text.of("地区", "region")), Column.words("period", Text.of("时期", "period"))));
        int dimensions = board.breakdowns().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 1; i <= dimensions; i++) {
            columns.add(Column.words("dim_" + i, Text.of("分组", "breakdown")));
            columns.add(Column.words("member_" + i, Text.of("成员", "member")));
        }
        indicators.forEach(i -> columns.add(Column.numbers(i.id(), i.title())));
        return columns;
    }

    private static List<Text> row(
            List<@Nullable Object> place,
            Map<String, String> texts,
            List<IndicatorDefinition> indicators,
            BoardDefinition board) {
        List<Object> cells = new ArrayList<>(List.of(text(place.get(1)), text(place.get(2))));
        int dimensions = board.breakdowns().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < dimensions; i++) {
            Object dimension = place.get(3 + 2 * i);
            cells.add(
                    dimension == null
                            ? ""
                            : Dimension.named(dimension.toString())
                                    .orElseThrow()
                                    .title());
            cells.add(text(place.get(4 + 2 * i)));
        }
        indicators.forEach(i -> cells.add(texts.getOrDefault(i.id(), NO_CELL)));
        return Grid.row(cells.toArray());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
