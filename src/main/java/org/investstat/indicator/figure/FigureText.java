package org.investstat.indicator.figure;

/** A figure as it is printed: {@code 32.9%}, {@code 1105.00亿元}. */
public final class FigureText {
    private FigureText() {}

    public static String of(Figure figure) {
        return new Printer(figure.indicator()).text(figure.value());
    }
}
