package io.github.personiomcp.personio.http.shared;

import io.github.personiomcp.testing.CapturedLog;

/** A Java of its own, which trusts what its properties say: prints how an instance in it gets on with each Redis server that is named to it. */
final class SharingProcess {

    private SharingProcess() {}

    public static void main(String... addresses) {
        for (String address : addresses) {
            System.out.println(firstWords(address));
        }
    }

    private static String firstWords(String address) {
        try (CapturedLog log = new CapturedLog();
                SharedPermitSources instance = Instances.at(address, Instances.PATIENT)) {
            Instances.await(() -> log.text().contains(Meeting.class.getSimpleName()));
            return instance.sharing().state() + ": " + log.text();
        }
    }
}
