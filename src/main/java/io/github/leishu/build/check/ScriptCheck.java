package io.github.leishu.build.check;

import io.github.leishu.article.Article;
import io.github.leishu.build.Composition;
import io.github.leishu.build.Content;
import io.github.leishu.build.ContentPaths;
import io.github.leishu.build.Project;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.TextFiles;
import io.github.leishu.lang.ChineseConverters;
import io.github.leishu.lang.ChineseConverters.Doubt;
import io.github.leishu.lang.Language;
import io.github.leishu.lang.Script;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every place in the owner's files where the conversion to the other script had a choice that only the meaning settles.
 * The files are looked at as written, line by line, since that is where an owner mends them.
 */
final class ScriptCheck {
    private final Content content;
    private final Composition made;
    private final ChineseConverters converters;
    private final Map<String, Article> articles = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param converters those of the site */
    ScriptCheck(Project project, Content content, Composition made, ChineseConverters converters) {
        this.content = content;
        this.made = made;
        this.converters = converters;
        made.library().ifPresent(library -> library.articles()
                .forEach(article ->
                        articles.put(ContentPaths.relative(project.content(), made.pathOf(article.id())), article)));
    }

    /** Notes with paths below the content folder. */
    List<Problem> notes() {
        made.generated().forEach(file -> article(file.path(), file.text()));
        for (FoundFile file : content.articles()) {
            TextFiles.text(file).value().ifPresent(text -> article(file.path(), text));
        }
        List<FoundFile> curated = new ArrayList<>(content.glossary());
        curated.addAll(content.topics());
        for (FoundFile file : curated) {
            TextFiles.text(file).value().ifPresent(text -> lines(file.path(), text, Language.detect(text), converters));
        }
        return List.copyOf(problems);
    }

    private void article(String path, String text) {
        Article article = articles.remove(path);
        if (article != null) {
            lines(
                    path,
                    text,
                    article.meta().language(),
                    converters
                            .withNames(article.meta().authors())
                            .with(article.meta().publishing().words()));
        }
    }

    private void lines(String path, String text, String language, ChineseConverters words) {
        Optional<Script> source = Language.script(language);
        if (source.isEmpty()) {
            return;
        }
        Script target = source.get().other();
        MarkdownLines lines = new MarkdownLines(text);
        while (lines.next()) {
            String line = lines.text();
            for (Doubt doubt : words.doubts(target, language, line)) {
                SourcePos pos = new SourcePos(path, lines.number(), lines.column(doubt.from()));
                Word word = Word.around(doubt, line);
                problems.add(note(
                        pos, doubt, word, target, words.into(target, language).convert(word.text())));
            }
        }
    }

    private static Problem note(SourcePos pos, Doubt doubt, Word word, Script target, String becomes) {
        String doubted = word.text().substring(doubt.from() - word.from(), doubt.to() - word.from());
        String where = doubted.equals(word.text()) ? " and" : ", where " + doubted;
        String hant = target == Script.HANT ? becomes : word.text();
        String hans = target == Script.HANT ? word.text() : becomes;
        // For one character alone a word would hold in the whole text.
        String line = word.text().length() == 1
                ? "-{zh-hant:" + hant + ";zh-hans:" + hans + "}-"
                : "words: {" + hant + ": " + hans + "}";
        return Problem.note(
                pos,
                "SCRIPT_CHOICE",
                word.text() + " becomes " + becomes + where + " could also become "
                        + String.join(" or ", doubt.others()),
                "write \"" + line + "\" to settle it, or with what it shall become instead");
    }

    /** A character with its neighbours, so that a reader, and a line of {@code words}, can tell what is meant. */
    private record Word(String text, int from) {
        static Word around(Doubt doubt, String line) {
            if (doubt.to() - doubt.from() > 1) {
                return new Word(line.substring(doubt.from(), doubt.to()), doubt.from());
            }
            int from = doubt.from() > 0 && isHan(line.charAt(doubt.from() - 1)) ? doubt.from() - 1 : doubt.from();
            int to = doubt.to() < line.length() && isHan(line.charAt(doubt.to())) ? doubt.to() + 1 : doubt.to();
            return new Word(line.substring(from, to), from);
        }

        private static boolean isHan(char c) {
            return UnicodeScript.of(c) == UnicodeScript.HAN;
        }
    }
}
