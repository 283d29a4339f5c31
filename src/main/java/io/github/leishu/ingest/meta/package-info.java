/**
 * What a web page's markup says about itself: JSON-LD, meta elements, Open Graph, microdata, marked-up dates and bylines.
 *
 * <p>May import json.
 */
@NullMarked
package io.github.leishu.ingest.meta;

import org.jspecify.annotations.NullMarked;
