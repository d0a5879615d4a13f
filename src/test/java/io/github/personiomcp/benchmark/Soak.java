package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Sessions that come, read, search and go, for a long time, while a tenth of the requests to Personio meets with trouble: live objects,
 * threads and file descriptors of the server. How long, the system property {@code benchmark.soak} says, such as {@code 15m}.
 */
final class Soak {

    private static final String TIME = System.getProperty("benchmark.soak", "1m");
    private static final Duration LENGTH = Duration.parse("PT" + TIME);
    private static final int SAMPLES = 45;

    /** Few, because the server keeps what it read of each, so that all are read before what is judged begins. */
    private static final int ASKED_FOR = 60;

    private static final int LASTING_SESSIONS = 20;
    private static final double PER_SECOND = 20;

    private final Targets targets;

    Soak(Targets targets) {
        this.targets = targets;
    }

    private record Sample(double seconds, double megabytes, double threads, double fileDescriptors) {}

    void measure() {
        try (FaultyProcess personio = new FaultyProcess(FaultyReads.PEOPLE);
                ServerProcess server = HttpService.start(personio)) {
            URI url = server.url();
            List<HttpUser> users = new ArrayList<>();
            for (int number = 0; number < LASTING_SESSIONS; number++) {
                users.add(new HttpUser(url, ""));
            }
            List<Staff.Member> staff =
                    Staff.of(users.get(0), FaultyReads.PEOPLE).subList(0, ASKED_FOR);
            personio.befall(FaultyReads.SHARE);
            Crowd crowd = new Crowd(number -> ask(url, users, staff, number));
            CompletableFuture<Void> load = CompletableFuture.runAsync(() -> crowd.atFixedTimes(PER_SECOND, LENGTH));
            List<Sample> samples = samples(new ProcessProbe(server.pid()), load);
            crowd.await();
            tell(samples, personio.counts());
        }
    }

    /** Every third call reads from Personio; every tenth has a session of its own. */
    private static CompletableFuture<Reply> ask(URI url, List<HttpUser> users, List<Staff.Member> staff, int number) {
        Staff.Member member = staff.get(number % staff.size());
        if (number % 10 == 0) {
            return CompletableFuture.supplyAsync(() -> {
                try (HttpUser passing = new HttpUser(url, "")) {
                    return passing.call("search_employees", member.search()).join();
                }
            });
        }
        HttpUser user = users.get(number % users.size());
        return number % 3 == 0
                ? user.call("get_employee", member.read())
                : user.call("search_employees", member.search());
    }

    private static List<Sample> samples(ProcessProbe server, CompletableFuture<Void> load) {
        List<Sample> samples = new ArrayList<>();
        long begun = System.nanoTime();
        while (!load.isDone()) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            samples.add(new Sample(seconds, server.liveMegabytes(), server.threads(), server.fileDescriptors()));
            pause();
        }
        load.join();
        return samples;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LENGTH.toMillis() / SAMPLES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(List<Sample> samples, Counts counts) {
        Table table = new Table("soak, seconds", "live MB", "threads", "file descriptors");
        int shown = Math.max(1, samples.size() / 15);
        for (int i = 0; i < samples.size(); i += shown) {
            Sample sample = samples.get(i);
            table.row(
                    "%.0f".formatted(sample.seconds()),
                    "%.2f".formatted(sample.megabytes()),
                    "%.0f".formatted(sample.threads()),
                    "%.0f".formatted(sample.fileDescriptors()));
        }
        table.print();
        System.out.printf("%,d requests to Personio, %,d in trouble%n%n", counts.requests(), counts.troubled());
        judge("live objects", "MB", 0.5, samples, Sample::megabytes);
        judge("threads", "", 3, samples, Sample::threads);
        judge("file descriptors", "", 5, samples, Sample::fileDescriptors);
    }

    /** @param negligible a rise that means nothing, such as one more connection at the end than at the beginning */
    private void judge(
            String what, String unit, double negligible, List<Sample> samples, ToDoubleFunction<Sample> quantity) {
        Trend trend = Trend.of(samples.stream().map(quantity::applyAsDouble).toList());
        targets.atMost(
                "soak of %s, rise of %s in the last two thirds".formatted(TIME, what),
                trend.rise(),
                trend.allowed(negligible),
                unit);
    }
}
