package io.github.leishu.site.card;

import java.util.Arrays;

/**
 * An area inside closed lines, turned into how much of each pixel it covers: exact areas of signed trapezoids, summed
 * along each row (as font-rs does). Overlapping lines of one direction cover once.
 */
final class Shape {
    private static final int CURVE = 8;

    private double[] points = new double[64];
    private int size;
    private double startX;
    private double startY;
    private double x;
    private double y;

    /** Begins a closed line. */
    void move(double toX, double toY) {
        close();
        startX = x = toX;
        startY = y = toY;
    }

    void line(double toX, double toY) {
        if (size + 4 > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[size++] = x;
        points[size++] = y;
        points[size++] = x = toX;
        points[size++] = y = toY;
    }

    /** @param curve the control point and the end, as x and y in turn */
    void quadratic(double[] curve) {
        cubic(new double[] {
            x + (curve[0] - x) * 2 / 3,
            y + (curve[1] - y) * 2 / 3,
            curve[2] + (curve[0] - curve[2]) * 2 / 3,
            curve[3] + (curve[1] - curve[3]) * 2 / 3,
            curve[2],
            curve[3]
        });
    }

    /** @param curve two control points and the end, as x and y in turn */
    void cubic(double[] curve) {
        double fromX = x;
        double fromY = y;
        for (int i = 1; i <= CURVE; i++) {
            double t = (double) i / CURVE;
            double u = 1 - t;
            double a = u * u * u;
            double b = 3 * u * u * t;
            double c = 3 * u * t * t;
            double d = t * t * t;
            line(
                    a * fromX + b * curve[0] + c * curve[2] + d * curve[4],
                    a * fromY + b * curve[1] + c * curve[3] + d * curve[5]);
        }
    }

    void close() {
        if (x != startX || y != startY) {
            line(startX, startY);
        }
    }

    /** A full disc, or a hole where {@code radius} is negative. */
    void disc(double centreX, double centreY, double radius) {
        int steps = 96;
        double size = Math.abs(radius);
        move(centreX + size, centreY);
        for (int i = 1; i < steps; i++) {
            double angle = Math.signum(radius) * 2 * Math.PI * i / steps;
            line(centreX + size * StrictMath.cos(angle), centreY + size * StrictMath.sin(angle));
        }
        close();
    }

    void rectangle(double left, double top, double right, double bottom) {
        move(left, top);
        line(right, top);
        line(right, bottom);
        line(left, bottom);
        close();
    }

    /**
     * Coverage of pixels.
     *
     * @param left of the first column, in pixels; {@code top} of the first row
     * @param coverage row by row, 0 to 255
     */
    record Mask(int left, int top, int width, byte[] coverage) {
        static final Mask EMPTY = new Mask(0, 0, 0, new byte[0]);
    }

    /** The pixels it touches; where it is larger than the card, nothing. */
    Mask mask() {
        close();
        if (size == 0) {
            return Mask.EMPTY;
        }
        double[] bounds = bounds();
        int left = (int) StrictMath.floor(bounds[0]);
        int top = (int) StrictMath.floor(bounds[1]);
        int width = (int) StrictMath.ceil(bounds[2]) - left + 2;
        int height = (int) StrictMath.ceil(bounds[3]) - top + 1;
        if (width > 2 * SocialCard.WIDTH || height > 2 * SocialCard.HEIGHT) {
            return Mask.EMPTY;
        }
        float[] sums = new float[width * height + 2];
        for (int i = 0; i < size; i += 4) {
            edge(sums, width, new double[] {
                points[i] - left, points[i + 1] - top, points[i + 2] - left, points[i + 3] - top
            });
        }
        return new Mask(left, top, width, covered(sums, width, height));
    }

    private double[] bounds() {
        double[] bounds = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < size; i += 2) {
            bounds[0] = Math.min(bounds[0], points[i]);
            bounds[1] = Math.min(bounds[1], points[i + 1]);
            bounds[2] = Math.max(bounds[2], points[i]);
            bounds[3] = Math.max(bounds[3], points[i + 1]);
        }
        return bounds;
    }

    private static byte[] covered(float[] sums, int width, int height) {
        byte[] coverage = new byte[width * height];
        for (int row = 0; row < height; row++) {
            float sum = 0;
            for (int i = row * width; i < (row + 1) * width; i++) {
                sum += sums[i];
                coverage[i] = (byte) (int) (Math.min(1, Math.abs(sum)) * 255 + 0.5f);
            }
        }
        return coverage;
    }

    private static void edge(float[] sums, int width, double[] line) {
        if (line[1] == line[3]) {
            return;
        }
        double direction = line[1] < line[3] ? 1 : -1;
        double top = Math.min(line[1], line[3]);
        double bottom = Math.max(line[1], line[3]);
        double x = direction > 0 ? line[0] : line[2];
        double slope = (line[2] - line[0]) / (line[3] - line[1]);
        for (int row = (int) top; row < bottom; row++) {
            double height = Math.min(row + 1, bottom) - Math.max(row, top);
            double next = x + slope * height;
            spread(sums, row * width, new double[] {Math.min(x, next), Math.max(x, next)}, direction * height);
            x = next;
        }
    }

    /** Adds the area right of a piece of an edge within one row, as differences from pixel to pixel. */
    private static void spread(float[] sums, int row, double[] span, double area) {
        int first = (int) span[0];
        int last = (int) StrictMath.ceil(span[1]);
        if (last <= first + 1) {
            double middle = (span[0] + span[1]) / 2 - first;
            sums[row + first] += (float) (area * (1 - middle));
            sums[row + first + 1] += (float) (area * middle);
            return;
        }
        double before = 0;
        for (int i = first; i <= last; i++) {
            double upTo = areaLeftOf(i + 1, span);
            sums[row + i] += (float) (area * (upTo - before));
            before = upTo;
        }
    }

    /** Share of the pixel that ends at {@code right} which lies right of the piece, on average over its height. */
    private static double areaLeftOf(int right, double[] span) {
        double length = span[1] - span[0];
        return (integral(right, span, length) - integral(right - 1, span, length)) / length;
    }

    /** The integral of how much of the piece lies left of a place. */
    private static double integral(double at, double[] span, double length) {
        double inside = Math.max(0, Math.min(length, at - span[0]));
        return inside * inside / 2 + Math.max(0, at - span[1]) * length;
    }
}
