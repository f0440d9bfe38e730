-- The published figures in the same shape, and what differs.

create temp table published as
select indicator_id as indicator, region_code as region, region_level as level, period_kind as kind, period,
    period_start as begins, period_end as ends, period_complete as complete, coalesce(dim_1, '') as dim_1,
    coalesce(member_1, '') as member_1, coalesce(dim_2, '') as dim_2, coalesce(member_2, '') as member_2, unit,
    change_unit, additive,
    replace(value::varchar, '.', '')::hugeint as value,
    replace(numerator::varchar, '.', '')::hugeint as numerator,
    replace(denominator::varchar, '.', '')::hugeint as denominator,
    replace(previous_year_value::varchar, '.', '')::hugeint as previous_year_value,
    replace(change_on_year::varchar, '.', '')::hugeint as change_on_year,
    replace(previous_value::varchar, '.', '')::hugeint as previous_value,
    replace(change_on_previous::varchar, '.', '')::hugeint as change_on_previous,
    replace(target::varchar, '.', '')::hugeint as target,
    target_bound,
    replace(completion::varchar, '.', '')::hugeint as completion,
    replace(schedule::varchar, '.', '')::hugeint as schedule,
    status
from read_parquet('${tables}/indicators/*.parquet')
where indicator_id in (select indicator from spec);

create temp table judged as
with mine as (select concat_ws(' ', indicator, region, kind, period, dim_1, member_1, dim_2, member_2) as cell, f
    from figure f),
theirs as (select concat_ws(' ', indicator, region, kind, period, dim_1, member_1, dim_2, member_2) as cell, f
    from published f)
select case when theirs.cell is null then 'missing' when mine.cell is null then 'extra' else 'differs' end as verdict,
    coalesce(mine.cell, theirs.cell) as cell, mine.f as mine, theirs.f as theirs
from mine full join theirs on mine.cell = theirs.cell
where mine.cell is null or theirs.cell is null or ${differs};
