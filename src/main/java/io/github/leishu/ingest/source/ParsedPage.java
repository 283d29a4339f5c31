package io.github.leishu.ingest.source;

import io.github.leishu.ingest.source.image.PageImages;

/** A page ready to be cleaned, and the pictures that came along with it. */
public record ParsedPage(SourceDocument document, PageImages images) {}
