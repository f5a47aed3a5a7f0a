package org.apical.dataset.digits;

import java.util.ArrayList;
import java.util.List;

/**
 * How the digits are written: for each several ways, each a few strokes in a box from (0, 0) at the top left to (1, 1).
 *
 * <p>{@code L x y x y ...} is a line through points; {@code A cx cy rx ry from to} an arc of an ellipse, its angles in degrees, 0 to
 * the right and 90 downwards. What follows in a stroke goes on from there; {@code ;} lifts the pen.
 */
final class Strokes {
    private static final int ARC_PIECES_PER_TURN = 24;

    private static final String[][] WAYS = {
        {"A .5 .5 .27 .4 -90 270", "A .5 .5 .22 .4 -60 310", "A .5 .5 .33 .38 -110 255"},
        {"L .34 .27 .55 .1 .55 .9", "L .5 .1 .5 .9", "L .36 .25 .54 .1 .54 .9 ; L .34 .9 .74 .9"},
        {"A .5 .33 .25 .23 195 395 L .24 .9 .78 .9", "A .47 .32 .26 .22 180 405 A .4 .86 .13 .09 250 -40 L .8 .9"},
        {"A .46 .3 .24 .2 200 450 A .46 .7 .28 .21 270 520", "L .26 .1 .74 .1 .46 .42 A .46 .66 .27 .24 270 525"},
        {"L .62 .9 .62 .1 .2 .65 .84 .65", "L .3 .12 .24 .55 .76 .55 ; L .68 .12 .64 .9"},
        {
            "L .74 .1 .33 .1 .29 .46 A .47 .66 .27 .24 225 505",
            "L .3 .12 .28 .46 A .45 .67 .28 .23 240 510 ; L .3 .12 .76 .1"
        },
        {"A .66 .62 .4 .52 265 180 A .5 .68 .24 .22 180 540", "L .64 .1 .36 .48 A .5 .69 .23 .21 205 565"},
        {
            "L .22 .12 .78 .12 .42 .9",
            "L .22 .13 .78 .13 .44 .9 ; L .36 .5 .7 .5",
            "L .24 .22 .25 .12 .76 .12 A .96 .88 .5 .62 225 180"
        },
        {
            "A .5 .29 .2 .19 90 450 ; A .5 .69 .25 .21 -90 270",
            "A .5 .29 .21 .19 -20 -270 A .5 .69 .24 .21 -90 270 L .68 .2"
        },
        {
            "A .5 .32 .23 .22 0 360 L .68 .9",
            "A .5 .33 .24 .22 -20 340 A .3 .38 .43 .52 0 80",
            "A .5 .3 .24 .2 0 360 L .73 .6 A .5 .68 .23 .21 0 140"
        },
    };

    private Strokes() {}

    /** Number of ways to write a digit. */
    static int ways(int digit) {
        return WAYS[digit].length;
    }

    /** The strokes of a way to write a digit; each is x, y, x, y ... */
    static List<double[]> of(int digit, int way) {
        List<double[]> strokes = new ArrayList<>();
        for (String stroke : WAYS[digit][way].split(";", -1)) {
            strokes.add(points(stroke.strip().split("\\s+", -1)));
        }
        return strokes;
    }

    private static double[] points(String[] words) {
        List<Double> points = new ArrayList<>();
        int k = 0;
        while (k < words.length) {
            if (words[k].equals("A")) {
                arc(points, numbers(words, k + 1, 6));
                k += 7;
            } else {
                int end = k + 1;
                while (end < words.length && !words[end].matches("[AL]")) {
                    points.add(Double.valueOf(words[end++]));
                }
                k = end;
            }
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] numbers(String[] words, int from, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Double.parseDouble(words[from + i]);
        }
        return numbers;
    }

    private static void arc(List<Double> points, double[] a) {
        int pieces = Math.max(2, (int) Math.ceil(Math.abs(a[5] - a[4]) / 360 * ARC_PIECES_PER_TURN));
        for (int i = 0; i <= pieces; i++) {
            double angle = StrictMath.toRadians(a[4] + (a[5] - a[4]) * i / pieces);
            points.add(a[0] + a[2] * StrictMath.cos(angle));
            points.add(a[1] + a[3] * StrictMath.sin(angle));
        }
    }
}
