package io.github.leishu.article.markdown;

/** A text that would take too long or too much memory; its message completes "the text …". */
final class TooComplexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    TooComplexException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
