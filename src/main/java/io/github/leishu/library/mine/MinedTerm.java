package io.github.leishu.library.mine;

/**
 * What mining says of one name.
 *
 * @param name Chinese, or Latin where there is no Chinese name; as written
 * @param traditional script of the article it was found in
 * @param english may be empty
 * @param abbreviation may be empty
 * @param weight how often it was glossed or defined
 */
public record MinedTerm(String name, boolean traditional, String english, String abbreviation, Kind kind, int weight) {
    /** What it rests on, best first. */
    public enum Kind {
        GLOSS,
        DEFINITION,
        LATIN_NAME
    }
}
