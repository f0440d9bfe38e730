-- Cells that only one of the two wide tables of a board holds. Its columns beyond the row's own are indicators.

create or replace temp table published_board as
from (
    select region_code as region, period_kind as kind, period, coalesce(dim_1, '') as dim_1,
        coalesce(member_1, '') as member_1, coalesce(dim_2, '') as dim_2, coalesce(member_2, '') as member_2,
        * exclude (region_code, region_name, region_level, period_kind, period, period_start, period_end,
            period_complete, dim_1, member_1, member_1_name, dim_2, member_2, member_2_name)
    from read_parquet('${tables}/${board}/*.parquet'))
unpivot include nulls (
    value for indicator in (* exclude (region, kind, period, dim_1, member_1, dim_2, member_2)));

create or replace temp table judged_board as
with mine as (
    select region, kind, period, dim_1, member_1, dim_2, member_2, indicator, value from board_cell
    where board = '${board}'),
theirs as (
    select region, kind, period, dim_1, member_1, dim_2, member_2, indicator,
        replace(value::varchar, '.', '')::hugeint as value
    from published_board)
select 'missing' as verdict, concat_ws(' ', m) as row from (from mine except all from theirs) m
union all
select 'extra', concat_ws(' ', m) from (from theirs except all from mine) m;
