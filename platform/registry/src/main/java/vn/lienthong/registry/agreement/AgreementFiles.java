package vn.lienthong.registry.agreement;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.registry.load.BadDirectory;
import vn.lienthong.registry.load.Table;

/** The agreements that ship, one YAML file each under {@code registry/agreements}. */
final class AgreementFiles {
    static final List<String> SHIPPED = List.of(
            "qcph-vptt389-qltt-2020.yaml",
            "tct-qd14-bcd389-kh92.yaml",
            "qd-25-2017-ubnd-soc-trang.yaml",
            "qcph-lien-tinh-11-tinh-2025.yaml");

    private final List<String> complaints = new ArrayList<>();
    private final List<Agreement> entries = new ArrayList<>();
    private final Map<Agreement, String> files = new IdentityHashMap<>();

    private AgreementFiles() {}

    static Agreements shipped(Collection<Agency> agencies) {
        AgreementFiles files = new AgreementFiles();
        for (String file : SHIPPED) {
            String path = "agreements/" + file;
            try {
                Table.shipped(path, text -> files.add(path, text));
            } catch (BadDirectory e) {
                files.complaints.addAll(e.complaints());
            }
        }
        return files.checked(agencies);
    }

    /** What these files say, each by its name. @throws BadDirectory naming file, place and reason of everything wrong */
    static Agreements read(LinkedHashMap<String, Reader> texts, Collection<Agency> agencies) {
        AgreementFiles files = new AgreementFiles();
        texts.forEach(files::add);
        return files.checked(agencies);
    }

    private List<String> add(String file, Reader text) {
        AgreementFile read = new AgreementFile(file);
        read.read(text).ifPresent(agreement -> {
            entries.add(agreement);
            files.put(agreement, file);
        });
        complaints.addAll(read.complaints());
        return read.complaints();
    }

    private Agreements checked(Collection<Agency> agencies) {
        return Agreements.of(entries, agencies, agreement -> files.getOrDefault(agreement, ""), complaints);
    }
}
