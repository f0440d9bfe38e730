package org.investstat.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Columns.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the columns of a row come about. */
class ColumnsTest {
    private static final StructType LINE =
            new StructType().add("id", DataTypes.StringType).add("amount", DataTypes.LongType);
    private static final StructType PROJECT =
            new StructType().add("name", DataTypes.StringType).add("amount", DataTypes.LongType);
    private static final StructType OUT =
            new StructType().add("amount", DataTypes.LongType).add("name", DataTypes.StringType);

    private record Both(Row line, @Nullable Row project) {}

    @Test
    void theFirstThatHasAColumnGivesIt() {
        Columns<Both> columns = Columns.<Both>of(OUT).from(LINE, Both::line).from(PROJECT, Both::project);

        assertThat(columns.values(new Both(RowFactory.create("L", 5L), RowFactory.create("P", 7L))))
                .containsExactly(5L, "P");
    }

    @Test
    void aFunctionOfItsOwnGoesBeforeAColumnOfTheSameName() {
        Value<Row, Long> amount = Columns.column(LINE, "amount", line -> line);
        Columns<Row> columns = Columns.<Row>of(OUT)
                .with("name", line -> "none")
                .with("amount", line -> amount.required(line) * 2)
                .from(LINE, line -> line);

        assertThat(columns.values(RowFactory.create("L", 5L))).containsExactly(10L, "none");
    }

    @Test
    void columnsOfARowThatIsNotThereAreEmpty() {
        Columns<Both> columns = Columns.<Both>of(OUT).from(LINE, Both::line).from(PROJECT, Both::project);

        assertThat(columns.values(new Both(RowFactory.create("L", 5L), null))).containsExactly(5L, null);
    }

    @Test
    void aColumnThatNothingGivesIsAMistake() {
        Columns<Row> columns = Columns.<Row>of(OUT).from(LINE, line -> line);

        assertThatThrownBy(() -> columns.values(RowFactory.create("L", 5L)))
                .hasMessage("nothing gives the column name");
    }

    @Test
    void aColumnOfAnotherTypeIsAMistake() {
        StructType texts = new StructType().add("amount", DataTypes.StringType);

        assertThatThrownBy(() -> Columns.<Row>of(OUT).from(texts, row -> row))
                .hasMessage("amount is string, not bigint");
    }
}
