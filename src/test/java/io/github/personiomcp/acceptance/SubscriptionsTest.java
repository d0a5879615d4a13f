package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever subscribed to a resource hears when it reads otherwise, and of nothing that they may not see. */
class SubscriptionsTest {

    private static final Duration AGED = Duration.ofMinutes(6);
    private static final String ORG_CHART = "personio://org-chart";

    private final StackSettings settings = new StackSettings().employees(40);

    @Test
    void changeOfAPersonIsToldWhenItIsRead() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            Person one = person(stack, 7);
            menu.subscribe(uri(one));
            menu.subscribe(uri(person(stack, 8)));

            change(stack, one, Map.of("position", "Astronaut"));

            assertThat(told(menu)).isEqualTo(uri(one));
            assertThat(menu.read(uri(one))).contains("Astronaut");
        }
    }

    @Test
    void personCanBeMeantByEmail() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            Person one = person(stack, 7);
            String byEmail = "personio://employees/" + one.email();
            menu.subscribe(byEmail);

            change(stack, one, Map.of("position", "Astronaut"));

            assertThat(told(menu)).isEqualTo(byEmail);
        }
    }

    @Test
    void changeOfAHiddenAttributeIsNotTold() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            Person hidden = person(stack, 7);
            Person visible = person(stack, 8);
            menu.subscribe(uri(hidden));
            menu.subscribe(uri(visible));

            change(stack, hidden, Map.of("gender", "diverse"));
            change(stack, visible, Map.of("position", "Astronaut"));
            assertThat(told(menu)).isEqualTo(uri(visible));
            change(stack, visible, Map.of("position", "Poet"));
            assertThat(told(menu)).isEqualTo(uri(visible));
        }
    }

    @Test
    void chartIsAnotherWhenSomebodyHasAnotherPositionAndNotWhenTheyMoveHouse() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            Person one = person(stack, 7);
            menu.subscribe(ORG_CHART);
            menu.subscribe(uri(one));

            change(stack, one, Map.of("weekly_working_hours", 20));
            assertThat(told(menu)).isEqualTo(uri(one));
            change(stack, one, Map.of("position", "Astronaut"));
            assertThat(List.of(told(menu), told(menu))).contains(ORG_CHART);
        }
    }

    @Test
    void whoeverUnsubscribedHearsNothing() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            Person one = person(stack, 7);
            Person other = person(stack, 8);
            menu.subscribe(uri(one));
            menu.subscribe(uri(other));
            menu.result("resources/unsubscribe", Map.of("uri", uri(one)));

            change(stack, one, Map.of("position", "Astronaut"));
            change(stack, other, Map.of("position", "Astronaut"));

            assertThat(told(menu)).isEqualTo(uri(other));
        }
    }

    private static Person person(DemoStack stack, int index) {
        stack.loadDirectory();
        return stack.company().people().get(index);
    }

    private static String uri(Person person) {
        return "personio://employees/" + person.id();
    }

    /** Changes somebody and has that read. */
    private void change(DemoStack stack, Person person, Map<String, Object> values) {
        stack.company().change(person.id(), values);
        settings.clock.skip(AGED);
        stack.result("search_employees", Map.of());
    }

    /** The URI of the next resource that is said to read otherwise. */
    private static Object told(Menu menu) {
        return WireClient.object(menu.client.await("notifications/resources/updated"), "params")
                .get("uri");
    }
}
