package io.github.personiomcp.personio.faults;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Ports;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One method of one port, as it is called in the matrix.
 *
 * @param name port and method, such as {@code absences.overlapping}
 * @param argument what the call needs to know of a company that is well
 * @param call the call itself; null where the method returns nothing
 * @param <A> the argument
 */
record Operation<A>(String name, BiFunction<Ports, CallContext, A> argument, Call<A> call) {

    /** Calls the method. */
    interface Call<A> {
        @Nullable
        Object on(Ports ports, A argument, CallContext context);
    }

    /** A method that returns nothing. */
    interface Command<A> {
        void on(Ports ports, A argument, CallContext context);
    }

    static <A> Operation<A> reading(String name, BiFunction<Ports, CallContext, A> argument, Call<A> call) {
        return new Operation<>(name, argument, call);
    }

    static Operation<String> reading(String name, BiFunction<Ports, CallContext, @Nullable Object> call) {
        return new Operation<>(name, (ports, context) -> "", (ports, none, context) -> call.apply(ports, context));
    }

    static <A> Operation<A> command(String name, BiFunction<Ports, CallContext, A> argument, Command<A> command) {
        return new Operation<>(name, argument, (ports, given, context) -> {
            command.on(ports, given, context);
            return null;
        });
    }
}
