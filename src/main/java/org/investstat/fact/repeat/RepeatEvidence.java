package org.investstat.fact.repeat;

import java.util.Locale;
import org.investstat.text.Text;

/** What speaks for two projects being one. */
enum RepeatEvidence {
    SAME_CREDIT_CODE(Text.of("投资方信用代码相同", "same credit code of the investor")),
    SAME_INVESTOR_NAME(Text.of("投资方名称相同", "same name of the investor")),
    /** Both are known and differ: a subsidiary may have signed, or the names agree by chance. */
    OTHER_CREDIT_CODE(Text.of("但信用代码不同", "though another credit code")),
    SIMILAR_NAME(Text.of("项目名称相近", "similar name")),
    SAME_AMOUNT(Text.of("金额相近", "similar amount")),
    AMOUNT_TIMES_10000(Text.of("金额相差一万倍（疑似单位有误）", "amount 10,000 times as large (a unit is probably wrong)")),
    NEAR_MONTH(Text.of("签约相隔不超过一个月", "signed within a month"));

    private final Text title;

    RepeatEvidence(Text title) {
        this.title = title;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text title() {
        return title;
    }
}
