package io.github.leishu.site.card;

/** A picture in the colours of {@link Ink}, painted from shapes and letters. */
final class Canvas {
    private final int width;
    private final int height;
    private final byte[] pixels;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new byte[width * height];
    }

    void paint(Shape shape, Ink ink) {
        paint(shape.mask(), 0, 0, ink);
    }

    /** Where text begins, on its baseline, and how many pixels an em of it has. */
    record Place(int x, int y, int size) {}

    /** Text from left to right. */
    record Writing(String text, Place place, Ink ink) {}

    void write(CardFont font, Writing writing) {
        Place place = writing.place();
        double x = place.x();
        for (int codePoint : writing.text().codePoints().toArray()) {
            paint(font.letter(codePoint, place.size()), (int) StrictMath.rint(x), place.y(), writing.ink());
            x += font.advance(codePoint) * place.size();
        }
    }

    private void paint(Shape.Mask mask, int dx, int dy, Ink ink) {
        int rows = mask.width() == 0 ? 0 : mask.coverage().length / mask.width();
        for (int row = 0; row < rows; row++) {
            int y = mask.top() + dy + row;
            for (int column = 0; column < mask.width() && y >= 0 && y < height; column++) {
                int x = mask.left() + dx + column;
                int index = ink.index(mask.coverage()[row * mask.width() + column] & 0xFF);
                if (index > 0 && x >= 0 && x < width) {
                    pixels[y * width + x] = (byte) index;
                }
            }
        }
    }

    /**
     * @param palette of {@link Ink}
     * @param mark of {@link Png#of}
     */
    byte[] png(byte[] palette, String mark) {
        return Png.of(width, pixels, palette, mark);
    }
}
