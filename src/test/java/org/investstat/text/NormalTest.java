package org.investstat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class NormalTest {

    @Test
    void fullWidthFormsBecomePlain() {
        assertThat(Normal.text("２．７亿元（Ａ）")).isEqualTo("2.7亿元(A)");
    }

    @Test
    void blanksOfEveryKindAreTrimmed() {
        assertThat(Normal.text("\u3000\u00a0 深圳 \u00a0\u3000\t")).isEqualTo("深圳");
    }

    @Test
    void innerBlanksStay() {
        assertThat(Normal.text("a\u3000b")).isEqualTo("a b");
    }

    @Test
    void anAbsentValueIsEmpty() {
        assertThat(Normal.text(null)).isEmpty();
        assertThat(Normal.text("\u3000")).isEmpty();
    }

    @Test
    void whatIsTakenForNormalUnseenIsNormal() {
        for (char c = '\u4e00'; c <= '\u9fff'; c++) {
            assertThat(Normalizer.normalize("a" + c + "1" + c, Normalizer.Form.NFKC))
                    .isEqualTo("a" + c + "1" + c);
        }
    }
}
