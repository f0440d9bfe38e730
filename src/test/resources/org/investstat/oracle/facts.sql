-- What the published facts say, row by row: regions, breakdown members, and the components that indicators sum.

create temp table region as
select code, level, nullif(parent_code, '') as parent
from read_csv('${reference}/regions.csv', header = true, all_varchar = true)
union all
select unit_code, 'unit', nullif(parent_code, '')
from read_csv('${reference}/reporting_units.csv', header = true, all_varchar = true);

-- every region with itself and everything above it
create temp table up as
with recursive climb(leaf, code) as (
    select code, code from region
    union all
    select climb.leaf, region.parent from climb join region using (code) where region.parent is not null)
select * from climb;

create temp table shown_chain as
select chain_id from read_csv('${reference}/industry_chains.csv', header = true, all_varchar = true)
where scheme in (${schemes});

create temp table line as
select row_number() over () as id, * from read_parquet('${tables}/contract_lines/*.parquet');

create temp table project as
select 1000000000 + row_number() over () as id, * from read_parquet('${tables}/projects/*.parquet');

-- one row a project and stage of the flow, with the stages before and after it
create temp table stage as
select 2000000000 + row_number() over () as id, project.id as project, s.*
from project,
    unnest([
        {stage: 'lead', day: lead_on, before: null::date, after: follow_up_on},
        {stage: 'follow_up', day: follow_up_on, before: lead_on, after: negotiation_on},
        {stage: 'negotiation', day: negotiation_on, before: follow_up_on, after: assessment_on},
        {stage: 'assessment', day: assessment_on, before: negotiation_on, after: decision_on},
        {stage: 'decision', day: decision_on, before: assessment_on, after: signing_on},
        {stage: 'signing', day: signing_on, before: decision_on, after: construction_on},
        {stage: 'construction', day: construction_on, before: signing_on, after: fulfilment_on},
        {stage: 'fulfilment', day: fulfilment_on, before: construction_on, after: null::date}]) as t(s)
where s.day is not null;

create temp table fund as
select 3000000000 + row_number() over () as id, * from read_parquet('${tables}/fund_lines/*.parquet');

create temp table contract as
select project_id, signed_on, amount from read_parquet('${tables}/contracts/*.parquet')
where contract_type = 'formal' and status = 'effective';

create temp table activity as
select 4000000000 + row_number() over () as id, * rename ("on" as day)
from read_parquet('${tables}/activities/*.parquet');

create temp table team as
select 5000000000 + row_number() over () as id, * from read_parquet('${tables}/team_staff/*.parquet');

create temp table factory as
select 6000000000 + row_number() over () as id, * from read_parquet('${tables}/factories/*.parquet');

create temp table registration as
select 7000000000 + row_number() over () as id, * from read_parquet('${tables}/fund_registrations/*.parquet');

create temp table fact as
with parts as (
    select id, region_code, origin_province, origin_city, origin_scope, origin_groups, sector, industry,
        industry_section, industry_division, chains, investor_tags, size_bands, channel, team, campaign, event,
        null as stage
    from line
    union all
    select id, region_code, origin_province, origin_city, origin_scope, origin_groups, sector, industry,
        industry_section, industry_division, chains, investor_tags, size_bands, channel, team, campaign, event, null
    from project
    union all
    select stage.id, region_code, origin_province, origin_city, origin_scope, origin_groups, sector, industry,
        industry_section, industry_division, chains, investor_tags, size_bands, channel, team, campaign, event,
        stage.stage
    from stage join project on project.id = stage.project
    union all
    select id, region_code, origin_province, origin_city, origin_scope, origin_groups, sector, industry,
        industry_section, industry_division, chains, investor_tags, size_bands, channel, team, campaign, event, null
    from fund)
