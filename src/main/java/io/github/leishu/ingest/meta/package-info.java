/**
 * What a web page's markup says about itself: JSON-LD, meta elements, Open Graph, microdata, marked-up dates and bylines,
 * and the rows of text around its headline. Every source gives candidates with a weight; the best of them, and those
 * that agree, win.
 *
 * <p>May import json and ingest.text.
 */
@NullMarked
package io.github.leishu.ingest.meta;

import org.jspecify.annotations.NullMarked;
