package vn.lienthong.runtime.community;

import vn.lienthong.runtime.Away;

/** The working groups have not been read yet. */
final class GroupsAway extends Away {
    GroupsAway() {
        super("Chưa đọc xong danh sách tổ công tác; kiểm tra máy chủ Kafka và chủ đề lienthong.groups.");
    }
}
