package io.github.leishu.lang;

/** What a word is called in Traditional and in Simplified text, as its owner wants it. Neither side is blank. */
public record WordPair(String hant, String hans) {}
