package io.github.leishu.ingest.clean;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where an element stands, as a CSS path: up to the nearest id and at most a few steps. jsoup's own unique selector takes
 * time that grows with the page.
 */
final class Place {
    private static final int STEPS = 4;

    /** Characters of most paths. */
    private static final int USUAL = 96;

    private Place() {}

    static String of(Element element) {
        StringBuilder path = new StringBuilder(USUAL);
        append(element, STEPS, path);
        return path.toString();
    }

    private static void append(Element step, int steps, StringBuilder path) {
        boolean named = step.attributesSize() > 0;
        String id = named ? step.attributes().get("id") : "";
        Element outer = id.isEmpty() && steps > 1 ? step.parent() : null;
        if (outer != null && !(outer instanceof Document)) {
            append(outer, steps - 1, path);
            path.append(" > ");
        }
        path.append(step.normalName());
        if (!id.isEmpty()) {
            path.append('#').append(id);
            return;
        }
        String names = named ? step.attributes().get("class").strip() : "";
        int end = 0;
        while (end < names.length() && !isBlank(names.charAt(end))) {
            end++;
        }
        path.append(end > 0 ? "." : "").append(names, 0, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
