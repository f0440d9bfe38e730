-- From components and slots to every figure. Sums are whole numbers, figures whole numbers of millionths.

-- exact half-up (away from zero) millionths of n / d; corrections can make either negative
create macro millionths(n, d) as
    case when d <> 0 then (sign(n) * sign(d))::hugeint * ((abs(n) * 2000000 + abs(d)) // (2 * abs(d))) end;

create temp table combo as
select row_number() over () as combo, * from (
    select distinct dim_1, member_1, dim_2, member_2 from member
    union all values ('stock', 'existing', '', ''), ('stock', 'new', '', ''));

create temp table member_of as
select member.id, combo.combo, combo.dim_1, combo.dim_2 from member join combo using (dim_1, member_1, dim_2, member_2);

-- sums by unit, before any roll-up
create temp table leaf as
select c.component, c.region_code as leaf, s.no, m.combo, sum(c.v)::hugeint as v, count(*) as n
from component c
join wanted w on w.component = c.component and w.timing in ('flow', 'stock', 'overlap', 'cumulative')
join member_of m on m.id = c.id and m.dim_1 = w.dim_1 and m.dim_2 = w.dim_2
join slot s on c.day <= s.ends and case w.timing
    when 'flow' then c.day >= s.begins and (c.since is null or c.since <= s.state)
        and (c.gone is null or c.gone > s.state)
    when 'stock' then c.until is null or c.until > s.ends
    when 'overlap' then c.until is null or c.until >= s.begins
    else true end
group by all
union all
-- what is existing and what is new depends on the year in which the slot ends
select c.component, c.region_code, s.no, combo.combo, sum(c.v)::hugeint, count(*)
from component c
join wanted w on w.component = c.component and w.dim_1 = 'stock'
join slot s on c.day <= s.ends
join combo on combo.dim_1 = 'stock' and combo.member_1 = if(year(c.day) < year(s.ends), 'existing', 'new')
group by all;

-- medians and distinct counts do not add up: from the rows to every region
create temp table whole as
with hit as (
    select c.component, up.code as region, s.no, m.combo, c.v, c.key
    from component c
    join wanted w on w.component = c.component and w.timing = 'whole'
    join member_of m on m.id = c.id and m.dim_1 = w.dim_1 and m.dim_2 = w.dim_2
    join slot s on c.day <= s.ends and c.day >= s.begins
    join up on up.leaf = c.region_code),
listed as (
    select component, region, no, combo, count(*) as n, count(distinct key) as keys, list_sort(list(v)) as sorted
    from hit group by all)
select component, region, no, combo,
    if(component in (select num from spec where kind = 'distinct'), keys, sorted[(n + 1) // 2] + sorted[(n + 2) // 2])::hugeint as v, n
from listed;

create temp table state as
with every as (
    select component, up.code as region, no, combo, sum(v)::hugeint as v, sum(n) as n
    from leaf join up using (leaf) group by all
    union all select component, region, no, combo, v, n from whole),
apart as (
    select component, region, slot.period_no, combo,
        max(v) filter (where slot = 'now') as now_v, max(n) filter (where slot = 'now') as now_n,
        max(v) filter (where slot = 'year_before') as year_v, max(n) filter (where slot = 'year_before') as year_n,
        max(v) filter (where slot = 'before') as before_v, max(n) filter (where slot = 'before') as before_n
    from every join slot using (no) group by all)
select apart.* exclude (period_no, combo), period.kind, period.period, combo.* exclude (combo)
from apart join period using (period_no) join combo using (combo);

create temp table cell as
select spec.indicator, up.code as region, period.kind, period.period, '' as dim_1, '' as member_1, '' as dim_2,
    '' as member_2
from spec, period, (
    select up.code
    from (
        select region_code from project union select region_code from activity union select region_code from team
        union select region_code from factory union select region_code from registration
        union select region from target) named
    join up on up.leaf = named.region_code
    union select '${home}') up
where spec.has_total
union
select spec.indicator, s.region, s.kind, s.period, s.dim_1, s.member_1, s.dim_2, s.member_2
from board join spec using (indicator)
join state s on s.dim_1 = board.dim_1 and s.dim_2 = board.dim_2
    and (s.component = spec.num or (spec.kind = 'ratio' and s.component = spec.den))
join region on region.code = s.region
where board.dim_1 <> '' and (board.level = '' or board.level = region.level)
    and (board.kinds = '' or list_contains(string_split(board.kinds, ' '), s.kind));

-- the day before which a group had no member
create temp table beginning as
select group_id, min(coalesce(try_cast(valid_from as date), date '0001-01-01')) as first
from read_csv('${reference}/region_groups.csv', header = true, all_varchar = true) group by group_id;

create temp table exact as
select cell.*, spec.* exclude (indicator, kind), spec.kind as how, p.begins, p.ends, p.complete,
    num.now_n, num.year_n, den.now_n as den_now_n, num.now_v,
    -- what only adds up has always risen to date
    coalesce(beginning.first, date '0001-01-01') as since,
    p.kind in ('cumulative', 'window') or p.begins >= since as defined,
    p.has_before and earlier.begins >= since as compared_before,
    p.has_year_before and last_year.begins >= since and not (p.kind = 'cumulative' and spec.kind in ('additive', 'stock', 'overlap', 'distinct'))
        as compared,
    if(compared, num.year_v, null) as year_v,
    coalesce(num.now_v, 0) * times as now_num,
    case when how = 'median' then (if(num.now_n > 0, 2, null))
        when den is null then over else den.now_v * over end::hugeint as now_den,
    coalesce(num.year_v, 0) * times as year_num,
    case when not compared then null when how = 'median' then (if(num.year_n > 0, 2, null))
        when den is null then over else den.year_v * over end::hugeint as year_den,
    coalesce(num.before_v, 0) * times as before_num,
    case when not coalesce(compared_before, false) then null when how = 'median' then (if(num.before_n > 0, 2, null))
        when den is null then over else den.before_v * over end::hugeint as before_den,
    coalesce(den.now_v, 0) as den_v
from cell
join spec on spec.indicator = cell.indicator
join period p on p.kind = cell.kind and p.period = cell.period
join slot last_year on last_year.period_no = p.period_no and last_year.slot = 'year_before'
left join slot earlier on earlier.period_no = p.period_no and earlier.slot = 'before'
left join beginning on beginning.group_id
    = case when cell.dim_1 = 'origin_group' then cell.member_1 when cell.dim_2 = 'origin_group' then cell.member_2 end
left join state num on num.component = spec.num and num.region = cell.region and num.kind = cell.kind
    and num.period = cell.period and num.dim_1 = cell.dim_1 and num.member_1 = cell.member_1
    and num.dim_2 = cell.dim_2 and num.member_2 = cell.member_2
left join state den on den.component = spec.den and den.region = cell.region and den.kind = cell.kind
    and den.period = cell.period and den.dim_2 = if(spec.kind = 'share', '', cell.dim_2)
    and den.member_2 = if(spec.kind = 'share', '', cell.member_2)
    and den.dim_1 = if(spec.kind = 'share', '', cell.dim_1)
    and den.member_1 = if(spec.kind = 'share', '', cell.member_1);

create temp table figure as
select exact.indicator, exact.region, region.level, kind, period, begins, ends, complete, dim_1, member_1, dim_2, member_2, unit,
    change_unit,
    how in ('additive', 'stock', 'overlap') and dim_1 not in ('origin_group', 'chain', 'investor_tag', 'size_band')
        and dim_2 not in ('origin_group', 'chain', 'investor_tag', 'size_band')
        and member_1 <> 'out_of_province' and member_2 <> 'out_of_province' as additive,
    millionths(now_num, now_den) as value,
    case when how in ('ratio', 'share') or unit = '亿元'
        then coalesce(now_v, 0) * 1000000 // num_over end as numerator,
    case when how in ('ratio', 'share') then den_v * 1000000 // den_over end as denominator,
    millionths(year_num, year_den) as previous_year_value,
    case when now_den <> 0 and year_den <> 0 then
        case when change_unit = 'pp' then millionths(now_num * year_den - year_num * now_den, year_den * now_den)
            when sign(year_num) * sign(year_den) > 0
            then millionths((now_num * year_den - year_num * now_den) * 100, year_num * now_den) end
    end as change_on_year,
    millionths(before_num, before_den) as previous_value,
    case when now_den <> 0 and before_den <> 0 then
        case when change_unit = 'pp' then millionths(now_num * before_den - before_num * now_den, before_den * now_den)
            when sign(before_num) * sign(before_den) > 0
            then millionths((now_num * before_den - before_num * now_den) * 100, before_num * now_den) end
    end as change_on_previous,
    target.value as target,
    target.bound as target_bound,
    -- of the exact value, not of the rounded one
    millionths(now_num * 1000000, now_den * target.value) as completion,
    case when target.value is not null then millionths(
        (ends - make_date(target.year, 1, 1) + 1)::hugeint,
        (make_date(target.year + 1, 1, 1) - make_date(target.year, 1, 1))::hugeint) end as schedule,
    if(now_den <> 0, 'ok', 'no_data') as status
from exact
join region on region.code = exact.region
left join target on dim_1 = '' and kind in ('year', 'ytd') and target.indicator = exact.indicator
    and target.region = exact.region and target.year = year(begins)
where defined and (dim_1 = ''
    or case how
        when 'additive' then coalesce(now_v, 0) <> 0 or coalesce(year_v, 0) <> 0
        when 'stock' then coalesce(now_v, 0) <> 0 or coalesce(year_v, 0) <> 0
        when 'overlap' then coalesce(now_v, 0) <> 0 or coalesce(year_v, 0) <> 0
        when 'ratio' then coalesce(now_n, 0) > 0 or coalesce(den_now_n, 0) > 0
        else coalesce(now_n, 0) > 0 end);

-- a group that has a figure of some period has none, and says so, of those that begin before it did
insert into figure by name
select distinct g.*, p.kind, p.period, p.begins, p.ends, p.complete, 'not_defined' as status
from (
    select distinct indicator, region, level, dim_1, member_1, dim_2, member_2, unit, change_unit, additive
    from figure where 'origin_group' in (dim_1, dim_2)) g
join beginning on beginning.group_id = if(g.dim_1 = 'origin_group', g.member_1, g.member_2)
join board b on b.indicator = g.indicator and b.dim_1 = g.dim_1 and b.dim_2 = g.dim_2
    and (b.level = '' or b.level = g.level)
join period p on p.kind not in ('cumulative', 'window') and p.begins < beginning.first
    and (b.kinds = '' or list_contains(string_split(b.kinds, ' '), p.kind));

-- every figure that has a target, ranked among the regions of its level as published
create temp table score as
select indicator, region, level, kind, period, begins, ends, complete, unit, value, target, target_bound, completion,
    schedule, completion < schedule as behind_schedule,
    if(completion is null, null, rank() over (
        partition by indicator, kind, period, level order by completion desc nulls last)) as rank
from figure where target is not null;

-- the wide tables: a row where any of a board's figures is, in it 0 for sums that are none, nothing for others
create temp table board_row as
select distinct board, region, figure.kind, period, dim_1, member_1, dim_2, member_2,
    figure.status = 'not_defined' as undefined
from figure join board using (indicator, dim_1, dim_2)
where (board.level = '' or board.level = figure.level)
    and (kinds = '' or list_contains(string_split(kinds, ' '), figure.kind));

create temp table board_cell as
select r.* exclude (undefined), b.indicator,
    coalesce(figure.value, if(not undefined and spec.kind in ('additive', 'stock', 'overlap'), 0::hugeint, null)) as value
from board_row r
join (select distinct board, indicator from board) b using (board)
join spec using (indicator)
left join figure on figure.indicator = b.indicator and figure.region = r.region and figure.kind = r.kind
    and figure.period = r.period and figure.dim_1 = r.dim_1 and figure.member_1 = r.member_1
    and figure.dim_2 = r.dim_2 and figure.member_2 = r.member_2;
