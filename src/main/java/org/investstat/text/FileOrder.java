package org.investstat.text;

/**
 * The natural order of file names: numbers by their value, so that {@code 合同_9.csv} comes before {@code 合同_10.csv}, and
 * a name before those that go on from it, so that {@code 合同.csv} comes before its later copy {@code 合同 (1).csv}.
 * Folders are compared before the names in them, endings last.
 */
public final class FileOrder {
    private FileOrder() {}

    /** Zero only for equal names. */
    public static int compare(String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        int order = natural(withoutEnding(left), withoutEnding(right));
        return order != 0 ? order : TextOrder.compare(left, right);
    }

    /** Without {@code .csv} or {@code .csv.gz}; a name that begins with its only point has no ending. */
    private static String withoutEnding(String name) {
        String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int point = bare.lastIndexOf('.');
        return point > bare.lastIndexOf('/') + 1 ? bare.substring(0, point) : bare;
    }

    private static int natural(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            if (Character.isDigit(left.charAt(i)) && Character.isDigit(right.charAt(j))) {
                int endLeft = endOfDigits(left, i);
                int endRight = endOfDigits(right, j);
                int order = numbers(left.substring(i, endLeft), right.substring(j, endRight));
                if (order != 0) {
                    return order;
                }
                i = endLeft;
                j = endRight;
            } else if (left.charAt(i) == right.charAt(j)) {
                i++;
                j++;
            } else if (left.charAt(i) == '/' || right.charAt(j) == '/') {
                return left.charAt(i) == '/' ? -1 : 1;
            } else {
                return TextOrder.compare(left.substring(i), right.substring(j));
            }
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    private static int endOfDigits(String name, int from) {
        int end = from;
        while (end < name.length() && Character.isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Digits of any script and any number. */
    private static int numbers(String left, String right) {
        String a = plain(left);
        String b = plain(right);
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static String plain(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit != 0 || !plain.isEmpty()) {
                plain.append((char) ('0' + digit));
            }
        }
        return plain.toString();
    }
}
