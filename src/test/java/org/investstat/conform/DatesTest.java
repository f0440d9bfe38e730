package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2023-03-07, 2023-03-07",
        "2023-3-7, 2023-03-07",
        "2023/3/7, 2023-03-07",
        "2023.03.07, 2023-03-07",
        "20230307, 2023-03-07",
        "2023年3月7日, 2023-03-07",
        "2023 年 3 月 7 日, 2023-03-07",
        "2024-02-29, 2024-02-29",
        "1949-01-01, 1949-01-01",
        "2199-12-31, 2199-12-31",
    })
    void readsEveryFormOfADay(String text, LocalDate day) {
        assertThat(Dates.read(text)).isEqualTo(day);
    }

    @Test
    void readsEveryDayInEveryForm() {
        for (LocalDate day = LocalDate.of(1949, 1, 1); day.getYear() < 2200; day = day.plusDays(1)) {
            int year = day.getYear();
            int month = day.getMonthValue();
            assertThat(Dates.read(day.toString())).isEqualTo(day);
            assertThat(Dates.read(day.toString().replace("-", ""))).isEqualTo(day);
            assertThat(Dates.read(year + "/" + month + "/" + day.getDayOfMonth()))
                    .isEqualTo(day);
            assertThat(Dates.read(year + "年" + month + "月" + day.getDayOfMonth() + "日"))
                    .isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource({"20000, 1954-10-03", "44927, 2023-01-01", "45291, 2023-12-31", "80000, 2119-01-11"})
    void readsSerialsOfSpreadsheetsFrom30December1899(String serial, LocalDate day) {
        assertThat(Dates.read(serial)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2023-13-01",
                "2023-04-31",
                "2023-03/07",
                "2023-03",
                "23-03-07",
                "19999",
                "80001",
                "1948-12-31",
                "2200-01-01",
                "00230307",
                "2023年3月",
                "待定",
                "2023-03-07-",
                "2023-003-07",
                "2023-03-",
                "2023--07",
                "2023-00-07",
                "2023-03-00",
                "2023年3月7",
                "2023年3-7日",
                "2023年  3月7日",
                "2023 -03-07",
                "２０２３-03-07",
                "07/03/2023"
            })
    void refusesWhatIsNoDay(String text) {
        assertThat(unreadable(text))
                .isEqualTo(Text.of(
                        "“" + text + "”不是日期，写作2023-03-07或2023年3月7日",
                        "'" + text + "' is not a date: write it as 2023-03-07"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-03-07 10:30",
                "2023/3/7 0:00",
                "2023-03-07T00:00:00Z",
                "20230307 9:00",
                "2023年3月7日10时",
                "44992.5",
                "2023-03-07 9点"
            })
    void refusesATimeOfDay(String text) {
        assertThat(unreadable(text))
                .isEqualTo(Text.of(
                        "日期“" + text + "”带有时刻，只填写年月日",
                        "date '" + text + "' carries a time of day: give the day alone"));
    }

    @Test
    void namesTheKindOfProblem() {
        assertThat(catchThrowableOfType(Unreadable.class, () -> Dates.read("2023-02-30"))
                        .code())
                .isEqualTo("date_unreadable");
        assertThat(catchThrowableOfType(Unreadable.class, () -> Dates.read("2023-02-03 8:00"))
                        .code())
                .isEqualTo("date_time_of_day");
    }

    private static Text unreadable(String text) {
        return catchThrowableOfType(Unreadable.class, () -> Dates.read(text)).reason();
    }
}
