package vn.lienthong.views.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;

/** Case files of one agency as they come onto the log, each seen by whom it is told. */
final class SomeCases {
    static final AgencyCode HOLDER = new AgencyCode("MS-15");
    static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");

    final List<LogRecord> log = new ArrayList<>();

    static CaseFileId number(int number) {
        return new CaseFileId(new UUID(0x389, number));
    }

    SomeCases open(int number, Instant at, String title, @Nullable Long value, AgencyCode... audience) {
        CaseFileId id = number(number);
        add(new CaseFileOpened(id, HOLDER, at, facts(title, value), List.of(audience), null, null, null), audience);
        return this;
    }

    SomeCases amend(int number, Instant at, String title, @Nullable Long value, AgencyCode... audience) {
        add(new CaseFileAmended(number(number), HOLDER, at, facts(title, value), "Đếm lại."), audience);
        return this;
    }

    private static CaseFacts facts(String title, @Nullable Long value) {
        Detection detection = new Detection(
                new PartialDate("2026-11"),
                "Đội 1",
                Force.MARKET_SURVEILLANCE,
                List.of(),
                new ProvinceCode("15"),
                null,
                false);
        Goods goods = new Goods("thuốc lá", "tobacco", List.of(), value);
        return new CaseFacts(title, null, detection, goods, Violation.SMUGGLED, List.of(), null, null);
    }

    void add(MatterEvent event, AgencyCode... audience) {
        long offset = log.size();
        String key = event.about().key();
        Message message = new Message(
                Envelopes.of("e-" + offset, event, HOLDER, List.of(audience), "c-" + offset), Json.write(event));
        log.add(new LogRecord(Matter.CASEFILE.events(), 0, offset, key, message));
    }
}
