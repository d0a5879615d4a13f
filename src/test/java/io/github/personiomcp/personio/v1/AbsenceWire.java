package io.github.personiomcp.personio.v1;

/** Absences as v1 writes them; fields are given with single quotes. */
final class AbsenceWire {

    private AbsenceWire() {}

    static String timeOff(String fields) {
        return ("""
                {'type':'TimeOffPeriod','attributes':{'id':321,'status':'approved','comment':'',
                 'time_off_type':{'type':'TimeOffType','attributes':{'id':77,'name':'Paid vacation','category':'paid_vacation'}},
                 'employee':{'type':'Employee','attributes':{'id':{'label':'ID','value':4711,'type':'integer'},
                  'first_name':{'label':'First name','value':'Rosa'},'last_name':{'label':'Last name','value':'Berg'}}},""" + fields + "}}").replace('\'', '"');
    }

    static String period(String fields) {
        return ("""
                {'type':'AbsencePeriod','attributes':{'id':'0a1b','status':'PENDING','measurement_unit':'hour',
                 'absence_type':{'type':'AbsenceType','attributes':{'name':'Doctor','time_off_type_id':78}},
                 'employee':{'type':'Employee','attributes':{'id':{'label':'ID','value':4711,'type':'integer'},
                  'first_name':{'label':'First name','value':'Rosa'},'last_name':{'label':'Last name','value':'Berg'}}},""" + fields + "}}").replace('\'', '"');
    }

    static String type(int id, String name, String category, String unit) {
        return "{\"type\":\"TimeOffType\",\"attributes\":{\"id\":%d,\"name\":\"%s\",\"category\":%s,\"unit\":%s,\"id_v2\":\"uuid-%d\"}}"
                .formatted(id, name, category, unit, id);
    }
}
