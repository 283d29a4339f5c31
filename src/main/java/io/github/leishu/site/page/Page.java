package io.github.leishu.site.page;

import io.github.leishu.site.local.Route;

/**
 * One page before it is set in type.
 *
 * @param template e.g. {@code article.ftlh}
 * @param view a public record; its components are what the template can name
 */
public record Page(Route route, String template, Record view) {}
