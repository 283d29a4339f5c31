package io.github.leishu.cli;

import io.github.leishu.build.work.Progress;
import java.io.Closeable;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal; nothing elsewhere. */
final class ProgressLine implements Progress, Closeable {
    private final boolean shown;
    private Optional<ProgressBar> bar = Optional.empty();

    private ProgressLine(boolean shown) {
        this.shown = shown;
    }

    static ProgressLine on(Console console, Options options) {
        return new ProgressLine(console.terminal() && !options.quiet());
    }

    @Override
    public synchronized void begin(String step, int total) {
        close();
        if (shown && total > 0) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(step)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .clearDisplayOnFinish()
                    .build());
        }
    }

    @Override
    public synchronized void advance() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
