package org.investstat.report.page;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes under way, and the one way in which the page writes numbers: seven bits a byte, the lowest first. */
final class ByteSink {
    private static final long SAFE = 1L << 61;
    private static final BigInteger SEVEN_BITS = BigInteger.valueOf(0x7f);

    private byte[] bytes = new byte[64];
    private int size;

    /** A number that is never negative. */
    void count(long number) {
        long rest = number;
        while (rest > 0x7f) {
            add((byte) (rest | 0x80));
            rest >>>= 7;
        }
        add((byte) rest);
    }

    /** Signs in the lowest bit, so that small numbers of both signs are short. */
    void signed(long number) {
        if (number >= -SAFE && number < SAFE) {
            count((number << 1) ^ (number >> 63));
        } else {
            large(folded(BigInteger.valueOf(number)));
        }
    }

    /** Zero where there is none, else one more than the signed number. */
    void optional(@Nullable Number number) {
        if (number == null) {
            add((byte) 0);
        } else if (number instanceof Long small && small >= -SAFE && small < SAFE) {
            count(((small << 1) ^ (small >> 63)) + 1);
        } else {
            large(folded(new BigInteger(number.toString())).add(BigInteger.ONE));
        }
    }

    void add(ByteSink other) {
        reserve(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private static BigInteger folded(BigInteger number) {
        BigInteger doubled = number.shiftLeft(1);
        return number.signum() < 0 ? doubled.negate().subtract(BigInteger.ONE) : doubled;
    }

    private void large(BigInteger number) {
        BigInteger rest = number;
        while (rest.bitLength() > 7) {
            add((byte) (rest.and(SEVEN_BITS).intValue() | 0x80));
            rest = rest.shiftRight(7);
        }
        add(rest.byteValue());
    }

    private void add(byte value) {
        reserve(1);
        bytes[size++] = value;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
