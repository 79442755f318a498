package vn.lienthong.contract.information;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;

/**
 * The five dimensions of the exchanged picture (tuyến, địa bàn, đối tượng, mặt hàng, phương thức thủ đoạn), with the
 * direction of movement.
 */
public record Picture(
        @Size(max = 300) @Nullable String route,
        @Size(max = 34) List<ProvinceCode> areas,
        @Size(max = 300) @Nullable String subject,
        @Size(max = 300) @Nullable String goods,
        @Size(max = 1000) @Nullable String method,
        @Nullable Direction direction) {}