select id, region_code,
    [coalesce(origin_province, 'unknown')] as origin_province,
    [coalesce(origin_city, 'unknown')] as origin_city,
    case when origin_scope in ('domestic', 'hmt', 'foreign') then [origin_scope, 'out_of_province']
        else [coalesce(origin_scope, 'unknown')] end as origin_scope,
    list_distinct(origin_groups) as origin_group,
    [coalesce(sector, 'unknown')] as sector,
    [coalesce(industry, 'unknown')] as industry,
    [coalesce(industry_section, 'unknown')] as industry_section,
    [coalesce(industry_division, 'unknown')] as industry_division,
    list_distinct(chains) as chain,
    list_distinct(investor_tags) as investor_tag,
    list_distinct(size_bands) as size_band,
    [coalesce(channel, 'unknown')] as channel,
    [coalesce(team, 'unknown')] as team,
    [coalesce(campaign, 'unknown')] as campaign,
    [coalesce(event, 'unknown')] as event,
    [coalesce(stage, 'unknown')] as stage
from parts
-- what these rows have no column for is no breakdown of theirs: no members, not even an unknown one
union all by name
select id, region_code, [coalesce(team, 'unknown')] as team, [coalesce(campaign, 'unknown')] as campaign,
    [coalesce(event, 'unknown')] as event
from activity
union all by name
select id, region_code, [team_id] as team, [coalesce(campaign, 'unknown')] as campaign from team
union all by name
select id, region_code from factory
union all by name
select id, region_code from registration;

create temp table member as
select id, '' as dim_1, '' as member_1, '' as dim_2, '' as member_2 from fact
union all select id, 'origin_province', unnest(origin_province), '', '' from fact
union all select id, 'origin_city', unnest(origin_city), '', '' from fact
union all select id, 'origin_scope', unnest(origin_scope), '', '' from fact
union all select id, 'origin_group', unnest(origin_group), '', '' from fact
union all select id, 'sector', unnest(sector), '', '' from fact
union all select id, 'industry', unnest(industry), '', '' from fact
union all select id, 'industry_section', unnest(industry_section), '', '' from fact
union all select id, 'industry_division', unnest(industry_division), '', '' from fact
union all select id, 'chain', unnest(chain), '', '' from fact
union all select id, 'investor_tag', unnest(investor_tag), '', '' from fact
union all select id, 'size_band', unnest(size_band), '', '' from fact
union all select id, 'channel', unnest(channel), '', '' from fact
union all select id, 'team', unnest(team), '', '' from fact
union all select id, 'campaign', unnest(campaign), '', '' from fact
union all select id, 'event', unnest(event), '', '' from fact
union all select id, 'stage', unnest(stage), '', '' from fact
union all select id, 'industry', a, 'origin_scope', b from fact, unnest(industry) x(a), unnest(origin_scope) y(b)
union all select id, 'chain', a, 'origin_province', b from fact, unnest(chain) x(a), unnest(origin_province) y(b);

delete from member where dim_1 = 'chain' and member_1 not in (select chain_id from shown_chain);

