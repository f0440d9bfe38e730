package org.investstat.indicator.pass.column;

/** The columns that conditions ask for, by position in the scan; asked again, the same one. */
public interface ConditionColumns {
    CodeColumn condition(int position);

    CodeColumn presence(int position);
}
