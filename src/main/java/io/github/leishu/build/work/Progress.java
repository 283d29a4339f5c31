package io.github.leishu.build.work;

/** Hears how far a long step is; called from several threads. */
public interface Progress {
    /** Hears nothing. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String step, int total) {}

        @Override
        public void advance() {}
    };

    /**
     * A step begins.
     *
     * @param total how often {@link #advance} will be called until the next step begins
     */
    void begin(String step, int total);

    void advance();
}
