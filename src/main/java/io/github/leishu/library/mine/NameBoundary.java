package io.github.leishu.library.mine;

import io.github.leishu.library.text.English;
import io.github.leishu.library.text.Lexicon;
import io.github.leishu.library.text.MatchText;
import io.github.leishu.library.text.Words;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides where a glossed name begins ({@code 細菌對抗外來|質體(plasmid)}). Word lists cut what can't belong to it; among
 * what is left, evidence from the whole collection decides: how many differing contexts agree, how free the candidate
 * is elsewhere, and whether its length fits the foreign name.
 */
final class NameBoundary {
    private static final int SHORTEST = 2;
    /** Weights found on the texts of the tests; the order of the signals matters, their exact size hardly. */
    private static final double WHOLE = 1.6;

    private static final double FREEDOM = 1.2;
    private static final double AGREEMENT = 3.0;
    private static final double MISFIT = 0.8;
    private static final double POOR_FIT = 0.35;
    private static final double MOST_LOG_FREQUENCY = 3.2;
    private static final double KNOWN = 20;
    private static final double IMPOSSIBLE = -100;
    /** A name that fits its foreign name worse than this is none: 平衡(balance of benefits and risks). */
    private static final double WORST = -1.5;

    private final NameCutter cutter;
    private final Lexicon lexicon;
    private final PhraseStatistics statistics;
    private final Words words;

    NameBoundary(NameCutter cutter, Lexicon lexicon, PhraseStatistics statistics, Words words) {
        this.words = words;
        this.cutter = cutter;
        this.lexicon = lexicon;
        this.statistics = statistics;
    }

    /** Has everything counted that {@link #choose} will ask for. */
    void watch(Gloss gloss) {
        String context = gloss.context();
        for (int from = first(gloss); from <= context.length() - SHORTEST; from++) {
            if (beginsWord(context, from)) {
                statistics.watch(context.substring(from));
            }
        }
    }

    /**
     * @param alike glosses of one foreign name whose contexts end alike
     * @return the name, folded; empty when nothing is left of it
     */
    Optional<String> choose(Collection<Gloss> alike) {
        List<String> contexts = alike.stream().map(Gloss::context).distinct().toList();
        Optional<String> agreed = Consensus.of(contexts).filter(cutter::mayBegin);
        if (agreed.isPresent()
                && !isOnlyEnd(agreed.get(), alike.iterator().next().english())) {
            return agreed;
        }
        String best = null;
        double bestScore = WORST;
        for (Gloss gloss : alike) {
            String context = gloss.context();
            int first = first(gloss);
            if (gloss.exact()) {
                return Optional.of(context);
            }
            for (int from = first; from <= context.length() - SHORTEST; from++) {
                if (!beginsWord(context, from)) {
                    continue;
                }
                String name = context.substring(from);
                double score = score(name, gloss, from == first, contexts);
                if (score > bestScore || score == bestScore && best != null && name.compareTo(best) < 0) {
                    bestScore = score;
                    best = name;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Behind what can't belong to the name; a first character that the foreign name translates (小: small) stays. */
    private int first(Gloss gloss) {
        String context = gloss.context();
        int cut = cutter.cut(context);
        return cut > 0 && translates(context.charAt(cut - 1), gloss.english()) ? cut - 1 : cut;
    }

    private boolean translates(char first, String english) {
        String lower = english.toLowerCase(Locale.ROOT);
        for (int length = 2; length <= Math.min(6, lower.length()); length++) {
            if (words.has("translated", first + ":" + lower.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private double score(String name, Gloss gloss, boolean whole, List<String> contexts) {
        String english = gloss.english();
        if (endsInKnown(name, contexts) || isOnlyEnd(name, english) || isOtherThing(name, gloss)) {
            return IMPOSSIBLE;
        }
        boolean known = isKnownAs(name, english) && misfit(name, english) < 2;
        long agreeing =
                contexts.stream().filter(context -> context.endsWith(name)).count();
        double agreement = contexts.size() < 2 ? 0 : AGREEMENT * (agreeing - 1) / (contexts.size() - 1);
        double freedom = Math.min(MOST_LOG_FREQUENCY, Math.log1p(statistics.frequency(name)))
                * Math.min(1, statistics.leftVariety(name) / 3.0);
        return (whole ? WHOLE : 0)
                + (known ? KNOWN : 0)
                + agreement
                + FREEDOM * freedom * fit(name, english)
                - MISFIT * misfit(name, english);
    }

    /** Whether the lexicon has the name, with a foreign name that is not another one. */
    private boolean isKnownAs(String name, String english) {
        String ours = English.key(english);
        return lexicon.keyed(name)
                .map(entry -> English.key(entry.english()))
                .filter(theirs -> theirs.contains(ours) || ours.contains(theirs))
                .isPresent();
    }

    /** 幹細胞 is "stem cell": of "induced pluripotent stem cell" it can only be the end. */
    private boolean isOnlyEnd(String name, String english) {
        String theirs = lexicon.keyed(name).map(e -> English.key(e.english())).orElse("");
        String ours = English.key(english);
        return !theirs.isEmpty() && ours.length() > theirs.length() + 2 && ours.endsWith(theirs);
    }

    /** 量化 is quantization, which is not what PTQ is short for. */
    private boolean isOtherThing(String name, Gloss gloss) {
        return gloss.english().isEmpty()
                && lexicon.keyed(name)
                        .filter(entry -> !entry.english().isEmpty()
                                && !entry.names().contains(gloss.abbreviation())
                                && !English.abbreviates(gloss.abbreviation(), entry.english()))
                        .isPresent();
    }

    /** Whether the name would begin inside of a word of the lexicon. */
    private boolean endsInKnown(String name, List<String> contexts) {
        for (String context : contexts) {
            for (int length = name.length() + 1; length <= Math.min(10, context.length()); length++) {
                if (context.endsWith(name)
                        && lexicon.keyed(context.substring(context.length() - length))
                                .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A Chinese name has about two characters for each English word: how far it is from 1½ to 3 of them. */
    private static double misfit(String name, String english) {
        if (english.isEmpty()) {
            return Math.max(0, 3 - name.length()) + Math.max(0, name.length() - 8);
        }
        int words = English.words(english);
        double least = words == 1 ? 2 : 1.5 * words - 1;
        double most = words == 1 ? 4 : 3 * words + 2;
        return Math.max(0, least - name.length()) + Math.max(0, name.length() - most);
    }

    private static double fit(String name, String english) {
        int words = english.isEmpty() ? 2 : English.words(english);
        return name.length() >= (words == 1 ? 2 : 1.5 * words) && misfit(name, english) == 0 ? 1 : POOR_FIT;
    }

    /** Latin words are not cut into, and no name begins with a hyphen or a blank. */
    private static boolean beginsWord(String context, int at) {
        char c = context.charAt(at);
        boolean inside = at > 0 && MatchText.isLatin(c) && MatchText.isLatin(context.charAt(at - 1));
        return Character.isLetterOrDigit(c) && !inside;
    }
}
