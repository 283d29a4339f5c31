package io.github.leishu.library.term;

import io.github.leishu.lang.Slug;
import io.github.leishu.library.CuratedDocument.Placed;
import io.github.leishu.library.Names;
import io.github.leishu.library.mine.MinedTerm;
import io.github.leishu.library.text.English;
import io.github.leishu.library.text.Lexicon;
import io.github.leishu.library.text.MatchText;
import io.github.leishu.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges what people wrote, what the lexicon knows and what was mined into one concept each. One instance per run. */
final class Glossary {
    /** A single English word this short ({@code cell}) names too many things to join two Chinese names by it. */
    private static final int TELLING_WORD = 8;

    private final List<ConceptDraft> drafts = new ArrayList<>();
    private final Map<String, ConceptDraft> byName = new HashMap<>();
    private final Map<String, ConceptDraft> byEnglish = new HashMap<>();
    private final Map<String, Placed> curatedPlaces = new HashMap<>();
    private final List<Problem> problems;

    Glossary(List<Problem> problems) {
        this.problems = problems;
    }

    /** @param terms sorted by id */
    void addCurated(List<CuratedTerm> terms) {
        for (CuratedTerm term : terms) {
            ConceptDraft draft = ConceptDraft.of(term);
            drafts.add(draft);
            for (Placed name : term.names()) {
                claim(draft, term, name);
            }
            term.english().ifPresent(e -> byEnglish.putIfAbsent(English.key(e.text()), draft));
        }
    }

    private void claim(ConceptDraft draft, CuratedTerm term, Placed name) {
        String key = MatchText.key(name.text());
        Placed taken = curatedPlaces.putIfAbsent(key, name);
        ConceptDraft owner = byName.putIfAbsent(key, draft);
        if (taken != null && owner != null && owner != draft) {
            problems.add(Problem.error(
                    name.pos(),
                    "GLOSSARY_NAME_TAKEN",
                    "\"" + name.text() + "\" of " + term.id() + " already names " + taken.pos(),
                    "drop it from one of the two files"));
        }
    }

    void addLexicon(Lexicon lexicon) {
        for (Lexicon.Entry entry : lexicon.entries()) {
            ConceptDraft draft = byName.get(MatchText.key(entry.hant()));
            draft = draft == null && !entry.hans().isEmpty() ? byName.get(MatchText.key(entry.hans())) : draft;
            draft = draft == null ? byEnglish.get(English.key(entry.english())) : draft;
            if (draft == null) {
                draft = ConceptDraft.of(entry);
                drafts.add(draft);
            } else {
                draft.add(entry);
            }
            for (String name : entry.names()) {
                byName.putIfAbsent(MatchText.key(name), draft);
            }
            if (!entry.english().isEmpty()) {
                byEnglish.putIfAbsent(English.key(entry.english()), draft);
            }
        }
    }

    /** @param terms in the miner's order: glosses before definitions before bare names */
    void addMined(List<MinedTerm> terms) {
        for (MinedTerm term : terms) {
            String english = term.english().isEmpty() ? "" : English.key(term.english());
            ConceptDraft draft = home(term, english);
            if (draft == null) {
                draft = ConceptDraft.of(term);
                drafts.add(draft);
            } else {
                draft.add(term);
            }
            byName.putIfAbsent(MatchText.key(term.name()), draft);
            if (!english.isEmpty()) {
                byEnglish.putIfAbsent(english, draft);
            }
        }
    }

    /** The concept that a mined name belongs to; null when it is a new one. */
    private @Nullable ConceptDraft home(MinedTerm term, String english) {
        ConceptDraft named = byName.get(MatchText.key(term.name()));
        if (named != null) {
            return isHomograph(named, term, english) ? null : named;
        }
        ConceptDraft same = english.isEmpty() ? null : byEnglish.get(english);
        if (same == null) {
            ConceptDraft abbreviated = byName.get(MatchText.key(term.english()));
            same = english.isEmpty() || abbreviated == null || !abbreviated.isGiven() ? null : abbreviated;
        }
        if (same == null) {
            return null;
        }
        boolean telling = English.words(term.english()) > 1 || english.length() >= TELLING_WORD;
        boolean otherScript = !same.hasChineseNameIn(term.traditional());
        return telling || same.isGiven() || otherScript || !ConceptDraft.isChinese(term.name()) ? same : null;
    }

    /** The same Chinese name for two things: both glossed more than once, with foreign names that have nothing in common. */
    private static boolean isHomograph(ConceptDraft draft, MinedTerm term, String english) {
        String theirs = English.key(draft.english());
        return term.weight() >= 2
                && !draft.isGiven()
                && !english.isEmpty()
                && !theirs.isEmpty()
                && !theirs.contains(english)
                && !english.contains(theirs)
                && !English.abbreviates(theirs, term.english())
                && !English.abbreviates(english, draft.english());
    }

    /**
     * Rejected concepts are included, for their names must not be matched as someone else's.
     *
     * @param broad names, folded, of what is too common to gather articles under
     */
    List<Concept> concepts(Set<String> broad) {
        List<Concept> concepts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        drafts.stream().flatMap(d -> d.curated().stream()).map(CuratedTerm::id).forEach(ids::add);
        for (ConceptDraft draft : drafts) {
            Names names = draft.names();
            String id = draft.curated().map(CuratedTerm::id).orElseGet(() -> uniqueId(names, ids));
            boolean isBroad = broad.contains(MatchText.key(names.hant()));
            concepts.add(new Concept(id, names, draft.curated(), draft.origin(), isBroad, draft.weak(names)));
        }
        concepts.sort(Comparator.comparing(Concept::origin).thenComparing(Concept::id));
        return concepts;
    }

    private static String uniqueId(Names names, Set<String> ids) {
        String source = ConceptDraft.isChinese(names.hant()) ? names.english().orElse(names.hant()) : names.hant();
        String slug = Slug.of(source).toLowerCase(Locale.ROOT);
        String id = slug;
        for (int n = 2; !ids.add(id); n++) {
            id = slug + "-" + n;
        }
        return id;
    }
}
