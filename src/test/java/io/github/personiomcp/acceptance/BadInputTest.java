package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.WireJson;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is asked wrongly, the answer says what would be right. */
class BadInputTest {

    private static final DemoStack STACK = DemoStack.start();

    @AfterAll
    static void stop() {
        STACK.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        # an unknown argument: the nearest one
        search_employees | {'qeury':'x'}                                                  | Did you mean 'query'?
        get_employee     | {'employe':'1012'}                                             | Did you mean 'employee'?
        list_absences    | {'period':'this_week','absencetype':'x'}                       | Did you mean 'absence_type'?
        list_attendances | {'period':'this_week','wher':{}}                               | Did you mean 'where'?
        get_org_chart    | {'rot':'1012'}                                                 | Did you mean 'root'?
        create_employee  | {'first_name':'A','last_name':'B','email':'a@b.de','positon':'x'} | Did you mean 'position'?
        update_employee  | {'employee':'1012','changes':{'positon':'x'}}                  | Did you mean: position
        # a missing argument
        get_employee     | {}                                                             | 'employee' is required
        create_employee  | {'first_name':'A'}                                             | 'email' is required
        update_employee  | {'employee':'1012'}                                            | 'changes' is required
        list_absences    | {}                                                             | this_week
        list_attendances | {'from':'2026-01-01'}                                          | both from and to
        # a wrong type
        search_employees | {'limit':'ten'}                                                | a whole number such as 20
        search_employees | {'limit':0}                                                    | at least 1
        search_employees | {'limit':501}                                                  | at most 500
        search_employees | {'query':7}                                                    | text in quotes
        search_employees | {'fields':'position'}                                          | a list such as
        search_employees | {'where':'Sales'}                                              | an object such as
        get_org_chart    | {'depth':'two'}                                                | a whole number such as 20
        get_org_chart    | {'direction':'sideways'}                                       | one of down, up, both
        update_employee  | {'employee':'1012','changes':{}}                               | changes
        update_employee  | {'employee':'1012','changes':{'weekly_working_hours':'many'}}  | a number such as 38.5
        update_employee  | {'employee':'1012','changes':{'t_shirt_groesse':'XXM'}}        | did you mean
        update_employee  | {'employee':'1012','changes':{'sprachen':'Deutsch'}}           | a list such as
        # an impossible date
        list_absences    | {'from':'2026-02-30','to':'2026-03-01'}                        | YYYY-MM-DD
        list_attendances | {'from':'01.02.2026','to':'today'}                             | YYYY-MM-DD
        list_absences    | {'period':'2026-13'}                                           | 2026-Q3
        list_absences    | {'period':'someday'}                                           | this_week
        search_employees | {'updated_since':'2026-02-30'}                                 | a date that exists
        search_employees | {'where':{'hire_date':'2026-02-30'}}                           | YYYY-MM-DD
        create_employee  | {'first_name':'A','last_name':'B','email':'a@b.de','hire_date':'2026-02-30'} | YYYY-MM-DD
        update_employee  | {'employee':'1012','changes':{'hire_date':'next month'}}       | YYYY-MM-DD
        # the end before the start
        list_absences    | {'from':'2026-03-02','to':'2026-03-01'}                        | 'to' (2026-03-01) is before 'from' (2026-03-02)
        list_attendances | {'from':'2026-03-02','to':'2026-03-01'}                        | is before 'from'
        search_employees | {'where':{'hire_date':{'from':'2026-03-02','to':'2026-03-01'}}} | is before 'from'
        # contradictions
        list_absences    | {'period':'this_week','from':'2026-03-02','to':'2026-03-03'}   | not both
        # an unknown person: the nearest ones; an ambiguous one: the candidates
        get_employee     | {'employee':'Katarina Brandt'}                                 | Katharina Brandt (id
        get_employee     | {'employee':'Thomas Schmidt'}                                  | Ask which one is meant
        get_employee     | {'employee':'Xyzzy Plugh'}                                     | search_employees
        get_employee     | {'employee':'999999999'}                                       | search_employees
        get_employee     | {'employee':'nobody@example.com'}                              | e-mail
        list_absences    | {'period':'this_week','employees':['Thomas Schmidt']}          | Ask which one is meant
        list_attendances | {'period':'this_week','employees':'Katarina Brandt'}           | Katharina Brandt (id
        get_org_chart    | {'root':'Katarina Brandt'}                                     | Katharina Brandt (id
        update_employee  | {'employee':'Katarina Brandt','changes':{'position':'x'}}      | Katharina Brandt (id
        update_employee  | {'employee':'1012','changes':{'supervisor':'Thomas Schmidt'}}  | Ask which one is meant
        # an unknown department, absence type, status, attribute
        search_employees | {'where':{'department':'Enginering'}}                          | Engineering
        list_absences    | {'period':'this_week','where':{'department':'Enginering'}}     | Engineering
        list_attendances | {'period':'this_week','where':{'department':'Zzz'}}            | Existing:
        update_employee  | {'employee':'1012','changes':{'department':'Enginering'}}      | Engineering
        create_employee  | {'first_name':'A','last_name':'B','email':'a@b.de','office':'Munchn'} | München
        list_absences    | {'period':'this_week','absence_type':'Paid vacatoin'}          | Paid vacation
        list_absences    | {'period':'this_week','status':'aproved'}                      | approved
        search_employees | {'status':'activ'}                                             | active
        search_employees | {'where':{'departmnt':'Sales'}}                                | department
        search_employees | {'fields':['positon']}                                         | position
        search_employees | {'sort':'hiredate'}                                            | hire_date
        search_employees | {'cursor':'garbage'}                                           | leave the cursor out
        # what cannot be written
        update_employee  | {'employee':'1012','changes':{'termination_date':'2027-01-31'}}              | in Personio
        update_employee  | {'employee':'1012','changes':{'email':'x@y.de'}}               | cannot be changed
        create_employee  | {'first_name':'A','last_name':'B','email':'a@b.de','last_working_day':'2027-01-31'} | Unknown argument 'last_working_day'
        """)
    void badInputGetsTheAcceptedForm(String tool, String arguments, String expected) {
        Map<String, Object> given =
                WireJson.object(arguments.replace('\'', '"')).orElseThrow();

        assertThat(STACK.failure(tool, given)).contains(expected);
    }

    @Test
    void existingEmailCannotBeGivenToANewEmployee() {
        String email = STACK.company().people().get(0).email();

        assertThat(STACK.failure("create_employee", Map.of("first_name", "A", "last_name", "B", "email", email)))
                .contains(email, "update_employee");
    }
}
