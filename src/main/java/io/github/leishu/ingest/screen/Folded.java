package io.github.leishu.ingest.screen;

/** A text as screens compare it, folded once for all of them. Immutable. */
public final class Folded {
    private final char[] characters;

    private Folded(char[] characters) {
        this.characters = characters;
    }

    public static Folded of(String text) {
        char[] characters = text.toCharArray();
        Folding.fold(characters);
        return new Folded(characters);
    }

    /** The array itself, which is not to be changed. */
    char[] characters() {
        return characters;
    }
}
