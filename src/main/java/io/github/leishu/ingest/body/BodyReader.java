package io.github.leishu.ingest.body;

import io.github.leishu.article.Body;
import java.util.List;
import org.jsoup.nodes.Element;

/** Block elements to a {@link Body} in normal form. Thread-safe; the elements are left alone. */
public final class BodyReader {
    private BodyReader() {}

    /** The blocks in order; relative links are resolved against each element's base URI. */
    public static Body body(List<Element> blocks) {
        throw new UnsupportedOperationException("skeleton");
    }
}
