package org.investstat.publish.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.investstat.ShippedDefinitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.table.Facts;
import org.investstat.table.TableSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A project signed on 2023-05-06, landed on 2023-06-01, of 3 contracts over 1.50 yuan; no industry, nothing else. */
class PlainConditionTest {
    private static final TableSchema PROJECTS = Facts.PROJECTS.table();
    private static final Map<String, Object> ROW = Map.of(
            "region_code",
            "520102",
            "signed_on",
            LocalDate.of(2023, 5, 6),
            "landed_on",
            LocalDate.of(2023, 6, 1),
            "contract_count",
            3L,
            "contract_amount",
            new BigDecimal("1.50"),
            "is_key",
            true,
            "park",
            false,
            "chains",
            List.of("酱香白酒", "大数据"));

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            is_key                                                            -> true
            not is_key                                                        -> false
            park or is_key and not park                                       -> true
            (park or is_key) and park                                         -> false
            not park and park                                                 -> false
            region_code = '520102'                                            -> true
            region_code <> '520102'                                           -> false
            region_code in ('520103', '520102')                               -> true
            region_code NOT IN ('520103', '520102')                           -> false
            not region_code in ('520103')                                     -> true
            industry = 'x'                                                    ->
            not industry = 'x'                                                ->
            industry in ('x')                                                 ->
            industry is null                                                  -> true
            region_code is not null and industry is null                      -> true
            industry = 'x' or is_key                                          -> true
            is_key or industry = 'x'                                          -> true
            industry = 'x' or park                                            ->
            industry = 'x' and park                                           -> false
            is_key and industry = 'x'                                         ->
            array_contains(chains, '大数据')                                   -> true
            array_contains(chains, '氢能')                                     -> false
            array_contains(origin_groups, '氢能')                              ->
            signed_on >= '2023-05-06' and signed_on < '2023-05-07'            -> true
            signed_on > landed_on                                             -> false
            signed_on <= terminated_on                                        ->
            contract_count > 2 and contract_count <= 3                        -> true
            contract_amount = 1.5                                             -> true
            contract_amount >= 2                                              -> false
            region_code > '520101' and region_code < '6'                      -> true
            """)
    void aFilterIsTrueFalseOrNeither(String filter, @Nullable Boolean expected) {
        assertThat(holds(filter)).isEqualTo(Optional.of(Optional.ofNullable(expected)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length(region_code) > 2",
                "region_code = 'it''s'",
                "region_code = 'a\\tb'",
                "region_code like '52%'",
                "signed_on > '2023-5-6'",
                "signed_on > '2023-02-30'",
                "contract_count = '3'",
                "is_key = park",
                "is_key -- and not",
                "region_code",
                "contract_count + 1 > 2",
                "is_key and",
                "(is_key",
                "no_column"
            })
    void whatItDoesNotUnderstandIsNoCondition(String filter) {
        assertThat(holds(filter)).isEmpty();
    }

    @Test
    void everyShippedFilterIsUnderstood() {
        for (IndicatorDefinition indicator :
                ShippedDefinitions.on(LocalDate.of(2023, 12, 20)).indicators().values()) {
            Stream.of(indicator.measure(), indicator.denominator())
                    .flatMap(Optional::stream)
                    .forEach(measure -> measure.filter()
                            .ifPresent(filter -> assertThat(PlainCondition.of(
                                            filter, measure.fact().table(), column -> 0))
                                    .as(indicator.id() + ": " + filter)
                                    .isPresent()));
        }
    }

    /** Empty where it is no plain condition; empty inside where it is neither true nor false. */
    private static Optional<Optional<Boolean>> holds(String filter) {
        @Nullable Object[] row = PROJECTS.names().stream().map(ROW::get).toArray();
        return PlainCondition.of(filter, PROJECTS, PROJECTS.names()::indexOf)
                .map(condition -> Optional.ofNullable(condition.of(row)));
    }
}
