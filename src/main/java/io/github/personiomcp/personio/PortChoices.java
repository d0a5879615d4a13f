package io.github.personiomcp.personio;

import io.github.personiomcp.domain.Connection;
import io.github.personiomcp.personio.PortChoice.Adapter;
import io.github.personiomcp.text.Message;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The choices of all ports under the operator's preference, in the order in which they were made. */
final class PortChoices implements Connection {

    private static final String V1 = "v1";
    private static final String V2 = "v2";

    private final ApiPreference preference;
    private final Clock clock;
    private final List<Supplier<Service>> services = new ArrayList<>();

    PortChoices(ApiPreference preference, Clock clock) {
        this.preference = preference;
        this.clock = clock;
    }

    /** A port that v1 serves better. */
    <P> P older(Class<P> type, String subject, P v1, P v2) {
        return between(type, subject, new Adapter<>(V1, v1), new Adapter<>(V2, v2));
    }

    /** A port that v2 serves better. */
    <P> P newer(Class<P> type, String subject, P v1, P v2) {
        return between(type, subject, new Adapter<>(V2, v2), new Adapter<>(V1, v1));
    }

    /** A port that one generation alone serves, whatever the preference. */
    <P> P only(Class<P> type, String subject, String api, P port) {
        return only(type, subject, api, Message.of("the other has none"), port);
    }

    /** A port that one generation alone serves, for {@code reason}. */
    <P> P only(Class<P> type, String subject, String api, Message reason, P port) {
        return add(type, new PortChoice<>(subject, new Adapter<>(api, port), null, reason, clock));
    }

    @Override
    public List<Service> services() {
        return services.stream().map(Supplier::get).toList();
    }

    private <P> P between(Class<P> type, String subject, Adapter<P> usual, Adapter<P> other) {
        if (preference == ApiPreference.AUTO) {
            return add(type, new PortChoice<>(subject, usual, other, null, clock));
        }
        String wanted = preference == ApiPreference.V1 ? V1 : V2;
        services.add(() -> new Service(subject, wanted, null));
        return usual.api().equals(wanted) ? usual.port() : other.port();
    }

    private <P> P add(Class<P> type, PortChoice<P> choice) {
        services.add(choice::service);
        return choice.port(type);
    }
}
