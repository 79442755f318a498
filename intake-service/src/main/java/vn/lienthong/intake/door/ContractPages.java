package vn.lienthong.intake.door;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.schema.SchemaFiles;
import vn.lienthong.runtime.web.Problems;

/** The contract, for those who write a client against it. */
@RestController
class ContractPages {
    /** The AsyncAPI 3.0 document. */
    @GetMapping(path = "/api/v1/contract/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] asyncApi() {
        return SchemaFiles.bytes("asyncapi.json");
    }

    /** The JSON Schema of one type, named {@code <type>.json}. */
    @GetMapping(path = "/api/v1/contract/schemas/{type}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] schema(@PathVariable String type) {
        return MessageTypes.find(type)
                .map(found -> SchemaFiles.bytes(SchemaFiles.name(found)))
                .orElseThrow(() -> Problems.notFound("loại thông điệp này"));
    }
}
