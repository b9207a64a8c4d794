"""The names of a running Vietnamese text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.vietnamese_names import find_names

# ⟦person⟧ ⟪place⟫ ⟨other⟩; the unmarked text is what is searched.
TEXTS = [
    "Đảng và Nhà nước quan tâm.",
    "Hội nghị Ban Chấp hành Trung ương Đảng khai mạc.",
    "Trong Nghị quyết này có nhiều điểm mới.",
    "Bộ trưởng Bộ Nội vụ phát biểu.",
    "Đoàn Thanh niên Cộng sản ⟦Hồ Chí Minh⟧",
    "Thái Lan và Hà Lan ký kết.",
    "Thái Bình Dương rộng lớn.",
    "Bồ Đào Nha thắng trận.",
    "Cao tốc Bắc Nam dài.",
    "Tại điểm cầu Trung ương. Ảnh: PV",
    "Báo cáo tại hội nghị cho thấy kết quả.",
    "Tiếp tục đổi mới",
    "Vương quốc Anh và Hoa Kỳ hợp tác.",
    "Châu Âu lo ngại.",
    "Bộ trưởng Bộ Nội vụ ⟦Phạm Thị Thanh Trà⟧ phát biểu.",
    "Các đồng chí: ⟦Trần Tuấn Anh⟧ - Ủy viên Bộ Chính trị; ⟦Đỗ Ngọc An⟧ - Phó Trưởng Ban.",
    "Theo ⟦Trần Tuấn Anh⟧, việc này khó.",
    "Đồng chí ⟦Hoàng Nghĩa Hiếu⟧ chủ trì tại điểm cầu ⟪Nghệ An⟫.",
    "Chủ tịch ⟦Hồ Chí Minh⟧ sinh ở ⟪Nghệ An⟫.",
    "Ở thành phố ⟪Hồ Chí Minh⟫ trời mưa.",
    "Tổng Bí thư ⟦Tô Lâm⟧ thăm ⟪Hà Nội⟫ và ⟪Hải Phòng⟫.",
    "Ông ⟦Cao Đức Phát⟧ đến ⟪Cao Bằng⟫.",
    "Ông ⟦Hà Anh⟧ ở ⟪Hà Nam⟫.",
    "Ca sĩ ⟦Hà Giang⟧ về thăm ⟪Hà Giang⟫.",
    "Nghệ sĩ ưu tú ⟦Khánh Hòa⟧ quê ở tỉnh ⟪Khánh Hòa⟫.",
    "Các ca sĩ ⟦Hà Giang⟧, Tố Nga biểu diễn.",
    "Các nghệ sĩ ⟪Hà Nội⟫ biểu diễn.",
    "Bí thư Tỉnh ủy ⟪Thái Nguyên⟫ ⟦Nguyễn Thanh Hải⟧ dự.",
    "Người dân xã ⟪Nghi Tiến⟫, huyện ⟪Nghi Lộc⟫ thu hoạch.",
    "Thành phố ⟪Vinh⟫ phát triển, ⟪Huế⟫ cũng vậy.",
    "Tỉnh ⟪Hoà Bình⟫ và tỉnh ⟪Đắc Lắc⟫ có mưa.",
    "Tỉnh ⟪Bà Rịa - Vũng Tàu⟫ và tỉnh ⟪Thừa Thiên-Huế⟫ sáp nhập.",
    "Ở ⟪Huế⟫ có mưa, ông ⟦Vương Đình Huệ⟧ nói.",
    "Tổng Bí thư ⟦Trường Chinh⟧ ký.",
    "⟨Thành Lê⟩ 15/12/2022 17:38",
    "Quang cảnh tại điểm cầu ⟪Nghệ An⟫. Ảnh: ⟨Thành Lê⟩",
    "⟨Thành Duy⟩",
    "Ông ⟦Nguyễn Văn Năm⟧ và ông ⟦Nguyễn Văn Sáng⟧ đến.",
    "Nhà văn ⟦Trần Quang Sáng⟧ kể.",
    "Ông ⟦Lê Văn Được⟧, 40 tuổi.",
    "Phóng viên ⟦Lê Văn Hùng⟧ Báo ⟪Nghệ An⟫ viết.",
    "Ông ⟦Trần Phú⟧ Năm 1930",
    "Ông ⟦Lê Xuân⟧ Sáng nay đến.",
    "Ông ⟦Lê Xuân⟧ Kinh tế khó khăn.",
    "Bà ⟦Tôn Nữ Thị Ninh⟧ trả lời.",
    "Chị ⟦Mai Thị Lan⟧ cười.",
]

MARKS = {"person": ("⟦", "⟧"), "place": ("⟪", "⟫"), "other": ("⟨", "⟩")}


def unmarked(text: str) -> str:
    return "".join(c for c in text if c not in "⟦⟧⟪⟫⟨⟩")


def marked(text: str) -> str:
    for name in reversed(list(find_names(text))):
        opening, closing = MARKS[name.kind]
        text = f"{text[: name.start]}{opening}{name.text}{closing}{text[name.end :]}"
    return text


@pytest.mark.parametrize("text", TEXTS)
def test_find_names(text: str) -> None:
    assert marked(unmarked(text)) == text


vietnamese = st.lists(
    st.sampled_from(["Nguyễn", "Văn", "Ban", "Hà", "Nội", "Huế", "tỉnh", "Ảnh:", "\n", "An", ","])
).map(" ".join)


@given(st.text() | vietnamese)
def test_any_text(text: str) -> None:
    found = list(find_names(text))
    assert found == list(find_names(text))
    assert all(text[name.start : name.end] == name.text for name in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
