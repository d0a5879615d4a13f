package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsenceBalances.Balance;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.SettableClock;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class V1AbsenceBalancesTest {

    private static final String PATH = "/v1/company/employees/4711/absences/balance";

    private final CannedApi api = new CannedApi()
            .on(
                    "/v1/company/time-off-types",
                    V1Wire.list(List.of(
                            AbsenceWire.type(77, "Paid vacation", "\"paid_vacation\"", "\"day\""),
                            AbsenceWire.type(78, "In lieu", "\"other\"", "\"hour\""))));
    private final V1AbsenceBalances balances = new V1AbsenceBalances(api, new SettableClock("2026-03-02T12:00:00Z"));

    @Test
    void balanceHasTheUnitOfItsType() {
        answer("""
                {"id":77,"name":"Paid vacation","category":"paid_vacation","balance":12.50,"available_balance":8},\
                {"id":78,"name":"","category":null,"balance":"-4","available_balance":-4.25},\
                {"id":99,"name":"Old","category":"other","balance":0,"available_balance":0.0}""");

        assertThat(balances.of("4711", call()))
                .containsExactly(
                        balance(new AbsenceType("Paid vacation", "paid_vacation", Unit.DAY), "12.5", "8"),
                        balance(new AbsenceType("In lieu", "other", Unit.HOUR), "-4", "-4.25"),
                        balance(new AbsenceType("Old", "other", Unit.UNKNOWN), "0", "0"));
    }

    @Test
    void balanceThatComesTwiceCountsOnce() {
        String balance =
                "{\"id\":77,\"name\":\"Paid vacation\",\"category\":\"paid_vacation\",\"balance\":1,\"available_balance\":1}";
        answer(balance + "," + balance);

        assertThat(balances.of("4711", call())).hasSize(1);
    }

    @Test
    void personWithoutBalancesHasNone() {
        answer("");

        assertThat(balances.of("4711", call())).isEmpty();
        assertThat(api.requests("/v1/company/time-off-types")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":77,\"name\":\"Paid vacation\",\"balance\":null,\"available_balance\":1}",
                "{\"id\":77,\"name\":\"Paid vacation\",\"balance\":1}",
                "{\"id\":99,\"balance\":1,\"available_balance\":1}"
            })
    void balanceThatSaysNothingIsABadAnswer(String balance) {
        answer(balance);

        assertThatThrownBy(() -> balances.of("4711", call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BAD_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4712", "../4711", "Rosa"})
    void unknownPersonIsNotFound(String id) {
        answer("");

        assertThatThrownBy(() -> balances.of(id, call()))
                .hasMessageContaining("There is no employee")
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND));
    }

    private void answer(String elements) {
        api.on(PATH, "{\"success\":true,\"data\":[" + elements + "]}");
    }

    private static Balance balance(AbsenceType type, String balance, String available) {
        return new Balance(type, new BigDecimal(balance), new BigDecimal(available));
    }
}
