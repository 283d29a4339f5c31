package io.github.leishu.site;

/**
 * One file of the finished site.
 *
 * @param path relative to the site's root, with {@code /}, no {@code ..}, no leading slash
 */
public record SiteFile(String path, byte[] bytes) {}
