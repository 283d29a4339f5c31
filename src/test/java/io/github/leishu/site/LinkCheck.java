package io.github.leishu.site;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every relative link of a site in memory, anchors too. */
public final class LinkCheck {
    private LinkCheck() {}

    /** {@code page: target} for every link that leads to no file, or to no element. */
    public static List<String> broken(Site site) {
        Set<String> files = site.files().stream().map(SiteFile::path).collect(Collectors.toSet());
        Map<String, Document> pages = new HashMap<>();
        Sites.pages(site).forEach((path, html) -> pages.put(path, Jsoup.parse(html)));
        List<String> broken = new ArrayList<>();
        pages.forEach((path, page) -> {
            for (Element element : page.select("[href], [src], form[action]")) {
                String target = target(element);
                if (!target.matches("(?i)[a-z]+:.*|/.*") && !resolves(path, target, files, pages)) {
                    broken.add(path + ": " + target);
                }
            }
        });
        broken.sort(null);
        return broken;
    }

    private static String target(Element element) {
        return element.hasAttr("href")
                ? element.attr("href")
                : element.hasAttr("src") ? element.attr("src") : element.attr("action");
    }

    private static boolean resolves(String from, String target, Set<String> files, Map<String, Document> pages) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        String file = path.isEmpty()
                ? from
                : URLDecoder.decode(
                        URI.create("/" + from).resolve(path).getPath().substring(1), StandardCharsets.UTF_8);
        if (!files.contains(file)) {
            return false;
        }
        return hash < 0
                || !pages.containsKey(file)
                || pages.get(file).getElementById(URLDecoder.decode(target.substring(hash + 1), StandardCharsets.UTF_8))
                        != null;
    }
}
