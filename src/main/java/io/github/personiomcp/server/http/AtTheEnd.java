package io.github.personiomcp.server.http;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Does something when a stream is over, however it ends. */
record AtTheEnd(Runnable then) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
        then.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // followed by onComplete
    }

    @Override
    public void onError(AsyncEvent event) {
        // followed by onComplete
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
