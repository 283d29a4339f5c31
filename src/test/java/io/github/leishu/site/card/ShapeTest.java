package io.github.leishu.site.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void coversPixelsByTheirShare() {
        Shape shape = new Shape();
        shape.rectangle(1.25, 2, 3, 3.5);
        Shape.Mask mask = shape.mask();
        assertEquals(1, mask.left());
        assertEquals(2, mask.top());
        assertEquals(191, at(mask, 1, 2));
        assertEquals(255, at(mask, 2, 2));
        assertEquals(0, at(mask, 3, 2));
        assertEquals(96, at(mask, 1, 3));
        assertEquals(128, at(mask, 2, 3));
    }

    @Test
    void leavesHolesAndCountsOverlapOnce() {
        Shape shape = new Shape();
        shape.disc(50, 50, 40);
        shape.disc(50, 50, 30);
        Shape ring = new Shape();
        ring.disc(50, 50, 40);
        ring.disc(50, 50, -30);
        assertEquals(255, at(shape.mask(), 50, 50));
        assertEquals(0, at(ring.mask(), 50, 50));
        assertEquals(255, at(ring.mask(), 15, 50));
    }

    @Test
    void coversAsMuchAsTheAreaOfAnyPolygon() {
        Random random = new Random(5);
        for (int run = 0; run < 200; run++) {
            double[] p = random.doubles(6, -30, 60).toArray();
            p[3] = run % 2 == 0 ? Math.nextUp(p[1]) : p[3];
            Shape shape = new Shape();
            shape.move(p[0], p[1]);
            shape.line(p[2], p[3]);
            shape.line(p[4], p[5]);
            double sum = 0;
            for (byte value : shape.mask().coverage()) {
                sum += (value & 0xFF) / 255.0;
            }
            double area = Math.abs((p[2] - p[0]) * (p[5] - p[1]) - (p[4] - p[0]) * (p[3] - p[1])) / 2;
            assertEquals(area, sum, 1.5, "run " + run);
        }
    }

    @Test
    void drawsNothingForNothingNorForWhatIsAbsurdlyLarge() {
        assertEquals(0, new Shape().mask().width());
        Shape shape = new Shape();
        shape.rectangle(-1e9, -1e9, 1e9, 1e9);
        assertTrue(shape.mask().width() == 0);
    }

    private static int at(Shape.Mask mask, int x, int y) {
        return mask.coverage()[(y - mask.top()) * mask.width() + x - mask.left()] & 0xFF;
    }
}
