package org.investstat.conform;

/** Unified social credit codes: GB 32100-2015, section 4 (weights 3^i mod 31, check digit modulo 31). */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int BASE = 31;

    private CreditCode() {}

    static boolean valid(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        String body = code.substring(0, LENGTH - 1);
        return body.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) && code.equals(complete(body));
    }

    /**
     * A valid code.
     *
     * @param body its first 17 characters, to which the check digit is added
     */
    public static String complete(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % BASE;
        }
        return body + ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}