-- counted or summed from day on, and before until where there is one (a team's until is its last day); key is what
-- distinct counts tell apart
create temp table component as
with l as (
    select *, (amount * 100)::hugeint as fen, contract_type = 'formal' and status = 'effective' as formal,
        contract_type = 'framework' and status = 'effective' as framework,
        contract_type = 'formal' and status = 'terminated' as gone
    from line),
p as (
    select *, least(landed_on, construction_on, fulfilment_on, production_on, above_scale_on) as landed_or_beyond,
        least(assessment_on, decision_on, signing_on, construction_on, fulfilment_on, landed_on, production_on,
            above_scale_on, terminated_on, signed_on) as beyond_negotiation
    from project),
all_components(component, id, day, until, v, key) as (
    select 'contract_amount', id, signed_on, null::date, fen, null from l where formal
    union all select 'framework_amount', id, signed_on, null, fen, null from l where framework
    union all select 'contract_count', id, signed_on, null, 1, null from l where formal and is_lead
    union all select 'framework_count', id, signed_on, null, 1, null from l where framework and is_lead
    union all select 'agreement_count', id, signed_on, null, 1, null from l where status = 'effective' and is_lead
    union all select 'terminated_amount', id, signed_on, null, fen, null from l where gone
    union all select 'terminated_count', id, signed_on, null, 1, null from l where gone and is_lead
    union all select 'project_count', id, signed_on, null, 1, null from p
    union all select 'landed_count', id, landed_on, null, 1, null from p
    union all select 'started_count', id, construction_on, null, 1, null from p
    union all select 'production_count', id, production_on, null, 1, null from p
    union all select 'above_scale_count', id, above_scale_on, null, 1, null from p
    union all select 'lead_count', id, lead_on, null, 1, null from p
    union all select 'terminated_project_count', id, terminated_on, null, 1, null from p
    union all select 'negotiating_count', id, negotiation_on, beyond_negotiation, 1, null from p
    union all select 'park_of_signed', id, signed_on, null, 1, null from p where park
    union all select 'days_sign_to_start', id, construction_on, null, construction_on - signed_on, null from p
        where construction_on >= signed_on
    union all select 'days_start_to_production', id, production_on, null, production_on - construction_on, null from p
        where production_on >= construction_on
    union all select 'quality_enterprise_count', id, signed_on, null, 1, lead_investor_id from p
        where list_contains(investor_tags, 'quality') and lead_investor_id is not null
    union all select 'expected_output', id, signed_on, null, (expected_output * 100)::hugeint, null from p
        where expected_output is not null
    union all select 'expected_tax', id, signed_on, null, (expected_tax * 100)::hugeint, null from p
        where expected_tax is not null
    union all select 'expected_jobs', id, signed_on, null, expected_jobs, null from p where expected_jobs is not null
    union all select 'stage_project_count', id, day, null, 1, null from stage
    union all select 'stage_with_next', id, day, null, 1, null from stage where stage <> 'fulfilment'
    union all select 'stage_days', id, day, null, day - before, null from stage where day >= before
    union all select 'contract_amount_net', id, signed_on, null, fen, null from l where formal and not suspected_repeat
    union all select 'project_count_net', id, signed_on, null, 1, null from p where not suspected_repeat
    union all select 'funds_in_place', id, arrived_on, null, (amount * 100)::hugeint, null from fund
    union all select 'fdi_utilized', id, arrived_on, null, (amount * 100)::hugeint, null from fund
        where origin_scope in ('hmt', 'foreign')
    union all select 'funds_of_industry', id, arrived_on, null, (amount * 100)::hugeint, null from fund
        where industry = 'industry'
    union all select 'funds_of_secondary', id, arrived_on, null, (amount * 100)::hugeint, null from fund
        where sector = 'secondary'
    union all select kind || '_times', id, day, null, times, null from activity
    union all select kind || '_party_count', id, day, null, 1, party_id from activity where party_id is not null
    union all select 'staff_count', id, coalesce(stationed_from, date '0001-01-01'), stationed_to, staff, null from team
        where staff is not null
    union all select 'factory_leased', id, built_on, null, (leased_m2 * 100)::hugeint, null from factory
    union all select 'factory_area', id, built_on, null, (area_m2 * 100)::hugeint, null from factory
    union all select 'fund_count', id, registered_on, null, 1, null from registration
    union all select 'fund_size', id, registered_on, null, (size * 100)::hugeint, null from registration),
-- what a cohort has come to: counted, or added, from since on and before gone
cohort(component, id, day, v, since, gone) as (
    select 'landed_of_signed', id, signed_on, 1, landed_or_beyond, null::date from p
        where landed_or_beyond is not null
    union all select 'started_of_signed', id, signed_on, 1, construction_on, null from p
        where construction_on is not null
    union all select 'production_of_signed', id, signed_on, 1, production_on, null from p
        where production_on is not null
    union all select 'fulfilled_of_signed', id, signed_on, 1, fulfilment_on, null from p
        where fulfilment_on is not null
    union all select 'building_of_signed', id, signed_on, 1, construction_on, production_on from p
        where construction_on is not null
    union all select 'stage_reached_next', id, day, 1, after, null from stage where after is not null
    union all select 'funds_of_signed', p.id, p.signed_on, (f.amount * 100)::hugeint, f.arrived_on, null
        from p join fund f using (project_id)
    union all select 'amount_of_signed', p.id, p.signed_on, (c.amount * 100)::hugeint, c.signed_on, null
        from p join contract c using (project_id))
select c.component, c.id, fact.region_code, c.day, c.until, c.v::hugeint as v, c.key, c.since, c.gone
from (
    select *, null::date as since, null::date as gone from all_components
    union all by name
    select * from cohort) c
join fact using (id)
where c.day is not null;
