package org.investstat.conform;

/** Unified social credit codes: GB 32100-2015, section 4 (weights 3^i mod 31, check digit modulo 31). */
final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int BASE = 31;

    private CreditCode() {}

    static boolean valid(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = ALPHABET.indexOf(code.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * weight;
            weight = weight * 3 % BASE;
        }
        return ALPHABET.indexOf(code.charAt(LENGTH - 1)) == (BASE - sum % BASE) % BASE;
    }
}
