package vn.lienthong.demo;

import java.time.LocalDate;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.schema.Days;
import vn.lienthong.contract.schema.References;
import vn.lienthong.registry.codelist.CodeLists;

/** Knows every agency and province of the right shape, and of the words those that ship. */
final class WordsThatShip implements References {
    private final CodeLists words = CodeLists.load();

    @Override
    public boolean knows(AgencyCode agency, LocalDate today) {
        return true;
    }

    @Override
    public boolean knows(ProvinceCode province) {
        return true;
    }

    @Override
    public boolean knows(CodeList list, String word, Days days) {
        return words.inForce(list, word, days.first(), days.last());
    }

    @Override
    public String instead(CodeList list, String word, Days days) {
        return words.instead(list, word, days.first(), days.last());
    }
}
