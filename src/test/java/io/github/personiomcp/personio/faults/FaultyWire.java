package io.github.personiomcp.personio.faults;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.Wire;
import io.github.personiomcp.testing.JumpingClock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A wire on which one fault befalls one request, each time that it is sent; everything else is answered as recorded. */
final class FaultyWire implements ApiClient {

    private final Recording recording;
    private final Fault fault;
    private final String befallen;
    private final JumpingClock time;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    FaultyWire(Recording recording, Fault fault, ApiRequest befallen, JumpingClock time) {
        this.recording = recording;
        this.fault = fault;
        this.befallen = Recording.key(befallen);
        this.time = time;
    }

    /** One request on the wire. */
    private record Sent(ApiRequest request, Instant at) {}

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        if (!Instant.EPOCH.plusNanos(time.nanos()).isBefore(context.deadline())) {
            throw Wire.tooLate();
        }
        sent.add(new Sent(request, time.instant()));
        int times = timesBefallen();
        return Recording.key(request).equals(befallen) && times <= fault.times()
                ? fault.befall(request, () -> recording.answer(request), context, time)
                : recording.answer(request);
    }

    /** How often the request was sent that the fault befalls. */
    int timesBefallen() {
        return (int) sent.stream()
                .filter(one -> Recording.key(one.request).equals(befallen))
                .count();
    }

    /** How often the change was sent that was sent most. */
    int timesWritten() {
        return sent.stream()
                .filter(one -> one.request.effect() != Effect.READ)
                .collect(Collectors.groupingBy(one -> Recording.key(one.request), Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
    }

    /** The moments at which the request was sent that the fault befalls. */
    List<Instant> moments() {
        return sent.stream()
                .filter(one -> Recording.key(one.request).equals(befallen))
                .map(Sent::at)
                .toList();
    }
}
