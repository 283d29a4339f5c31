package io.github.leishu.cli;

import io.github.leishu.build.Project;
import io.github.leishu.problem.Problem;
import io.github.leishu.serve.BuildListener;
import io.github.leishu.serve.DevServer;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** {@code leishu serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Build, serve on this machine, and reload open pages whenever a file changes. Ctrl-C ends it.")
final class ServeCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 4000;
    private static final int MAX_PORT = 65_535;
    private static final int PORTS_TRIED = 20;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Leishu leishu;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen on (default: " + DEFAULT_PORT + ", or the next one that is free).")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--open", description = "Show the site in the browser.")
    private boolean open;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Project project = leishu.options().project();
        int wanted = port.orElse(DEFAULT_PORT);
        if (wanted < 0 || wanted > MAX_PORT) {
            throw new ParameterException(
                    new picocli.CommandLine(this), "--port must be 0 to " + MAX_PORT + ", not " + wanted);
        }
        Optional<DevServer> started = start(project, wanted, port.isPresent() ? 1 : PORTS_TRIED);
        if (started.isEmpty()) {
            leishu.console().err().println("leishu: port " + wanted + " is in use; choose another with --port");
            return 1;
        }
        try (DevServer server = started.get()) {
            String url = "http://localhost:" + server.port() + "/";
            if (server.port() != wanted && wanted != 0) {
                leishu.console().say("port " + wanted + " is in use");
            }
            leishu.console().say("serving " + url + " (Ctrl-C ends it)");
            if (open) {
                Browser.open(url);
            }
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private Optional<DevServer> start(Project project, int first, int tries) throws IOException {
        for (int i = 0; i < tries && first + i <= MAX_PORT; i++) {
            try {
                return Optional.of(DevServer.start(project, first + i, listener()));
            } catch (BindException taken) {
                // the next one may be free
            }
        }
        return Optional.empty();
    }

    private BuildListener listener() {
        return new BuildListener() {
            @Override
            public void built(int files, List<Problem> problems) {
                leishu.console().report(problems, leishu.options());
                if (!leishu.options().quiet()) {
                    leishu.console().say("built " + BuildCommand.count(files, "file"));
                }
            }

            @Override
            public void failed(String what) {
                leishu.console().err().println("leishu: internal error: " + what + "; the last site is still served");
            }
        };
    }
}
