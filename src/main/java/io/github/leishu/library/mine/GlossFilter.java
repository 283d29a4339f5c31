package io.github.leishu.library.mine;

import io.github.leishu.library.text.English;
import io.github.leishu.library.text.Lexicon;
import io.github.leishu.library.text.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells glossed terms from glossed persons, organisations, headings and asides. */
final class GlossFilter {
    private static final int ARTICLES_OF_A_PROPER_NAME = 3;

    private static final Pattern COMMON_NOUN = Pattern.compile(
            ".*(?:tion|sion|ing|ment|ity|ism|logy|ics|sis|ase|gen|cyte|ome|oma|itis|phage|virus|ance|ence|graphy|metry|meter|scope|ness)s?");

    private final Words words;
    private final Lexicon lexicon;
    private final Set<String> everyday;

    GlossFilter(Words words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
        this.everyday = words.section("everyday");
    }

    /**
     * @param key the name, folded
     * @param articles how many articles gloss it
     * @param frequency how often the name occurs in the collection
     */
    boolean accepts(Gloss gloss, String name, String key, int articles, int frequency) {
        if (lexicon.keyed(key).isPresent()) {
            return true;
        }
        boolean headingOnly = gloss.run().heading() && frequency < 2;
        boolean general = words.has("generic", key);
        return !headingOnly
                && !general
                && !isPerson(name, key, gloss.english())
                && !isOrganisation(key)
                && !isAside(gloss.english(), articles)
                && !isLegal(gloss.english())
                && !isLooseAbbreviation(gloss, key)
                && !isLoneProperName(gloss, articles);
    }

    boolean acceptsLatin(Gloss gloss) {
        return !words.has("latin-stop", gloss.abbreviation().toLowerCase(Locale.ROOT))
                && (!gloss.run().heading() || lexicon.english(gloss.english()).isPresent());
    }

    /** 珍妮佛·杜德納(Jennifer Doudna), 張峰(Feng Zhang). */
    private boolean isPerson(String name, String key, String english) {
        if (name.indexOf('·') > 0 || name.indexOf('‧') > 0 || name.indexOf('・') > 0) {
            return English.isPersonal(english) || English.isTitleCase(english) || english.isEmpty();
        }
        if (English.isPersonal(english) && isTransliterated(key)) {
            return true;
        }
        boolean surname = words.has("surname", key.substring(0, 1)) || words.has("surname", key.substring(0, 2));
        int length = English.words(english);
        return surname && key.length() <= 4 && English.isTitleCase(english) && length >= 2 && length <= 3;
    }

    /** 鮑林, 經濟學家|傑文斯: characters that foreign names are spelled with, alone or behind a word for a person. */
    private boolean isTransliterated(String key) {
        Set<String> spelling = words.section("transliteration");
        int from = key.length();
        while (from > 0 && spelling.contains(key.substring(from - 1, from))) {
            from--;
        }
        boolean alone = from == 0 || words.has("person", key.substring(from - 1, from));
        return alone && key.length() - from >= 2;
    }

    /** The language of contracts and courts: 證照交換(cross license). */
    private boolean isLegal(String english) {
        String[] parts = english.toLowerCase(Locale.ROOT).split("\\s+");
        return words.has("law", parts[parts.length - 1]);
    }

    /** Capitals stand for several words: two characters in a table or on a label, 內存(DRAM), are hardly their translation. */
    private static boolean isLooseAbbreviation(Gloss gloss, String key) {
        return gloss.english().isEmpty() && key.length() < 3;
    }

    private boolean isOrganisation(String key) {
        return words.section("organisation").stream().anyMatch(key::endsWith);
    }

    /** 優格(yogurt), 利益衝突(conflict of interest): everyday words. */
    private boolean isAside(String english, int articles) {
        String lower = english.toLowerCase(Locale.ROOT);
        boolean phrase = lower.contains(" of ")
                && Arrays.stream(lower.split("\\s+")).allMatch(word -> word.equals("of") || everyday.contains(word));
        return articles < 2 && (phrase || everyday.contains(lower));
    }

    /** 諾華(Novartis): one capitalised word is a firm or a person, unless many articles speak of it. */
    private static boolean isLoneProperName(Gloss gloss, int articles) {
        String english = gloss.english();
        boolean lone = !english.isEmpty()
                && gloss.abbreviation().isEmpty()
                && English.words(english) == 1
                && English.isTitleCase(english)
                && !COMMON_NOUN.matcher(english).matches()
                && english.chars().skip(1).allMatch(Character::isLowerCase);
        boolean titled =
                gloss.article().title().folded().text().contains(gloss.name(0).isEmpty() ? "\0" : gloss.context());
        return lone && articles < ARTICLES_OF_A_PROPER_NAME && !titled;
    }
}
