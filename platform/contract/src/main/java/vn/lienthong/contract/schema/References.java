package vn.lienthong.contract.schema;

import java.time.LocalDate;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;

/** What a payload may refer to: asked of the directory. */
public interface References {
    /** Knows every agency, every province and every word that has the shape of one. */
    References ANY = new References() {
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
            return list == CodeList.UNIT || CodeWord.isOne(word);
        }

        @Override
        public String instead(CodeList list, String word, Days days) {
            return "Một từ của danh mục %s chỉ gồm chữ thường không dấu, chữ số và dấu gạch dưới, từ 2 đến 40 ký tự."
                    .formatted(list.nameVi());
        }
    };

    /** Whether the directory knows this agency, today or from a later day on. */
    boolean knows(AgencyCode agency, LocalDate today);

    /** Whether the directory knows this province. */
    boolean knows(ProvinceCode province);

    /** Whether the list has this word on one of these days. */
    boolean knows(CodeList list, String word, Days days);

    /** What is wrong with a word that is not known then, and which ones are near, as a Vietnamese sentence. */
    String instead(CodeList list, String word, Days days);
}
