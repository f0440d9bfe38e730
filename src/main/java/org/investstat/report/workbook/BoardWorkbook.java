package org.investstat.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.report.Edition;
import org.investstat.report.ListSource;
import org.investstat.report.Report;
import org.investstat.table.PeriodKind;
import org.investstat.text.Text;

/**
 * {@code boards.xlsx}: a sheet a board, what became of the rows, the lists to be worked through and the definitions.
 * {@link WorkbookCoverage} says which figures are in it.
 */
public final class BoardWorkbook implements Report {
    /** So many rows of a board are as many as a person filters; more make the file slow to open. */
    static final int MOST_ROWS = 100_000;

    /** The best use of time; more makes the file little smaller. */
    private static final int COMPRESSION = 2;

    private static final String MAKER = "investstat";
    private static final Text NONE = Text.same("");
    private static final Text OVERLAP = Text.of("成员有重叠，不能相加。", "Members overlap and do not add up.");

    private final Set<PeriodKind> periods;

    /** @param periods the kinds of period that its sheets show */
    public BoardWorkbook(Collection<PeriodKind> periods) {
        this.periods = Set.copyOf(periods);
    }

    @Override
    public String file() {
        return "boards.xlsx";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, MAKER, null)) {
            workbook.setCompressionLevel(COMPRESSION);
            new Sheets(workbook, edition).write();
        }
        ReproducibleWorkbook.copy(bytes, edition.imprint().asOf(), out);
    }

    /** The sheets of one workbook, in the order of their tabs. */
    private final class Sheets {
        private final Workbook workbook;
        private final Edition edition;
        private final SheetNames names = new SheetNames();
        private final ContentsSheet contents;
        private final WorkbookCoverage coverage;
        private final FiguresByIndicator shelf;
        private final FigureOrder order;
        private final Map<String, IndicatorDefinition> indicators;

        Sheets(Workbook workbook, Edition edition) {
            this.workbook = workbook;
            this.edition = edition;
            this.contents = new ContentsSheet(workbook.newWorksheet(names.of(ContentsSheet.NAME)));
            this.coverage = new WorkbookCoverage(edition, periods);
            this.shelf = new FiguresByIndicator(edition.figures(), coverage);
            this.order = new FigureOrder(edition);
            this.indicators = edition.indicators().stream()
                    .collect(Collectors.toMap(IndicatorDefinition::id, Function.identity()));
        }

        void write() throws IOException {
            for (BoardDefinition board : edition.boards()) {
                board(board);
            }
            Edition.Account account = edition.account();
            sheet(
                    Text.of("行数去向", "What became of the rows"),
                    AccountSheet.columns(account),
                    1,
                    s -> AccountSheet.fill(s, account));
            for (ListSheet list : ListSheet.ALL) {
                list(list);
            }
            sheet(
                    Text.of("指标口径", "Definitions"),
                    DefinitionSheet.columns(),
                    1,
                    s -> DefinitionSheet.fill(s, edition.indicators()));
            contents.finish(edition.imprint());
        }

        private void board(BoardDefinition board) throws IOException {
            List<IndicatorDefinition> columns = board.indicators().stream()
                    .flatMap(id -> Optional.ofNullable(indicators.get(id)).stream())
                    .toList();
            if (board.layout() == BoardLayout.TARGETS) {
                TargetSheet targets = new TargetSheet(board, columns, coverage, shelf, order, edition.numbers());
                sheet(board.title(), TargetSheet.columns(), 4, targets::fill);
                return;
            }
            BoardSheet wide = new BoardSheet(board, columns, coverage, shelf, order, edition);
            Sheet sheet = open(board.title(), wide.columns(), wide.labels(), MOST_ROWS);
            wide.fill(sheet);
            close(sheet, board.title(), sheet.leftOut(), wide.overlaps() ? OVERLAP : NONE);
        }

        private void list(ListSheet list) throws IOException {
            ListSource lists = edition.lists();
            long all = lists.count(list.table());
            if (all > 0) {
                Sheet sheet = open(list.title(), list.columns(), 1, ListSheet.MOST_ROWS);
                list.fill(sheet, lists);
                close(sheet, list.title(), all - sheet.rows(), NONE);
            }
        }

        private void sheet(Text title, List<SheetColumn> columns, int frozen, Consumer<Sheet> filling)
                throws IOException {
            Sheet sheet = open(title, columns, frozen, Sheet.MOST_ROWS);
            filling.accept(sheet);
            close(sheet, title, sheet.leftOut(), NONE);
        }

        private Sheet open(Text title, List<SheetColumn> columns, int frozen, int most) {
            return new Sheet(workbook.newWorksheet(names.of(title.zh())), title, columns, frozen, most);
        }

        private void close(Sheet sheet, Text title, long leftOut, Text note) throws IOException {
            Text cut = Text.of("只列前{0}行，另有{1}行见 Parquet 表。", "The first {0} rows; the Parquet table has {1} more.")
                    .with(sheet.rows(), leftOut);
            contents.add(sheet, title, leftOut == 0 ? note : note.then("", cut));
            sheet.finish();
        }
    }
}
