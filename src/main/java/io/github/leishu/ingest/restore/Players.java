package io.github.leishu.ingest.restore;

import org.jsoup.nodes.Element;

/** Plug-ins of old as the frames that we read links from. */
final class Players {
    private Players() {}

    static void frame(Element plugin) {
        String source = plugin.normalName().equals("embed") ? plugin.attr("src") : plugin.attr("data");
        Element parameter = plugin.selectFirst("param[name=movie], param[name=src], embed[src]");
        if (source.isBlank() && parameter != null) {
            source = parameter.hasAttr("src") ? parameter.attr("src") : parameter.attr("value");
        }
        if (!source.isBlank() && plugin.parent() != null && !plugin.hasText()) {
            plugin.replaceWith(new Element("iframe").attr("src", source).attr("title", plugin.attr("title")));
        }
    }
}
