package io.github.leishu.site.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Places discs in a strip of a given width so that none overlap and those that are alike lie close.
 *
 * <p>Each has a home that follows from its id and, much more, from the homes of those it is like: a linear map of both,
 * so that small changes of the likeness move it little. From there the discs grow to their size and push each other
 * apart. A disc's place thus depends on what it is and what it is like, not on its rank. O(n²) for n discs, with a fixed
 * number of steps.
 */
final class Packing {
    private static final int ROUNDS = 40;
    private static final int STEPS = 400;
    /** Of all steps, those in which the discs grow. */
    private static final double GROWING = 0.8;
    /** How much of a disc's home is that of those it is like. */
    private static final double LIKENESS = 0.88;

    private static final double HOMING = 0.02;
    /** The part of the strip that the discs fill when packed as they come. */
    private static final double DENSITY = 0.72;

    private final List<Disc> discs;
    private final int width;
    private final double[] x;
    private final double[] y;

    /** @param radius with half of the free space around it */
    record Disc(String id, int radius) {}

    /** The centres, and the height that they need. */
    record Places(List<Point> centres, int height) {
        Places {
            centres = List.copyOf(centres);
        }
    }

    record Point(int x, int y) {}

    private Packing(List<Disc> discs, int width) {
        this.discs = discs;
        this.width = width;
        this.x = new double[discs.size()];
        this.y = new double[discs.size()];
    }

    /** @param likeness of two discs by their indices, 0 to 1 */
    static Places place(List<Disc> discs, double[][] likeness, int width) {
        Packing packing = new Packing(discs, width);
        packing.findHomes(likeness);
        double[] homeX = packing.x.clone();
        double[] homeY = packing.y.clone();
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < homeX.length; i++) {
                packing.x[i] += (homeX[i] - packing.x[i]) * HOMING;
                packing.y[i] += (homeY[i] - packing.y[i]) * HOMING;
            }
            packing.separate(Math.min(1, step / (STEPS * GROWING)));
        }
        return packing.settled();
    }

    private void findHomes(double[][] likeness) {
        double[] chanceX = new double[x.length];
        double[] chanceY = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            long hash = hash(discs.get(i).id());
            chanceX[i] = unit(hash) - 0.5;
            chanceY[i] = unit(hash >>> 24) - 0.5;
        }
        double area = discs.stream()
                .mapToDouble(d -> Math.PI * d.radius() * d.radius())
                .sum();
        spread(smoothed(chanceX, likeness), x, width);
        spread(smoothed(chanceY, likeness), y, area / DENSITY / width);
    }

    private static double[] smoothed(double[] chance, double[][] likeness) {
        double[] now = chance.clone();
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[now.length];
            for (int i = 0; i < now.length; i++) {
                double sum = 0;
                double all = 0;
                for (int j = 0; j < now.length; j++) {
                    sum += likeness[i][j] * now[j];
                    all += likeness[i][j];
                }
                next[i] = all == 0 ? chance[i] : (1 - LIKENESS) * chance[i] + LIKENESS * sum / all;
            }
            now = next;
        }
        return now;
    }

    /** Moved and scaled so that most lie between 0 and the extent: twice the standard deviation each way. */
    private static void spread(double[] from, double[] to, double extent) {
        double mean = Arrays.stream(from).average().orElse(0);
        double deviation = Math.sqrt(
                Arrays.stream(from).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        for (int i = 0; i < from.length; i++) {
            to[i] = extent / 2 + (deviation == 0 ? 0 : (from[i] - mean) / deviation * extent / 4);
        }
    }

    /** FNV-1a; {@link String#hashCode} puts similar ids side by side. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 29;
    }

    private static double unit(long bits) {
        return (bits & 0xFFFFF) / (double) 0xFFFFF;
    }

    /** Pushes apart what overlaps, and everything into the strip. */
    private void separate(double share) {
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                push(i, j, share);
            }
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = inside(i);
        }
    }

    private void push(int i, int j, double share) {
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        double distance = Math.sqrt(dx * dx + dy * dy);
        double overlap = (discs.get(i).radius() + discs.get(j).radius()) * share - distance;
        if (overlap <= 0) {
            return;
        }
        double ux = distance < 1e-6 ? 1 : dx / distance;
        double uy = distance < 1e-6 ? 0 : dy / distance;
        x[i] -= ux * overlap / 2;
        y[i] -= uy * overlap / 2;
        x[j] += ux * overlap / 2;
        y[j] += uy * overlap / 2;
    }

    private double inside(int i) {
        int radius = discs.get(i).radius();
        return Math.max(radius, Math.min(width - radius, x[i]));
    }

    /** In whole numbers, from the top down, each as high as it stood and as low as those above it ask. */
    private Places settled() {
        Integer[] downwards = new Integer[x.length];
        Arrays.setAll(downwards, i -> i);
        Arrays.sort(downwards, Comparator.comparingDouble((Integer i) -> y[i]).thenComparing(i -> discs.get(i)
                .id()));
        List<Integer> placed = new ArrayList<>();
        for (int i : downwards) {
            x[i] = StrictMath.rint(inside(i));
            y[i] = StrictMath.ceil(clear(i, placed));
            placed.add(i);
        }
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (int i : placed) {
            top = Math.min(top, y[i] - discs.get(i).radius());
        }
        List<Point> centres = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            centres.add(new Point((int) x[i], (int) (y[i] - top)));
            bottom = Math.max(bottom, y[i] - top + discs.get(i).radius());
        }
        return new Places(centres, (int) bottom);
    }

    /** The first height, at its own or below, where it touches none of those. */
    private double clear(int i, List<Integer> placed) {
        double at = y[i];
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int j : placed) {
                double sum = discs.get(i).radius() + discs.get(j).radius();
                double dx = x[i] - x[j];
                double free = y[j] + Math.sqrt(Math.max(0, sum * sum - dx * dx));
                if (at < free - 1e-9 && at > 2 * y[j] - free + 1e-9) {
                    at = free;
                    moved = true;
                }
            }
        }
        return at;
    }
}
