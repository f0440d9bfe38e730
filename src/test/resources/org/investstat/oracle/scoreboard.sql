-- Rows that only one of the two scoreboards holds.

create temp table published_score as
select indicator_id as indicator, region_code as region, region_level as level, period_kind as kind, period,
    period_start as begins, period_end as ends, period_complete as complete, unit,
    replace(value::varchar, '.', '')::hugeint as value,
    replace(target::varchar, '.', '')::hugeint as target,
    target_bound,
    replace(completion::varchar, '.', '')::hugeint as completion,
    replace(schedule::varchar, '.', '')::hugeint as schedule,
    behind_schedule, rank
from read_parquet('${tables}/scoreboard/*.parquet');

create temp table judged_score as
select 'missing' as verdict, concat_ws(' ', m) as row from (from score except all from published_score) m
union all
select 'extra', concat_ws(' ', m) from (from published_score except all from score) m;
