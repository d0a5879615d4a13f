package io.github.personiomcp.server.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageParserTest {

    private final MessageParser parser = new MessageParser(McpJsonDefaults.getMapper());

    @Test
    void validMessagesAreRead() {
        assertThat(parse("{'jsonrpc':'2.0','id':1,'method':'m','params':{'a':1}}"))
                .isEqualTo(new Incoming.Message(new JSONRPCRequest("m", 1, Map.of("a", 1))));
        assertThat(parse("{'jsonrpc':'2.0','id':12345678901,'method':'m','params':null,'extra':1}"))
                .isEqualTo(new Incoming.Message(new JSONRPCRequest("m", 12345678901L)));
        assertThat(parse("{'jsonrpc':'2.0','method':'m'}"))
                .isEqualTo(new Incoming.Message(new JSONRPCNotification("m")));
        assertThat(parse("{'jsonrpc':'2.0','id':'a','result':{}}"))
                .isEqualTo(new Incoming.Message(JSONRPCResponse.result("a", Map.of())));
        assertThat(parse("{'jsonrpc':'2.0','id':'a','error':{'code':1,'message':'no'}}"))
                .isInstanceOf(Incoming.Message.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                "{'id':1,'method':'m'} | 1",
                "{'jsonrpc':'1.0','id':1,'method':'m'} | 1",
                "{'jsonrpc':2.0,'id':1,'method':'m'} | 1",
                "{'jsonrpc':'2.0','id':1} | 1",
                "{'jsonrpc':'2.0','id':1,'method':7} | 1",
                "{'jsonrpc':'2.0','id':1,'method':'m','params':[1]} | 1",
                "{'jsonrpc':'2.0','id':1,'method':'m','params':'p'} | 1",
                "{'jsonrpc':'2.0','id':null,'method':'m'} | none",
                "{'jsonrpc':'2.0','id':1.5,'method':'m'} | none",
                "{'jsonrpc':'2.0','id':true,'method':'m'} | none",
                "{'jsonrpc':'2.0','id':99999999999999999999,'method':'m'} | none",
                "{'jsonrpc':'2.0','id':[1],'method':'m'} | none",
                "{'jsonrpc':'2.0','id':1,'result':{},'error':{'code':1,'message':'no'}} | none",
                "{'jsonrpc':'2.0','id':1,'error':'no'} | none",
                "{'id':1,'result':{}} | none",
                "{} | none",
                "null | none",
                "1 | none",
                "[] | none",
            })
    void invalidRequestIsRejectedWithItsIdWhereItHasOne(String text, Integer id) {
        assertThat(parse(text)).isInstanceOfSatisfying(Incoming.Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(-32600);
            assertThat(rejected.id()).isEqualTo(id);
        });
    }

    @Test
    void tooDeepJsonIsAParseError() {
        assertThat(parser.parse("[".repeat(100_000)))
                .isInstanceOfSatisfying(Incoming.Rejected.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(-32700));
    }

    @Test
    void complaintWithoutIdIsNoReasonToComplain() {
        assertThat(parse("{'jsonrpc':'2.0','id':null,'error':{'code':-32700,'message':'Parse error'}}"))
                .isEqualTo(new Incoming.Complaint());
    }

    @Test
    void elementsOfABatchAreJudgedOneByOne() {
        assertThat(parse("[{'jsonrpc':'2.0','method':'m'},[]]")).isInstanceOfSatisfying(Incoming.Batch.class, batch -> {
            assertThat(batch.elements()).hasSize(2);
            assertThat(batch.elements().get(0)).isInstanceOf(Incoming.Message.class);
            assertThat(batch.elements().get(1)).isInstanceOf(Incoming.Rejected.class);
        });
    }

    private Incoming parse(String text) {
        return parser.parse(text.replace('\'', '"'));
    }
}
