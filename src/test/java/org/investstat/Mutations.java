package org.investstat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Seeded damage: bytes and texts as copying, editing and converting spoil them. */
public final class Mutations {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("GB18030"),
            Charset.forName("Big5"));
    private static final String TRICKY =
            "\"\",\n\r\t\0\u001b\uFEFF\uFFFD\u200b\u3000０９％－−.+-=@'`/*(){}[]<>|\\&!:#%~^$;ü約约万亿";

    private final Random random;

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    public int number(int bound) {
        return random.nextInt(bound);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Bytes flipped, cut, put in, doubled, exchanged or written in another charset: one to four times. */
    public byte[] of(byte[] bytes) {
        byte[] out = bytes.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && out.length > 0; times--) {
            out = once(out);
        }
        return out;
    }

    private byte[] once(byte[] in) {
        int from = random.nextInt(in.length);
        int to = Math.min(in.length, from + 1 + random.nextInt(64));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(in, from);
            case 1 -> Arrays.copyOf(in, from);
            case 2 -> joined(part(in, 0, from), part(in, to, in.length));
            case 3 -> joined(part(in, 0, to), part(in, from, in.length));
            case 4 -> joined(part(in, 0, from), tricky(), part(in, from, in.length));
            case 5 -> joined(part(in, from, in.length), part(in, 0, from));
            case 6 -> joined(part(in, 0, from), noise(), part(in, from, in.length));
            default -> inAnotherCharset(in, from);
        };
    }

    /** A text with some of its characters dropped, doubled or replaced by tricky ones. */
    public String of(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int times = 1 + random.nextInt(5); times > 0; times--) {
            int at = random.nextInt(out.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> out.insert(at, trickyCharacter());
                case 1 -> out.insert(at, text);
                case 2 -> out.insert(at, String.valueOf(trickyCharacter()).repeat(random.nextInt(200)));
                default -> out.delete(Math.max(0, at - 1 - random.nextInt(3)), at);
            }
        }
        return out.toString();
    }

    /** Words in any order, mutated now and then. */
    public String sentence(List<String> words, String between) {
        List<String> out = new ArrayList<>();
        for (int n = 1 + random.nextInt(12); n > 0; n--) {
            out.add(random.nextInt(8) == 0 ? of(oneOf(words)) : oneOf(words));
        }
        return String.join(between, out);
    }

    private char trickyCharacter() {
        return random.nextInt(4) == 0 ? (char) random.nextInt(0x10000) : TRICKY.charAt(random.nextInt(TRICKY.length()));
    }

    private byte[] tricky() {
        return String.valueOf(trickyCharacter()).repeat(1 + random.nextInt(3)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(16)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] flipped(byte[] in, int at) {
        byte[] out = in.clone();
        out[at] ^= (byte) (1 << random.nextInt(8));
        return out;
    }

    private byte[] inAnotherCharset(byte[] in, int from) {
        byte[] rest = new String(in, from, in.length - from, StandardCharsets.UTF_8).getBytes(oneOf(CHARSETS));
        return joined(part(in, 0, from), rest);
    }

    private static byte[] part(byte[] in, int from, int to) {
        return Arrays.copyOfRange(in, from, Math.max(from, to));
    }

    private static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] out = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, out, at, part.length);
            at += part.length;
        }
        return out;
    }
}
