package vn.lienthong.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.credentials.KafkaUsers;
import vn.lienthong.client.enrolment.Enrolment;

class EmbeddedBrokerRestartTest {
    @TempDir
    private Path data;

    @Test
    void goesOnWithItsDataUsersAndPermissionsOnOtherPorts() throws Exception {
        try (var broker = ABroker.in(data);
                var enrolment = Enrolment.by(broker.login(KafkaUsers.OPERATOR))) {
            enrolment.provision(broker.credentials());
            ABroker.write(broker.login("MS-15"), "agency.MS-15.outbox", "trước khi dừng");
        }

        try (var broker = ABroker.in(data);
                var enrolment = Enrolment.by(broker.login(KafkaUsers.OPERATOR))) {
            ABroker.write(broker.login("MS-15"), "agency.MS-15.outbox", "sau khi chạy lại");

            assertThat(ABroker.read(broker.login(KafkaUsers.INTAKE), "agency.MS-15.outbox"))
                    .containsExactly("trước khi dừng", "sau khi chạy lại");
            assertThat(enrolment.provision(broker.credentials()).nothing()).isTrue();
        }
    }
}
