package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Job;
import io.github.personiomcp.domain.Jobs;
import java.util.List;

/** Jobs without bank account numbers in what they are called. */
record JobRedaction(Jobs jobs, SensitiveValues sensitive) implements Jobs {

    /** {@code jobs} as {@code policy} lets them be seen. */
    static Jobs under(Policy policy, Jobs jobs) {
        return new JobRedaction(jobs, new SensitiveValues(policy.visibility()));
    }

    @Override
    public List<Job> all(CallContext context) {
        return jobs.all(context).stream().map(this::shown).toList();
    }

    private Job shown(Job job) {
        return new Job(
                job.id(),
                sensitive.shown(job.name()),
                sensitive.shownIfAny(job.family()),
                sensitive.shownIfAny(job.level()));
    }
}
