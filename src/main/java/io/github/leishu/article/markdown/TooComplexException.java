package io.github.leishu.article.markdown;

/** A text that would take too long or too much memory; its message completes "the text …". */
final class TooComplexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooComplexException(String message) {
        super(message);
    }
}
