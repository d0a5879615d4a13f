package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Everybody in the chart as one reads it: each under their supervisor, those of the same one by name. Those below somebody follow them in
 * one stretch.
 */
public final class ReadingOrder {

    private final List<Place> places = new ArrayList<>();

    ReadingOrder(ReportingLines lines) {
        lines.roots().forEach(root -> add(root, lines));
    }

    /**
     * One person in it.
     *
     * @param depth how many stand above them; from whom on, the answer decides
     */
    public record Place(Employee person, int depth) {

        private Place under(int above) {
            return above == 0 ? this : new Place(person, depth - above);
        }
    }

    private void add(Employee root, ReportingLines lines) {
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(root, 0)));
        while (!open.isEmpty()) {
            Place next = open.pop();
            places.add(next);
            List<Employee> reports = lines.directReports(next.person.id());
            for (int last = reports.size() - 1; last >= 0; last--) {
                open.push(new Place(reports.get(last), next.depth + 1));
            }
        }
    }

    /** Everybody down to {@code levels} below the roots. */
    public List<Place> everybody(int levels) {
        return within(levels, 0, places);
    }

    /** The person with this id, who has a place in the chart, and those down to {@code levels} below. */
    public List<Place> from(String id, int levels) {
        int start = 0;
        while (!places.get(start).person.id().equals(id)) {
            start++;
        }
        int depth = places.get(start).depth;
        int end = start + 1;
        while (end < places.size() && places.get(end).depth > depth) {
            end++;
        }
        return within(levels, depth, places.subList(start, end));
    }

    private static List<Place> within(int levels, int above, List<Place> stretch) {
        List<Place> within = new ArrayList<>(stretch.size());
        for (Place place : stretch) {
            if (place.depth - above <= levels) {
                within.add(place.under(above));
            }
        }
        return within;
    }
}
