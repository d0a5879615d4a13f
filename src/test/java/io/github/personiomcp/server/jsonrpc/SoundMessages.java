package io.github.personiomcp.server.jsonrpc;

import java.util.List;

/** Messages of every kind that a client sends. */
public final class SoundMessages {

    public static final List<String> ALL = List.of("""
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":\
            {"roots":{"listChanged":true},"elicitation":{}},"clientInfo":{"name":"fuzz","version":"1"}}}""", """
            {"jsonrpc":"2.0","id":"a","method":"tools/call","params":{"name":"echo","arguments":{"x":[1,"b",null]},\
            "_meta":{"progressToken":7}}}""", """
            {"jsonrpc":"2.0","id":2,"method":"tools/list","params":{"cursor":"x"}}""", """
            {"jsonrpc":"2.0","id":3,"method":"ping"}""", """
            {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1,"reason":"enough"}}""", """
            {"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":1,"progress":0.5,"total":1}}""", """
            {"jsonrpc":"2.0","id":4,"result":{"action":"accept","content":{"agreed":true}}}""", """
            {"jsonrpc":"2.0","id":5,"error":{"code":-32601,"message":"no such method","data":{"x":1}}}""", """
            {"jsonrpc":"2.0","id":6,"method":"logging/setLevel","params":{"level":"debug"}}""", """
            {"jsonrpc":"2.0","id":7,"method":"resources/read","params":{"uri":"file:///x"}}""", """
            {"jsonrpc":"2.0","id":8,"method":"completion/complete","params":{"ref":{"type":"ref/prompt","name":"p"},\
            "argument":{"name":"n","value":"v"}}}""");

    private SoundMessages() {}
}
