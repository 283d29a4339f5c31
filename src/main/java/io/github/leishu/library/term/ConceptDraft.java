package io.github.leishu.library.term;

import io.github.leishu.lang.ChineseConverters;
import io.github.leishu.lang.Script;
import io.github.leishu.library.Names;
import io.github.leishu.library.mine.MinedTerm;
import io.github.leishu.library.text.English;
import io.github.leishu.library.text.Lexicon;
import io.github.leishu.library.text.MatchText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one concept while names are being merged. Lives within one {@link Glossary} run. */
final class ConceptDraft {
    private static final int LONGEST_WEAK_ABBREVIATION = 3;

    private @Nullable CuratedTerm curated;
    private Lexicon.@Nullable Entry entry;
    private final List<MinedTerm> mined = new ArrayList<>();

    static ConceptDraft of(CuratedTerm curated) {
        ConceptDraft draft = new ConceptDraft();
        draft.curated = curated;
        return draft;
    }

    static ConceptDraft of(Lexicon.Entry entry) {
        ConceptDraft draft = new ConceptDraft();
        draft.entry = entry;
        return draft;
    }

    static ConceptDraft of(MinedTerm term) {
        ConceptDraft draft = new ConceptDraft();
        draft.mined.add(term);
        return draft;
    }

    void add(Lexicon.Entry other) {
        entry = entry == null ? other : entry;
    }

    void add(MinedTerm term) {
        mined.add(term);
    }

    Optional<CuratedTerm> curated() {
        return Optional.ofNullable(curated);
    }

    boolean rejected() {
        return curated != null && curated.rejected();
    }

    /** Whether people, not the miner, say what the concept is. */
    boolean isGiven() {
        return curated != null || entry != null;
    }

    boolean hasChineseNameIn(boolean traditional) {
        return mined.stream().anyMatch(m -> m.traditional() == traditional && isChinese(m.name()));
    }

    String english() {
        if (curated != null && curated.english().isPresent()) {
            return curated.english().get().text();
        }
        return entry != null && !entry.english().isEmpty() ? entry.english() : heaviest(MinedTerm::english);
    }

    private String abbreviation() {
        if (curated != null && curated.abbreviation().isPresent()) {
            return curated.abbreviation().get().text();
        }
        return entry != null && !entry.abbreviation().isEmpty()
                ? entry.abbreviation()
                : heaviest(MinedTerm::abbreviation);
    }

    private String heaviest(java.util.function.Function<MinedTerm, String> field) {
        return mined.stream()
                .filter(m -> !field.apply(m).isEmpty())
                .max(Comparator.comparingInt(MinedTerm::weight).thenComparing(field, Comparator.reverseOrder()))
                .map(field)
                .orElse("");
    }

    Concept.Origin origin() {
        if (curated != null) {
            return Concept.Origin.CURATED;
        }
        if (mined.stream().anyMatch(m -> m.kind() == MinedTerm.Kind.GLOSS)) {
            return Concept.Origin.GLOSS;
        }
        if (entry != null) {
            return Concept.Origin.LEXICON;
        }
        boolean defined = mined.stream().anyMatch(m -> m.kind() == MinedTerm.Kind.DEFINITION);
        return defined ? Concept.Origin.DEFINITION : Concept.Origin.LATIN_NAME;
    }

    /** Without an id yet: that needs to know the others. */
    Names names() {
        String hant = given(true);
        String hans = given(false);
        String mainHant = !hant.isEmpty() ? hant : hans.isEmpty() ? foreign() : convert(hans, Script.HANT);
        String mainHans = !hans.isEmpty() ? hans : hant.isEmpty() ? foreign() : convert(hant, Script.HANS);
        Map<String, String> others = new LinkedHashMap<>();
        aliasesInOrder().forEach(name -> others.putIfAbsent(MatchText.key(name), name));
        Optional<String> english = Optional.of(english()).filter(e -> !e.isEmpty());
        Optional<String> abbreviation = Optional.of(abbreviation()).filter(a -> !a.isEmpty());
        List.of(mainHant, mainHans).forEach(name -> others.remove(MatchText.key(name)));
        english.ifPresent(
                e -> others.entrySet().removeIf(o -> English.key(o.getValue()).equals(English.key(e))));
        abbreviation.ifPresent(a -> others.remove(MatchText.key(a)));
        return new Names(mainHant, mainHans, english, abbreviation, List.copyOf(others.values()));
    }

