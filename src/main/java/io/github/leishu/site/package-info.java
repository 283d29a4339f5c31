/**
 * Library to pages to files, in memory; with its sub-packages the only user of FreeMarker.
 *
 * <p>May import library, article, lang, config, json and problem. A page kind is a class and a template with a public
 * view record; templates neither query nor compute.
 */
@NullMarked
package io.github.leishu.site;

import org.jspecify.annotations.NullMarked;
