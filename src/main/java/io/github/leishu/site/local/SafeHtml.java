package io.github.leishu.site.local;

import io.github.leishu.article.Body;
import io.github.leishu.article.HtmlRenderer;
import io.github.leishu.json.Json;

/**
 * Markup that a template prints unescaped. It can only come from the two places that escape on their own account, so no
 * template needs a way around escaping.
 */
public final class SafeHtml {
    public static final SafeHtml NONE = new SafeHtml("");

    private final String markup;

    private SafeHtml(String markup) {
        this.markup = markup;
    }

    public static SafeHtml of(Body body, HtmlRenderer renderer) {
        return new SafeHtml(renderer.render(body));
    }

    /** The content of a {@code script} element that holds data. */
    public static SafeHtml of(Json value) {
        return new SafeHtml(Json.write(value));
    }

    public String markup() {
        return markup;
    }
}
