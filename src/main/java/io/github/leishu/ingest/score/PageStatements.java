package io.github.leishu.ingest.score;

import io.github.leishu.ingest.score.words.LongIndex;
import io.github.leishu.ingest.score.words.Witness;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a page says: title, description, address, types of structured data, body text in it. */
final class PageStatements {
    private static final Pattern BODY = Pattern.compile("\"articleBody\"\\s*:\\s*\"");
    static final String[] FACTS = {"article", "product", "forum", "og", "urlHyphens", "urlLength"};
    private final StringBuilder described = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder bodies = new StringBuilder();
    private final StringBuilder data = new StringBuilder();
    private String url = "";
    private String kind = "";
    private final Witness description;
    private final Witness articleBody;
    private final LongIndex titleWords;
    private final float[] facts;

    /** @param scripts of the page's body */
    PageStatements(Document page, List<Element> scripts) {
        for (Element element : page.head().children()) {
            switch (element.normalName()) {
                case "meta" -> meta(element);
                case "title" -> title.append(element.text()).append(' ');
                case "script" -> script(element);
                case "link" -> url = element.attr("rel").equals("canonical") ? element.attr("href") : url;
                default -> {}
            }
        }
        scripts.forEach(this::script);
        description = new Witness(described.toString());
        articleBody = new Witness(bodies.toString().replace("\\n", " ").replace("\\r", " "));
        titleWords = Wording.tokens(title.toString());
        facts = readFacts();
    }

    private void meta(Element meta) {
        String name = (meta.attr("property") + meta.attr("name")).toLowerCase(Locale.ROOT);
        String content = meta.attr("content");
        switch (name) {
            case "description", "og:description", "twitter:description" ->
                described.append(content).append(' ');
            case "og:title" -> title.append(content).append(' ');
            case "og:url" -> url = url.isEmpty() ? content : url;
            case "og:type" -> kind = content.toLowerCase(Locale.ROOT);
            default -> {}
        }
    }

    private void script(Element script) {
        if (!script.attr("type").contains("ld+json")) {
            return;
        }
        String json = script.data();
        data.append(json);
        if (!json.contains("\"articleBody\"")) {
            return;
        }
        Matcher body = BODY.matcher(json);
        if (body.find()) {
            int end = json.indexOf("\",", body.end());
            bodies.append(json, body.end(), end < 0 ? json.length() : end);
        }
    }

    Witness description() {
        return description;
    }

    Witness articleBody() {
        return articleBody;
    }

    /** As {@link Wording#tokens(String)} makes them. */
    LongIndex titleWords() {
        return titleWords;
    }

    private float[] readFacts() {
        String path = path();
        return new float[] {
            isType("Article") || isType("NewsArticle") || isType("BlogPosting") ? 1 : 0,
            isType("Product") ? 1 : 0,
            isType("DiscussionForumPosting") || isType("QAPage") ? 1 : 0,
            kind.isEmpty() ? 0 : kind.startsWith("article") ? 1 : kind.startsWith("product") ? 2 : 3,
            path.chars().filter(c -> c == '-').count(),
            (float) Math.log1p(path.length())
        };
    }

    /** The address without scheme and host. */
    private String path() {
        int scheme = url.startsWith("https:") ? 6 : url.startsWith("http:") ? 5 : 0;
        if (!url.startsWith("//", scheme)) {
            return url;
        }
        int slash = url.indexOf('/', scheme + 2);
        return slash < 0 ? "" : url.substring(slash);
    }

    /** What {@link #FACTS} names. */
    float[] facts() {
        return facts;
    }

    private boolean isType(String type) {
        return data.indexOf("\"" + type + "\"") >= 0;
    }
}