    /** The Chinese (or only) name in one script, as given or mined; empty when it has to be converted. */
    private String given(boolean traditional) {
        if (curated != null) {
            String own = (traditional ? curated.hant() : curated.hans())
                    .map(p -> p.text())
                    .orElse("");
            String other = (traditional ? curated.hans() : curated.hant())
                    .map(p -> p.text())
                    .orElse("");
            if (!own.isEmpty() || !other.isEmpty()) {
                return own;
            }
        }
        if (entry != null) {
            return traditional ? entry.hant() : entry.hans();
        }
        return mined.stream()
                .filter(m -> m.traditional() == traditional && isChinese(m.name()))
                .max(Comparator.comparingInt(MinedTerm::weight)
                        .thenComparing(MinedTerm::name, Comparator.reverseOrder()))
                .map(MinedTerm::name)
                .orElse("");
    }

    /** The name of a concept that has none in Chinese. */
    private String foreign() {
        String latin = mined.stream()
                .filter(m -> m.kind() != MinedTerm.Kind.GLOSS)
                .map(MinedTerm::name)
                .min(Comparator.naturalOrder())
                .orElse("");
        if (!latin.isEmpty()) {
            return latin;
        }
        return abbreviation().isEmpty() ? english() : abbreviation();
    }

    private List<String> aliasesInOrder() {
        List<String> names = new ArrayList<>();
        if (curated != null) {
            curated.names().forEach(placed -> names.add(placed.text()));
        }
        if (entry != null) {
            names.addAll(entry.names());
        }
        for (MinedTerm term : mined) {
            names.add(isWrongCut(term.name()) ? "" : term.name());
            boolean variant = !isGiven()
                    || term.weight() >= 2
                    || English.key(term.english()).equals(English.key(english()));
            names.add(variant ? term.english() : "");
            names.add(term.abbreviation());
        }
        names.removeIf(String::isEmpty);
        return names;
    }

    /** Of a name that people gave, a mined one that is its end (菌鼠) or ends with it (收集造血幹細胞) was cut wrongly. */
    private boolean isWrongCut(String name) {
        List<String> given = new ArrayList<>();
        if (curated != null) {
            curated.names().forEach(placed -> given.add(MatchText.key(placed.text())));
        }
        if (entry != null) {
            entry.names().forEach(other -> given.add(MatchText.key(other)));
        }
        String key = MatchText.key(name);
        return isChinese(name)
                && !given.contains(key)
                && given.stream().anyMatch(other -> isChinese(other) && (other.endsWith(key) || key.endsWith(other)));
    }

    /** Short abbreviations that a person has not vouched for: {@code AR}, {@code CT}. */
    List<String> weak(Names names) {
        List<String> sure = new ArrayList<>();
        if (curated != null) {
            curated.names().forEach(placed -> sure.add(placed.text()));
        }
        if (entry != null) {
            sure.addAll(entry.aliases());
            sure.add(entry.hant());
        }
        mined.stream()
                .filter(m -> m.kind() == MinedTerm.Kind.LATIN_NAME)
                .map(MinedTerm::name)
                .forEach(sure::add);
        return names.all().stream()
                .filter(name -> name.length() <= LONGEST_WEAK_ABBREVIATION && !isChinese(name) && !sure.contains(name))
                .toList();
    }

    static boolean isChinese(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (MatchText.isHan(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String convert(String name, Script target) {
        return ChineseConverters.to(target, target.other().tag()).convert(name);
    }
}
