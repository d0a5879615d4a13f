///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS io.github.personiomcp:personio-mcp:0.1.0@fatjar
//RUNTIME_OPTIONS -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -Xlog:all=warning:stderr

import io.github.personiomcp.cli.Main;

/** Runs the published personio-mcp without a checkout: {@code jbang personio_mcp.java tour}. */
class personio_mcp {

    public static void main(String[] arguments) {
        Main.main(arguments);
    }
}
