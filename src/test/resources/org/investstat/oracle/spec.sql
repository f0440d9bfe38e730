-- The table of indicators and the boards of the data contract (sections 4 and 5).

-- value = numerator / denominator * times / over; out: what one unit of the component is in the published numerator
create temp table spec(indicator varchar, kind varchar, num varchar, den varchar, unit varchar, times hugeint,
    over hugeint, change_unit varchar, num_over hugeint, den_over hugeint, has_total boolean);
insert into spec
select name, 'additive', name, null, '亿元', 1, 10000000000, '%', 100, 1, true
from unnest(['contract_amount', 'contract_amount_net', 'framework_amount', 'terminated_amount', 'expected_output',
    'expected_tax', 'funds_in_place', 'fdi_utilized', 'fund_size']) t(name)
union all
select name, 'additive', name, null, '个', 1, 1, '%', 1, 1, true
from unnest(['contract_count', 'framework_count', 'agreement_count', 'terminated_count', 'project_count',
    'project_count_net', 'landed_count', 'started_count', 'production_count', 'above_scale_count', 'lead_count',
    'terminated_project_count']) t(name)
union all
select name || '_times', 'additive', name || '_times', null, '家次', 1, 1, '%', 1, 1, true
from unnest(['visit', 'inspection', 'reception', 'outbound', 'intention', 'promotion']) t(name)
union all
select name || '_party_count', 'distinct', name || '_party_count', null, '家', 1, 1, '%', 1, 1, true
from unnest(['visit', 'inspection', 'reception', 'outbound', 'intention', 'promotion']) t(name);
insert into spec values
    ('expected_jobs', 'additive', 'expected_jobs', null, '人', 1, 1, '%', 1, 1, true),
    ('fund_count', 'additive', 'fund_count', null, '只', 1, 1, '%', 1, 1, true),
    ('staff_count', 'overlap', 'staff_count', null, '人次', 1, 1, '%', 1, 1, true),
    ('funds_in_place_rate', 'ratio', 'funds_of_signed', 'amount_of_signed', '%', 100, 1, 'pp', 100, 100, true),
    ('industry_share_of_secondary', 'ratio', 'funds_of_industry', 'funds_of_secondary', '%', 100, 1, 'pp', 100, 100,
        true),
    ('factory_leasing_rate', 'ratio', 'factory_leased', 'factory_area', '%', 100, 1, 'pp', 100, 100, true),
    ('funds_in_place_share', 'share', 'funds_in_place', 'funds_in_place', '%', 100, 1, 'pp', 100, 100, false),
    ('negotiating_count', 'stock', 'negotiating_count', null, '个', 1, 1, '%', 1, 1, true),
    ('quality_enterprise_count', 'distinct', 'quality_enterprise_count', null, '家', 1, 1, '%', 1, 1, true),
    ('average_contract_amount', 'ratio', 'contract_amount', 'contract_count', '亿元', 1, 10000000000, '%', 100, 1, true),
    ('landing_rate', 'ratio', 'landed_of_signed', 'project_count', '%', 100, 1, 'pp', 1, 1, true),
    ('start_rate', 'ratio', 'started_of_signed', 'project_count', '%', 100, 1, 'pp', 1, 1, true),
    ('production_rate', 'ratio', 'production_of_signed', 'project_count', '%', 100, 1, 'pp', 1, 1, true),
    ('fulfilment_rate', 'ratio', 'fulfilled_of_signed', 'project_count', '%', 100, 1, 'pp', 1, 1, true),
    ('park_rate', 'ratio', 'park_of_signed', 'project_count', '%', 100, 1, 'pp', 1, 1, true),
    ('under_construction_rate', 'ratio', 'building_of_signed', 'project_count', '%', 100, 1, 'pp', 1, 1, true),
    ('contract_amount_share', 'share', 'contract_amount', 'contract_amount', '%', 100, 1, 'pp', 100, 100, false),
    ('project_count_share', 'share', 'project_count', 'project_count', '%', 100, 1, 'pp', 1, 1, false),
    ('days_sign_to_start', 'median', 'days_sign_to_start', null, '天', 1, 1, '%', 1, 1, true),
    ('days_start_to_production', 'median', 'days_start_to_production', null, '天', 1, 1, '%', 1, 1, true),
    ('stage_project_count', 'additive', 'stage_project_count', null, '个', 1, 1, '%', 1, 1, false),
    ('stage_conversion_rate', 'ratio', 'stage_reached_next', 'stage_with_next', '%', 100, 1, 'pp', 1, 1, false),
    ('stage_days', 'median', 'stage_days', null, '天', 1, 1, '%', 1, 1, false);

