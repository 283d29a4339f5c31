package io.github.leishu.ingest.explain;

import io.github.leishu.ingest.clean.CleanPage;
import io.github.leishu.ingest.clean.Removal;
import io.github.leishu.ingest.clean.Story;
import io.github.leishu.ingest.meta.Candidate;
import io.github.leishu.ingest.meta.PageFacts;
import io.github.leishu.ingest.source.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One self-contained HTML page that shows what cleaning made of another. It holds that page's text and nothing of its
 * markup; it loads nothing and runs nothing, and says so in its own policy.
 */
public final class Explanation {
    private static final int MAX_CANDIDATES = 12;
    private static final int MAX_VALUE = 300;

    private final SourceDocument source;
    private final CleanPage page;
    private final Markup out = new Markup();

    private Explanation(SourceDocument source, CleanPage page) {
        this.source = source;
        this.page = page;
    }

    /** @param source as it was before cleaning, its elements numbered by {@link SourceMarks} */
    public static String of(SourceDocument source, CleanPage page) {
        return new Explanation(source, page).html();
    }

    private String html() {
        Markup view = new Markup();
        SourceView.write(source.document().body(), new Verdicts(page), view);
        String style = style();
        out.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                        + hash(style) + "'; base-uri 'none'; form-action 'none'\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">")
                .raw("<title>")
                .text("What became of " + source.path())
                .raw("</title><style>" + style + "</style></head><body><main>");
        out.element("h1", "What became of " + source.path());
        summary();
        for (int i = 0; i < page.stories().size(); i++) {
            story(i);
        }
        removals(view.toString());
        out.raw("<h2 id=\"source\">The page</h2><p class=\"legend\">")
                .raw("<span class=\"kept\">kept: in an article</span> ")
                .raw("<span class=\"gone\">removed: by a rule</span> ")
                .raw("<span class=\"left\">left out: outside of the content found</span> ")
                .raw("Hold the pointer over a text to read why.</p><div class=\"source\">")
                .raw(view.toString())
                .raw("</div></main></body></html>\n");
        return out.toString();
    }

    private void summary() {
        out.raw("<p>");
        source.saved().ifPresent(day -> out.text("Saved on " + day + ". "));
        String base = source.document().baseUri();
        out.text(base.isEmpty() ? "" : "From " + base + ". ");
        out.text("Articles: " + page.stories().size() + ". Removals: "
                        + page.removals().size() + ". ")
                .raw("<a href=\"#source\">See the page</a>.</p>");
    }

    private void story(int index) {
        Story story = page.stories().get(index);
        out.raw("<section><h2>")
                .text((index + 1) + ". " + story.facts().title())
                .raw("</h2>");
        out.text("Language " + story.facts().language() + "; characters: "
                + story.body().plainText().length() + "; comments: "
                + story.discussion().size() + (story.facts().sponsored() ? "; sponsored" : "") + ".");
        if (index < page.facts().size()) {
            PageFacts facts = page.facts().get(index);
            out.raw("<table><thead><tr><th scope=\"col\">Fact</th><th scope=\"col\">Value</th>")
                    .raw("<th scope=\"col\">Found in</th><th scope=\"col\">Confidence</th></tr></thead><tbody>");
            rows("title", facts.title().ranked());
            rows("authors", facts.authors().ranked());
            rows("published", facts.published().ranked());
            rows("modified", facts.modified().ranked());
            rows("publication", facts.site().ranked());
            rows("URL", facts.url().ranked());
            rows("licence", facts.license().ranked());
            out.raw("</tbody></table>");
        }
        out.raw("</section>");
    }

    private void rows(String fact, List<? extends Candidate<?>> candidates) {
        for (int i = 0; i < Math.min(MAX_CANDIDATES, candidates.size()); i++) {
            Candidate<?> candidate = candidates.get(i);
            out.raw(i == 0 ? "<tr class=\"chosen\">" : "<tr class=\"other\">");
            out.raw("<th scope=\"row\">")
                    .text(i == 0 ? fact : "considered for " + fact)
                    .raw("</th>");
            String value = candidate.value() instanceof List<?> list
                    ? String.join("、", list.stream().map(String::valueOf).toList())
                    : String.valueOf(candidate.value());
            out.element("td", value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) + "…" : value)
                    .element("td", candidate.source())
                    .element("td", String.format(Locale.ROOT, "%.2f", candidate.confidence()))
                    .raw("</tr>");
        }
        if (candidates.isEmpty()) {
            out.raw("<tr class=\"none\">").element("th", fact).raw("<td colspan=\"3\">nothing found</td></tr>");
        }
    }

    private void removals(String view) {
        out.raw("<details><summary>All removals: " + page.removals().size() + "</summary><table><thead><tr>")
                .raw("<th scope=\"col\">No.</th><th scope=\"col\">Rule</th><th scope=\"col\">Reason</th>")
                .raw("<th scope=\"col\">Where</th><th scope=\"col\">Begins with</th></tr></thead><tbody>");
        for (int i = 0; i < page.removals().size(); i++) {
            Removal removal = page.removals().get(i);
            int number = i + 1;
            out.raw("<tr><td>");
            out.raw(SourceView.shows(view, number) ? "<a href=\"#r" + number + "\">" + number + "</a>" : "" + number);
            out.raw("</td>")
                    .element("td", removal.rule())
                    .element("td", removal.reason())
                    .element("td", removal.where())
                    .element("td", removal.excerpt())
                    .raw("</tr>");
        }
        out.raw("</tbody></table></details>");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Explanation.class.getResourceAsStream("explain.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
