package org.investstat.sample;

/** Unified social credit codes with both check characters of GB 32100-2015 and GB 11714. */
final class SampleCreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private SampleCreditCode() {}

    /** A code of a company registered in the region; the number is drawn and belongs to no one. */
    static String draw(String regionCode, SampleDraws draws) {
        String body = String.valueOf(draws.between(10_000_000, 99_999_999));
        String head = "91" + regionCode + body + bodyCheck(body);
        return head + check(head);
    }

    private static char bodyCheck(String body) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * BODY_WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest % 11);
    }

    static char check(String head) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(head.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
