package io.github.leishu.site;

import java.util.List;
import java.util.Optional;

/** Where templates and assets come from: the owner's folder first, then the ones that come with Leishu. */
public interface TemplateSource {
    /** @param name e.g. {@code article.ftlh} or {@code assets/style.css} */
    Optional<byte[]> read(String name);

    /** Names of all assets, each starting with {@code assets/}; sorted. */
    List<String> assets();
}
