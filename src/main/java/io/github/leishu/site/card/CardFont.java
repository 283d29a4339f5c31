package io.github.leishu.site.card;

import io.github.leishu.lang.Script;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of one script, from an OpenType font with TrueType or CFF outlines. Letters it has drawn are kept, so one
 * is to be used by one thread.
 */
final class CardFont {
    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;
    private final String digest;
    private final Map<Long, Shape.Mask> drawn = new HashMap<>();

    private CardFont(TrueTypeFont font, String digest) throws IOException {
        this.font = font;
        this.digest = digest + " " + font.getName();
        this.letters = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /**
     * The fonts for both scripts: of a collection (TTC, OTC) the ones whose names say {@code TC} and {@code SC}, as
     * those of Noto and Source Han do; of anything else the same for both. Empty for what is not such a font.
     */
    static Optional<Map<Script, CardFont>> read(byte[] bytes) {
        try {
            List<TrueTypeFont> faces = faces(bytes);
            String digest = Digest.of(bytes);
            Map<Script, CardFont> fonts = new EnumMap<>(Script.class);
            for (Script script : Script.values()) {
                fonts.put(script, new CardFont(face(faces, script == Script.HANT ? "tc" : "sc"), digest));
            }
            return Optional.of(fonts);
        } catch (IOException | RuntimeException e) {
            // FontBox throws whatever a broken table leads to; all of it means the same to the owner.
            return Optional.empty();
        }
    }

    private static List<TrueTypeFont> faces(byte[] bytes) throws IOException {
        String kind = new String(bytes, 0, Math.min(4, bytes.length), java.nio.charset.StandardCharsets.ISO_8859_1);
        List<TrueTypeFont> faces = new ArrayList<>();
        if (kind.equals("ttcf")) {
            new TrueTypeCollection(new ByteArrayInputStream(bytes)).processAllFonts(faces::add);
        } else if (kind.equals("OTTO")) {
            faces.add(new OTFParser().parse(new RandomAccessReadBuffer(bytes)));
        } else {
            faces.add(new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
        }
        return faces;
    }

    private static TrueTypeFont face(List<TrueTypeFont> faces, String suffix) throws IOException {
        for (TrueTypeFont face : faces) {
            String family = face.getName().toLowerCase(Locale.ROOT).replaceFirst("-[^-]*$", "");
            if (family.endsWith(suffix)) {
                return face;
            }
        }
        return faces.get(0);
    }

    /** Of the file, with the name of the face in it. */
    String digest() {
        return digest;
    }

    /** With accents on their letters (NFC), and without the accents and characters that the font has no letter for. */
    String drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> has(c) ? c : withoutAccents(c))
                .filter(this::has)
                .forEach(drawable::appendCodePoint);
        return drawable.toString();
    }

    private boolean has(int codePoint) {
        return letters.getGlyphId(codePoint) > 0;
    }

    private static int withoutAccents(int codePoint) {
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                .codePointAt(0);
    }

    /** In ems. */
    double width(String text) {
        return text.codePoints().mapToDouble(this::advance).sum();
    }

    double advance(int codePoint) {
        try {
            return font.getAdvanceWidth(letters.getGlyphId(codePoint)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException("the font is in memory", e);
        }
    }

    /** The letter with its origin at 0, 0, y downwards, of that many pixels to the em. */
    Shape.Mask letter(int codePoint, int size) {
        return drawn.computeIfAbsent(
                (long) codePoint << 16 | size, key -> shape(codePoint, size).mask());
    }

    private Shape shape(int codePoint, int size) {
        Shape shape = new Shape();
        double scale = size / unitsPerEm;
        try {
            PathIterator path = outline(letters.getGlyphId(codePoint))
                    .getPathIterator(AffineTransform.getScaleInstance(scale, -scale));
            for (double[] at = new double[6]; !path.isDone(); path.next()) {
                add(shape, path.currentSegment(at), at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font is in memory", e);
        }
        return shape;
    }

    private static void add(Shape shape, int kind, double[] at) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> shape.move(at[0], at[1]);
            case PathIterator.SEG_LINETO -> shape.line(at[0], at[1]);
            case PathIterator.SEG_QUADTO -> shape.quadratic(at);
            case PathIterator.SEG_CUBICTO -> shape.cubic(at);
            default -> shape.close();
        }
    }

    private GeneralPath outline(int glyph) throws IOException {
        if (font instanceof OpenTypeFont open && open.isPostScript()) {
            CFFFont outlines = open.getCFF().getFont();
            int id = outlines.getCharset().isCIDFont() ? outlines.getCharset().getCIDForGID(glyph) : glyph;
            return outlines.getType2CharString(id).getPath();
        }
        return font.getGlyph().getGlyph(glyph).getPath();
    }
}
