package io.github.leishu.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
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
        })
final class Leishu implements Callable<Integer> {
    private static final List<Class<?>> COMMANDS = List.of(
            BuildCommand.class,
            IngestCommand.class,
            CleanCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            InitCommand.class,
            NewCommand.class,
            GlossaryCommand.class,
            HelpCommand.class);

    /** Commands without which nothing can be said of the others. */
    private static final Set<String> OF_ALL = Set.of("help", "-h", "--help");

    private final Console console;

    @Mixin
    private final Options options = new Options();

    Leishu(Console console) {
        this.console = console;
    }

    /**
     * The program's command line with the commands that may be meant. One that is named is enough: what picocli reads off
     * all of them takes a tenth of a short run.
     */
    static CommandLine commandLine(Console console, String... args) {
        CommandLine line = new CommandLine(new Leishu(console));
        List<String> words = Arrays.asList(args);
        List<Class<?>> named = COMMANDS.stream()
                .filter(command ->
                        words.contains(command.getAnnotation(Command.class).name()))
                .toList();
        boolean all = named.isEmpty() || !Collections.disjoint(words, OF_ALL);
        (all ? COMMANDS : named).forEach(line::addSubcommand);
        return line;
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
