-- The table of indicators and the boards of the data contract (sections 4 and 5) as far as four ledgers and stages go.

-- value = numerator / denominator * times / over; out: what one unit of the component is in the published numerator
create temp table spec(indicator varchar, kind varchar, num varchar, den varchar, unit varchar, times hugeint,
    over hugeint, change_unit varchar, num_over hugeint, den_over hugeint, has_total boolean);
insert into spec
select name, 'additive', name, null, '亿元', 1, 10000000000, '%', 100, 1, true
from unnest(['contract_amount', 'framework_amount', 'terminated_amount', 'expected_output', 'expected_tax']) t(name)
union all
select name, 'additive', name, null, '个', 1, 1, '%', 1, 1, true
from unnest(['contract_count', 'framework_count', 'agreement_count', 'terminated_count', 'project_count',
    'landed_count', 'started_count', 'production_count', 'above_scale_count', 'lead_count',
    'terminated_project_count']) t(name);
insert into spec values
    ('expected_jobs', 'additive', 'expected_jobs', null, '人', 1, 1, '%', 1, 1, true),
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

-- dimensions of which a board shows an indicator; empty level and kinds: all
create temp table board as
with shown(dims, indicators, level, kinds) as (values
    ([['origin_province', ''], ['origin_city', ''], ['origin_group', ''], ['origin_scope', '']],
        ['contract_amount', 'contract_amount_share', 'framework_amount', 'contract_count', 'agreement_count',
            'project_count', 'project_count_share'], '', ''),
    ([['chain', '']],
        ['contract_amount', 'contract_amount_share', 'contract_count', 'project_count', 'average_contract_amount',
            'start_rate', 'production_rate'], '', ''),
    ([['sector', ''], ['industry', ''], ['industry_section', ''], ['industry_division', '']],
        ['contract_amount', 'contract_amount_share', 'contract_count', 'project_count', 'average_contract_amount',
            'start_rate', 'production_rate', 'expected_jobs', 'expected_output'], '', ''),
    ([['investor_tag', ''], ['size_band', '']],
        ['contract_amount', 'contract_amount_share', 'contract_count', 'framework_count', 'agreement_count',
            'project_count'], '', ''),
    ([['channel', ''], ['event', '']],
        ['contract_amount', 'framework_amount', 'contract_count', 'framework_count', 'project_count', 'lead_count',
            'negotiating_count'], '', ''),
    ([['stage', '']], ['stage_project_count', 'stage_conversion_rate', 'stage_days'], '', ''),
    ([['industry', 'origin_scope']], ['contract_amount', 'project_count'], '', 'year quarter ytd'),
    ([['chain', 'origin_province']], ['contract_amount', 'project_count'], 'province', 'year ytd'))
select d[1] as dim_1, d[2] as dim_2, indicator, level, kinds
from shown, unnest(dims) t(d), unnest(indicators) u(indicator);

-- which components are wanted by which breakdown
create temp table wanted as
select distinct component, dim_1, dim_2,
    component not in (select num from spec where kind in ('stock', 'median', 'distinct')) as additive
from (
    select spec.num, spec.den, board.dim_1, board.dim_2 from board join spec using (indicator)
    union all select num, den, '', '' from spec), unnest([num, den]) t(component)
where component is not null;
