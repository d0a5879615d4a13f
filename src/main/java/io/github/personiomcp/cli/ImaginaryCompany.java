package io.github.personiomcp.cli;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;

/** One person with an attribute of every kind, as Personio's v1 API would tell of them. */
final class ImaginaryCompany implements ApiClient {

    private static final String ATTRIBUTES = """
            {"success":true,"data":[
            {"key":"id","label":"ID","type":"integer","universal_id":"id"},
            {"key":"first_name","label":"First name","type":"standard","universal_id":"first_name"},
            {"key":"last_name","label":"Last name","type":"standard","universal_id":"last_name"},
            {"key":"email","label":"Email","type":"standard","universal_id":"email"},
            {"key":"status","label":"Status","type":"standard","universal_id":"status"},
            {"key":"hire_date","label":"Hire date","type":"date","universal_id":"hire_date"},
            {"key":"supervisor","label":"Supervisor","type":"standard","universal_id":"supervisor"},
            {"key":"department","label":"Department","type":"standard","universal_id":"department"},
            {"key":"cost_centers","label":"Cost centers","type":"standard","universal_id":"cost_centers"},
            {"key":"fix_salary","label":"Fixed salary","type":"decimal","universal_id":"fix_salary"},
            {"key":"dynamic_1","label":"Größe","type":"list","universal_id":null,"options":["S","M"]},
            {"key":"dynamic_2","label":"Sprachen","type":"tags","universal_id":null,"options":["Deutsch","English"]}]}""";

    private static final String PEOPLE = """
            {"success":true,"metadata":{"total_elements":1,"total_pages":1,"current_page":0},"data":[{"type":"Employee","attributes":{
            "id":{"label":"ID","type":"integer","universal_id":"id","value":1},
            "first_name":{"label":"First name","type":"standard","universal_id":"first_name","value":"Rosa"},
            "last_name":{"label":"Last name","type":"standard","universal_id":"last_name","value":"Müller"},
            "email":{"label":"Email","type":"standard","universal_id":"email","value":"rosa@company.example"},
            "status":{"label":"Status","type":"standard","universal_id":"status","value":"active"},
            "hire_date":{"label":"Hire date","type":"date","universal_id":"hire_date","value":"2020-01-01T00:00:00+01:00"},
            "supervisor":{"label":"Supervisor","type":"standard","universal_id":"supervisor","value":{"type":"Employee","attributes":{
            "id":{"label":"ID","type":"integer","universal_id":"id","value":2},
            "first_name":{"label":"First name","type":"standard","universal_id":"first_name","value":"Ada"}}}},
            "department":{"label":"Department","type":"standard","universal_id":"department",
            "value":{"type":"Department","attributes":{"id":3,"name":"Platform"}}},
            "cost_centers":{"label":"Cost centers","type":"standard","universal_id":"cost_centers",
            "value":[{"type":"CostCenter","attributes":{"id":4,"name":"Platform","percentage":100}}]},
            "dynamic_1":{"label":"Größe","type":"list","universal_id":null,"value":"S"},
            "dynamic_2":{"label":"Sprachen","type":"tags","universal_id":null,"value":"Deutsch,English"}}}]}""";

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        return ApiResponse.ofJson(request.path().endsWith("/attributes") ? ATTRIBUTES : PEOPLE);
    }
}
