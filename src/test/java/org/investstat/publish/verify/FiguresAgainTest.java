package org.investstat.publish.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.investstat.parquet.RowOrder;
import org.investstat.parquet.TableWriter;
import org.investstat.publish.Example;
import org.investstat.publish.RunFolder;
import org.investstat.table.OutputTables;
import org.investstat.table.TableSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of one indicator in 2023: 520000 over 520100 and 520300, by sector. */
class FiguresAgainTest {
    private static final TableSchema BOARD = OutputTables.board("by_sector", List.of("contract_amount"));

    @TempDir
    Path output;

    private RunFolder run;
    private final List<@Nullable Object[]> figures = new ArrayList<>();
    private final List<@Nullable Object[]> board = new ArrayList<>();
    private final Findings findings = new Findings();

    @BeforeEach
    void sound() {
        run = Example.fresh(output.toString(), "n1");
        figure("520000", "province", null, null, "3.333334");
        figure("520100", "prefecture", null, null, "2.222222");
        figure("520300", "prefecture", null, null, "1.111111");
        figure("520100", "prefecture", "sector", "secondary", "2.222222");
        figure("520300", "prefecture", "sector", "tertiary", "1.111111");
        figure("520000", "province", "sector", "secondary", "2.222223");
        figure("520000", "province", "sector", "tertiary", "1.111111");
    }

    @Test
    void soundFiguresHoldWithinWhatRoundingAllows() {
        verify("nowhere");

        assertThat(findings.problems()).isEmpty();
        assertThat(findings.held())
                .extracting(line -> line.en())
                .containsExactly(
                        "totals = their members: 3 compared, all hold",
                        "regions = those below them: 3 compared, all hold",
                        "boards = the table indicators: 8 compared, all hold");
    }

    @Test
    void aMemberThatWasChangedIsNamedWithItsTotal() {
        change(6, "1.2");

        verify("nowhere");

        assertThat(problems())
                .containsExactly(
                        "contract_amount 520000 2023 sector: total 3.333334, its members add up to 3.422223",
                        "contract_amount 520000 2023 sector tertiary: 1.200000, those below it add up to 1.111111");
    }

    @Test
    void aRegionWithRowsOfItsOwnIsNotMadeOfItsChildren() {
        change(1, "2");
        change(3, "2");

        verify("520000");

        assertThat(problems()).isEmpty();
    }

    @Test
    void aBoardThatShowsAnotherValueIsNamed() {
        board.set(5, cell(figures.get(5), "9"));

        verify("nowhere");

        assertThat(problems())
                .containsExactly(
                        "by_sector: contract_amount 520000 2023 sector secondary is 9.000000, but 2.222223 in the table"
                                + " indicators");
    }

    @Test
    void aFigureOnNoBoardIsCounted() {
        board.remove(0);

        verify("nowhere");

        assertThat(problems()).containsExactly("1 figures are on no board");
    }

    @Test
    void aZeroOnABoardNeedsNoFigure() {
        @Nullable Object[] none = cell(figures.get(0), "0");
        none[8] = "sector";
        none[9] = "primary";
        board.add(none);

        verify("nowhere");

        assertThat(problems()).isEmpty();
    }

    private List<String> problems() {
        return findings.problems().stream().map(p -> p.en()).toList();
    }

    /** @param withOwnRows a region for which rows were reported */
    private void verify(String withOwnRows) {
        write(OutputTables.INDICATORS, figures);
        write(BOARD, board);
        FiguresAgain again = new FiguresAgain(
                run, Map.of("520100", "520000", "520300", "520000"), (indicator, region) -> region.equals(withOwnRows));
        again.partsEqualTotal(findings);
        again.childrenEqualParent(findings);
        BoardsAgain.check(run, List.of("indicators", "by_sector"), again, findings);
    }

    private void write(TableSchema schema, List<@Nullable Object[]> rows) {
        rows.sort(RowOrder.of(schema));
        TableWriter.write(run.table(schema.name()), schema, rows.iterator(), run.hadoop());
    }

    private void figure(
            String region, String level, @Nullable String dimension, @Nullable String member, String value) {
        @Nullable Object[] row = new Object[OutputTables.INDICATORS.columns().size()];
        set(row, "indicator_id", "contract_amount");
        set(row, "region_code", region);
        set(row, "region_level", level);
        set(row, "period_kind", "year");
        set(row, "period", "2023");
        set(row, "dim_1", dimension);
        set(row, "member_1", member);
        set(row, "additive", true);
        set(row, "value", new BigDecimal(value));
        figures.add(row);
        board.add(cell(row, value));
    }

    private static void set(@Nullable Object[] row, String column, @Nullable Object value) {
        row[OutputTables.INDICATORS.names().indexOf(column)] = value;
    }

    /** The board's row of a figure. */
    private static @Nullable Object[] cell(@Nullable Object[] figure, String value) {
        @Nullable Object[] row = new Object[BOARD.columns().size()];
        for (String column : List.of("region_code", "region_level", "period_kind", "period", "dim_1", "member_1")) {
            row[BOARD.names().indexOf(column)] =
                    figure[OutputTables.INDICATORS.names().indexOf(column)];
        }
        row[BOARD.names().indexOf("contract_amount")] = new BigDecimal(value);
        return row;
    }

    /** In both tables. */
    private void change(int at, String value) {
        set(figures.get(at), "value", new BigDecimal(value));
        board.set(at, cell(figures.get(at), value));
    }
}