-- dimensions by which a board shows an indicator, empty for totals; empty level and kinds: all
create temp table board as
with campaigning(indicators) as (
    select ['contract_amount', 'framework_amount', 'contract_count', 'framework_count', 'project_count', 'lead_count',
        'negotiating_count']),
activity(indicators) as (
    select list(indicator) from spec where indicator like '%_times' or indicator like '%_party_count'),
shown(board, dims, indicators, level, kinds) as (
    values
    ('share_by_origin', [['origin_province', ''], ['origin_city', ''], ['origin_group', ''], ['origin_scope', '']],
        ['contract_amount', 'contract_amount_share', 'framework_amount', 'contract_count', 'agreement_count',
            'project_count', 'project_count_share', 'funds_in_place', 'funds_in_place_share'], '', ''),
    ('results_by_chain', [['chain', '']],
        ['contract_amount', 'contract_amount_share', 'contract_count', 'project_count', 'average_contract_amount',
            'funds_in_place', 'funds_in_place_rate', 'start_rate', 'production_rate'], '', ''),
    ('results_by_industry', [['sector', ''], ['industry', ''], ['industry_section', ''], ['industry_division', '']],
        ['contract_amount', 'contract_amount_share', 'contract_count', 'project_count', 'average_contract_amount',
            'funds_in_place', 'funds_in_place_rate', 'start_rate', 'production_rate', 'funds_in_place_share',
            'expected_jobs', 'expected_output'], '', ''),
    ('funnel', [['stage', '']], ['stage_project_count', 'stage_conversion_rate', 'stage_days'], '', ''),
    ('parks_and_factories', [['', '']], ['park_rate', 'factory_leasing_rate'], '', ''),
    ('parks_and_factories', [['stock', '']], ['factory_leasing_rate'], '', ''),
    ('industry_funds', [['', '']], ['fund_count', 'fund_size'], '', ''),
    ('industry_by_origin', [['industry', 'origin_scope']], ['contract_amount', 'project_count', 'funds_in_place'], '',
        'year quarter ytd'),
    ('chain_by_origin', [['chain', 'origin_province']], ['contract_amount', 'project_count'], 'province', 'year ytd')
    union all select 'overview', [['', '']], list(indicator), '', '' from spec where has_total
    union all select board, [[dim, '']], ['contract_amount', 'contract_amount_share', 'contract_count',
        'framework_count', 'agreement_count', 'project_count'], '', ''
    from (values ('investor_tags', 'investor_tag'), ('size_bands', 'size_band')) t(board, dim)
    union all select board, [[dim, '']], indicators, '', ''
    from campaigning, (values ('channels', 'channel'), ('events', 'event'), ('teams', 'team'),
        ('campaigns', 'campaign')) t(board, dim)
    union all select board, [[dim, '']], indicators, '', ''
    from activity, (values ('events', 'event'), ('teams', 'team'), ('campaigns', 'campaign')) t(board, dim)
    union all select board, [[dim, '']], ['staff_count'], '', ''
    from (values ('teams', 'team'), ('campaigns', 'campaign')) t(board, dim))
select board, d[1] as dim_1, d[2] as dim_2, indicator, level, kinds
from shown, unnest(dims) t(d), unnest(indicators) u(indicator);

-- which components are wanted by which breakdown, and when their rows count:
--   flow: dated in the period · stock: between two dates, at the period's end · overlap: a span that meets the period
--   cumulative: dated up to the period's end · whole: like flow, but no sums, so not rolled up
create temp table wanted as
select distinct component, dim_1, dim_2,
    case when component in ('factory_leased', 'factory_area') then 'cumulative'
        when component = 'negotiating_count' then 'stock'
        when component = 'staff_count' then 'overlap'
        when component in (select num from spec where kind in ('median', 'distinct')) then 'whole'
        else 'flow' end as timing
from (
    select spec.num, spec.den, board.dim_1, board.dim_2 from board join spec using (indicator)
    union all select num, den, '', '' from spec), unnest([num, den]) t(component)
where component is not null;
