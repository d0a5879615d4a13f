package io.github.personiomcp.benchmark;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A demo company in a process of its own, with trouble on demand. It says where it is; then it reads orders, {@code befall SHARE},
 * {@code always TROUBLE} or {@code count}, and answers each with its {@link Counts} so far. It ends with its input.
 */
public final class FaultyPersonio {

    private static final long SEED = 6;

    private FaultyPersonio() {}

    /**
     * Serves until the input ends.
     *
     * @param arguments how many people work there
     */
    public static void main(String[] arguments) throws IOException {
        RandomTrouble trouble = new RandomTrouble(SEED);
        DemoSettings settings = DemoSettings.defaults().withEmployees(Integer.parseInt(arguments[0]));
        try (DemoTenant demo = DemoTenant.start(settings, List.of(new OrdinaryLine(), trouble));
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            demo.faults().enforceRateLimit(false);
            System.out.println(demo.baseUrl());
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                obey(order, trouble);
                System.out.println(trouble.counts().line());
            }
        }
    }

    private static void obey(String order, RandomTrouble trouble) {
        String[] words = order.split(" ", 2);
        switch (words[0]) {
            case "befall" -> trouble.befall(Double.parseDouble(words[1]));
            case "always" -> trouble.always(Trouble.valueOf(words[1]));
            case "count" -> {}
            default -> throw new IllegalArgumentException("No order: " + order);
        }
    }
}
