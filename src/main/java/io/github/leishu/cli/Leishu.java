package io.github.leishu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/** The program; without a subcommand it builds. */
@Command(
        name = "leishu",
        description = "Turns saved web pages into a cross-linked knowledge site in both Chinese scripts.",
        versionProvider = Leishu.Version.class,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:something was wrong with the input; all that could be made was made",
            "2:wrong usage"
        },
        subcommands = {
            BuildCommand.class,
            IngestCommand.class,
            CleanCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            InitCommand.class,
            NewCommand.class,
            GlossaryCommand.class,
            HelpCommand.class
        })
final class Leishu implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Options options = new Options();

    Leishu(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    Options options() {
        return options;
    }

    @Override
    public Integer call() {
        return BuildCommand.build(this, false);
    }

    /** The version in the jar's manifest. */
    static final class Version implements picocli.CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Leishu.class.getPackage().getImplementationVersion();
            return new String[] {"leishu " + (version == null ? "(development)" : version)};
        }
    }
}
