package io.github.personiomcp.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} shows of a command: its own commands and options, and where the options are that all commands share. */
final class HelpScreens {

    private static final String SHARED = "Options that all commands share: personio-mcp --help";

    private HelpScreens() {}

    /** Arranges those of {@code root} and of all commands below it. */
    static CommandLine arranged(CommandLine root) {
        List<String> sections = new ArrayList<>(root.getHelpSectionKeys());
        List<String> commands = List.of(SECTION_KEY_COMMAND_LIST_HEADING, SECTION_KEY_COMMAND_LIST);
        sections.removeAll(commands);
        sections.addAll(sections.indexOf(SECTION_KEY_OPTION_LIST_HEADING), commands);
        root.setHelpSectionKeys(sections);
        arrange(root);
        return root;
    }

    private static void arrange(CommandLine command) {
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        if (command.getParent() != null) {
            command.getHelpSectionMap().put(SECTION_KEY_OPTION_LIST_HEADING, help -> heading(help));
            command.getHelpSectionMap().put(SECTION_KEY_OPTION_LIST, help -> own(help) + "\n" + SHARED + "\n");
        }
        command.getSubcommands().values().forEach(HelpScreens::arrange);
    }

    private static String heading(Help help) {
        return options(help).isEmpty() ? "" : help.optionListHeading();
    }

    private static String own(Help help) {
        return options(help).isEmpty() ? "" : help.optionListExcludingGroups(options(help));
    }

    private static List<OptionSpec> options(Help help) {
        return help.commandSpec().options().stream()
                .filter(option -> !option.inherited() && !option.usageHelp() && !option.versionHelp())
                .toList();
    }
}
