package io.github.leishu.site.local;

import io.github.leishu.lang.ScriptConverter;
import io.github.leishu.library.Topic;

/**
 * A topic for readers of one script.
 *
 * @param summary beginning of the introduction as plain text; may be empty
 * @param converter brings the introduction into the page's script
 */
public record LocalTopic(Topic source, Route route, String title, String summary, ScriptConverter converter) {
    public String id() {
        return source.id();
    }
}
