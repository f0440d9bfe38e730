package org.investstat.indicator.pass.column;

/** A column of a dimension: each code stands for no, one or several members. */
public interface MemberColumn extends CodeColumn {
    /** The codes of the members that a code of this column stands for. */
    int[] members(int code);

    /** Words of the members' codes. */
    String[] words();
}
