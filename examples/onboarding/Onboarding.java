///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS io.modelcontextprotocol.sdk:mcp-core:2.1.0
//DEPS io.modelcontextprotocol.sdk:mcp-json-jackson3:2.1.0
//DEPS org.apache.commons:commons-csv:1.14.1
//DEPS org.slf4j:slf4j-nop:2.0.17
//SOURCES Joiner.java Server.java Step.java ../shared/Listing.java ../shared/PersonioMcp.java ../shared/Transport.java
//RUNTIME_OPTIONS -XX:+UseSerialGC -XX:TieredStopAtLevel=1

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Brings the people of a list into Personio before their first day: shows what would be written, asks, and writes. Exits with 0 where
 * everybody who was looked at is in Personio as in the list, with 1 where somebody is not, with 2 where nothing was tried. README.md
 * beside this file tells how to start it.
 */
final class Onboarding {

    private static final String USAGE =
            "Usage: Onboarding.java LIST.csv [--weeks=N] [COMMAND THAT STARTS THE SERVER ...]";
    private static final String WEEKS = "--weeks=";

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int NOT_TRIED = 2;

    public static void main(String... arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).startsWith("-")) {
            System.err.println(USAGE);
            return NOT_TRIED;
        }
        boolean limited = arguments.size() > 1 && arguments.get(1).startsWith(WEEKS);
        try {
            LocalDate today = LocalDate.now();
            LocalDate last = limited ? today.plusWeeks(weeks(arguments.get(1))) : LocalDate.MAX;
            List<Joiner> joiners = Joiner.read(Path.of(arguments.get(0))).stream()
                    .filter(joiner -> !joiner.hireDate().isBefore(today)
                            && !joiner.hireDate().isAfter(last))
                    .toList();
            System.out.println("People of the list whose first day is " + today
                    + (limited ? " to " + last : " or later") + ": " + joiners.size());
            return joiners.isEmpty() ? DONE : bring(joiners, arguments.subList(limited ? 2 : 1, arguments.size()));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return NOT_TRIED;
        } catch (PersonioMcp.NoResult e) {
            System.err.println("Nothing was written. " + e.getMessage());
            return NOT_DONE;
        }
    }

    private static int weeks(String option) {
        if (!option.matches(WEEKS + "\\d{1,3}")) {
            throw new IllegalArgumentException(USAGE);
        }
        return Integer.parseInt(option.substring(WEEKS.length()));
    }

    private static int bring(List<Joiner> joiners, List<String> command) {
        try (Server server = Server.start(command)) {
            List<Step> steps =
                    joiners.stream().map(joiner -> Step.plan(joiner, server)).toList();
            steps.forEach(step -> System.out.println("\n" + step.told()));
            List<Step> planned = steps.stream().filter(Step::planned).toList();
            boolean done = steps.stream().allMatch(step -> step.done() || step.planned());
            if (planned.isEmpty()) {
                return done ? DONE : NOT_DONE;
            }
            if (!agreed(planned)) {
                System.out.println("Nothing was written.");
                return NOT_DONE;
            }
            for (Step step : planned) {
                Step after = step.carriedOut(server);
                System.out.println(after.told());
                done &= after.done();
            }
            return done ? DONE : NOT_DONE;
        }
    }

    /** Whether the person at the terminal says yes; where nobody answers, nobody agreed. */
    private static boolean agreed(List<Step> planned) {
        System.out.println();
        planned.stream().flatMap(step -> step.warnings().stream()).distinct().forEach(System.out::println);
        System.out.print("\nWrite this to Personio, for " + planned.size() + " people? [y/N] ");
        System.out.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in)).readLine();
            return answer != null && answer.strip().matches("(?i)y|yes");
        } catch (IOException e) {
            return false;
        }
    }
}
