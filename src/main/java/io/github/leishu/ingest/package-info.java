/**
 * Scraped bytes to articles; with its sub-packages the only user of Jsoup.
 *
 * <p>May import article, lang, config, json and problem. Pure: bytes in, articles and problems out.
 */
@NullMarked
package io.github.leishu.ingest;

import org.jspecify.annotations.NullMarked;
