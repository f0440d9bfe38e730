package org.investstat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.investstat.report.Grid.Column;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

class TerminalTableTest {
    private static final Column NAME = Column.words("name", Text.of("名称", "Name"));
    private static final Column VALUE = Column.numbers("value", Text.of("数值", "Value"));
    private static final Column NOTE = Column.words("note", Text.of("备注", "Note"));

    @Test
    void chineseTakesTwoColumnsAndNumbersLineUpOnTheRight() {
        Grid grid = new Grid(
                List.of(NAME, VALUE, NOTE),
                List.of(Grid.row("贵阳市", "1,105.00", ""), Grid.row("Gui'an", "3.6", "新区"), Grid.row("Ａ座", 12, "ｱ")));

        assertThat(TerminalTable.lines(grid, Lang.ZH))
                .containsExactly(
                        "名称        数值  备注",
                        "------  --------  ----",
                        "贵阳市  1,105.00",
                        "Gui'an       3.6  新区",
                        "Ａ座          12  ｱ");
    }

    @Test
    void headerIsInTheAskedLanguage() {
        Grid grid = new Grid(List.of(NAME, VALUE), List.of(Grid.row(Text.of("广东", "Guangdong"), "41.0%")));

        assertThat(TerminalTable.lines(grid, Lang.EN))
                .containsExactly("Name       Value", "---------  -----", "Guangdong  41.0%");
    }

    @Test
    void combiningMarksAndJoinersTakeNoColumn() {
        assertThat(DisplayWidth.of("e\u0301\u200b")).isEqualTo(1);
    }

    @Test
    void ideographsBeyondTheBasicPlaneTakeTwoColumns() {
        assertThat(DisplayWidth.of("\uD840\uDC00")).isEqualTo(2);
    }

    @Test
    void lineEndsAndTerminalControlsDoNotReachTheTerminal() {
        Grid grid = new Grid(List.of(NAME), List.of(Grid.row("a\nb"), Grid.row("\u001b[31mred")));

        assertThat(TerminalTable.bodyLines(grid, Lang.EN)).containsExactly("a b", "?[31mred");
    }

    @Test
    void gridWithoutRowsIsItsHeader() {
        assertThat(TerminalTable.lines(new Grid(List.of(NAME, VALUE), List.of()), Lang.EN))
                .containsExactly("Name  Value", "----  -----");
    }

    @Test
    void rowsMustBeAsWideAsTheGrid() {
        assertThatThrownBy(() -> new Grid(List.of(NAME, VALUE), List.of(Grid.row("alone"))))
                .hasMessageStartingWith("a row of 1 cells in a grid of 2 columns");
    }

    @Test
    void markdownEscapesWhatItWouldTakeForMarkup() {
        Grid grid = new Grid(List.of(NAME, VALUE), List.of(Grid.row("a|b <script>", "1")));

        assertThat(MarkdownTable.lines(grid, Lang.EN))
                .containsExactly("| Name | Value |", "| --- | ---: |", "| a\\|b &lt;script> | 1 |");
    }

    @Test
    void jsonHasAnObjectPerRow() {
        Grid grid = new Grid(List.of(NAME, VALUE), List.of(Grid.row("贵\"安\\\n\u0001", "1.50"), Grid.row("b", "2")));

        assertThat(JsonRows.lines(grid, Lang.EN))
                .containsExactly(
                        "[",
                        "  {\"name\": \"贵\\\"安\\\\\\n\\u0001\", \"value\": \"1.50\"},",
                        "  {\"name\": \"b\", \"value\": \"2\"}",
                        "]");
    }

    @Test
    void jsonOfNoRowsIsAnEmptyArray() {
        assertThat(JsonRows.lines(new Grid(List.of(NAME), List.of()), Lang.EN)).containsExactly("[", "]");
    }
}
