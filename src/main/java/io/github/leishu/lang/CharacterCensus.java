package io.github.leishu.lang;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many characters of each kind a text has. */
record CharacterCensus(int han, int kana, int latin, int accented, int otherLetters, int traditional, int simplified) {

    static CharacterCensus of(List<String> pieces) {
        Counter counter = new Counter();
        pieces.forEach(counter::add);
        return counter.census();
    }

    String language() {
        // A few kana stand in Chinese as decoration (の); in Japanese they are a third of the text and more.
        if (kana >= 2 && kana * 8 >= han + kana) {
            return "ja";
        }
        // An English word has about five letters where Chinese has one or two characters.
        if (han > 0 && han * 5 >= latin + otherLetters) {
            return simplified > traditional ? Script.HANS.tag() : Script.HANT.tag();
        }
        boolean english = latin > otherLetters && accented * 50 <= latin;
        return english ? "en" : "und";
    }

    /** The characters that stand in one script only. */
    private record TellingCharacters(Set<Integer> traditional, Set<Integer> simplified) {
        static final TellingCharacters INSTANCE = load();

        private static TellingCharacters load() {
            Set<Integer> traditional = telling("opencc/TSCharacters.txt");
            Set<Integer> simplified = telling("opencc/STCharacters.txt");
            // Characters that OpenCC's own standard lacks, but Taiwan's has (床, 峰, 群).
            OpenccDictionary.load("opencc/TWVariants.txt")
                    .forEach((key, used) -> simplified.remove(used.codePointAt(0)));
            return new TellingCharacters(Set.copyOf(traditional), Set.copyOf(simplified));
        }

        /** The keys that never stay what they are. */
        private static Set<Integer> telling(String name) {
            Set<Integer> result = new HashSet<>();
            OpenccDictionary.load(name).forEach((key, candidates) -> {
                if (!candidates.contains(key)) {
                    result.add(key.codePointAt(0));
                }
            });
            return result;
        }
    }

    private static final class Counter {
        private static final int LETTERS = 26;

        /** From here on, up to the end of Latin Extended-B, all characters but two are Latin letters. */
        private static final int EUROPEAN = 0xC0;

        private static final int END_OF_EUROPEAN = 0x250;

        private char[] characters = new char[512];
        private int han;
        private int kana;
        private int latin;
        private int accented;
        private int otherLetters;
        private int traditional;
        private int simplified;

        void add(String text) {
            char[] read = characters(text);
            int ascii = 0;
            for (int i = 0, length = text.length(); i < length; i++) {
                char c = read[i];
                if (c < 0x80) {
                    int letter = (c | 0x20) - 'a';
                    ascii += letter >= 0 && letter < LETTERS ? 1 : 0;
                } else {
                    int point = text.codePointAt(i);
                    other(point);
                    i += Character.charCount(point) - 1;
                }
            }
            latin += ascii;
        }

        /** A text's characters in an array for all texts, which is faster to look through than a string. */
        private char[] characters(String text) {
            if (text.length() > characters.length) {
                characters = new char[2 * text.length()];
            }
            text.getChars(0, text.length(), characters, 0);
            return characters;
        }

        private void other(int c) {
            if (c >= EUROPEAN && c < END_OF_EUROPEAN && c != '×' && c != '÷') {
                latin++;
                accented++;
                return;
            }
            boolean punctuation = c >= 0x2000 && c < 0x2070;
            if (punctuation || !UCharacter.isLetter(c)) {
                return;
            }
            int script = UScript.getScript(c);
            if (script == UScript.HAN) {
                han++;
                traditional += TellingCharacters.INSTANCE.traditional().contains(c) ? 1 : 0;
                simplified += TellingCharacters.INSTANCE.simplified().contains(c) ? 1 : 0;
            } else if (script == UScript.HIRAGANA || script == UScript.KATAKANA) {
                kana++;
            } else if (script == UScript.LATIN) {
                latin++;
                accented++;
            } else {
                otherLetters++;
            }
        }

        CharacterCensus census() {
            return new CharacterCensus(han, kana, latin, accented, otherLetters, traditional, simplified);
        }
    }
}
