package io.github.leishu.ingest.score;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a page says: title, address, types of structured data. */
final class PageStatements {
    static final String[] FACTS = {"article", "og", "urlHyphens", "urlLength"};

    private final StringBuilder title = new StringBuilder();
    private String url = "";
    private String kind = "";
    private boolean article;

    /** @param skipped what holds no text in the page's body, scripts among it */
    PageStatements(Document page, List<Element> skipped) {
        for (Element element = page.head().firstElementChild();
                element != null;
                element = element.nextElementSibling()) {
            switch (element.normalName()) {
                case "meta" -> meta(element);
                case "title" -> title.append(element.text()).append(' ');
                case "script" -> script(element);
                case "link" -> url = element.attr("rel").equals("canonical") ? element.attr("href") : url;
                default -> {}
            }
        }
        skipped.forEach(this::scripts);
    }

    private void scripts(Element element) {
        if (element.nameIs("script")) {
            script(element);
            return;
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element inner) {
                scripts(inner);
            }
        }
    }

    private void meta(Element meta) {
        String property = meta.attr("property");
        String name = property.isEmpty() ? meta.attr("name") : property.concat(meta.attr("name"));
        switch (name.toLowerCase(Locale.ROOT)) {
            case "og:title" -> title.append(meta.attr("content")).append(' ');
            case "og:url" -> url = url.isEmpty() ? meta.attr("content") : url;
            case "og:type" -> kind = meta.attr("content").toLowerCase(Locale.ROOT);
            default -> {}
        }
    }

    private void script(Element script) {
        if (!article && script.attr("type").contains("ld+json")) {
            article = speaksOfArticle(script.data());
        }
    }

    private static boolean speaksOfArticle(String json) {
        for (int i = json.indexOf("Article\""); i > 0; i = json.indexOf("Article\"", i + 1)) {
            if (json.charAt(i - 1) == '"' || json.startsWith("\"News", i - 5)) {
                return true;
            }
        }
        return json.contains("\"BlogPosting\"");
    }

    String title() {
        return title.toString();
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

    private static int hyphens(String path) {
        int hyphens = 0;
        for (int at = path.indexOf('-'); at >= 0; at = path.indexOf('-', at + 1)) {
            hyphens++;
        }
        return hyphens;
    }

    /** What {@link #FACTS} names. */
    float[] facts() {
        String path = path();
        return new float[] {
            article ? 1 : 0,
            kind.isEmpty() ? 0 : kind.startsWith("article") ? 1 : kind.startsWith("product") ? 2 : 3,
            hyphens(path),
            (float) Math.log1p(path.length())
        };
    }
}
