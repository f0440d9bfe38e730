package org.investstat.indicator.cell;

/** The columns that conditions ask for, by position in the scan; asked again, the same one. */
interface ConditionColumns {
    CodeColumn condition(int position);

    CodeColumn presence(int position);
}
