package io.github.personiomcp.cli;

import java.util.List;
import java.util.Set;

/** Rights to write are not tried, because that would change something: they are judged by what the token of v2 was granted. */
final class WriteExamination {

    private final Set<Right> needed;
    private final Set<String> granted;

    /**
     * @param needed all rights that are needed
     * @param granted scopes; empty where they are not known
     */
    WriteExamination(Set<Right> needed, Set<String> granted) {
        this.needed = needed;
        this.granted = granted;
    }

    List<Finding> findings() {
        List<Right> writes = needed.stream().filter(Right::writes).toList();
        if (writes.isEmpty()) {
            return List.of(Finding.ok("writes", "none is offered"));
        }
        return granted.isEmpty()
                ? List.of(Finding.ok("writes", "whether they are allowed cannot be told without writing"))
                : writes.stream().map(this::finding).toList();
    }

    private Finding finding(Right right) {
        return granted.contains(right.scope())
                ? Finding.ok("writes", right.box())
                : Finding.note(
                        "writes",
                        right.box() + " is not among what was granted, so these tools will be refused",
                        Repair.tick(right) + " Or offer no writes: --writes off.");
    }
}
