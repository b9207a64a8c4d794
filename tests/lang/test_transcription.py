"""Vietnamese names in Cyrillic: the gold pairs, and what each departure from them is worth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.transcription import judge, transcribe
from mtcheck.lang.vi_spelling import Grade, Kind
from mtcheck.lang.vietnamese import places

# Provinces: CLDR's Russian subdivision names. Cities: GeoNames, or built by the rules. Persons: the
# Russian pages of VNA, Nhân Dân and RIA, or built by the rules and in general use.
CANONICAL: list[tuple[str, str, Kind]] = [
    ("Lai Châu", "Лайтяу", "place"),
    ("Lào Cai", "Лаокай", "place"),
    ("Hà Giang", "Хазянг", "place"),
    ("Cao Bằng", "Каобанг", "place"),
    ("Sơn La", "Шонла", "place"),
    ("Yên Bái", "Йенбай", "place"),
    ("Tuyên Quang", "Туенкуанг", "place"),
    ("Quảng Ninh", "Куангнинь", "place"),
    ("Hoà Bình", "Хоабинь", "place"),
    ("Thanh Hóa", "Тханьхоа", "place"),
    ("Nghệ An", "Нгеан", "place"),
    ("Thừa Thiên Huế", "Тхыатхьен-Хюэ", "place"),
    ("Gia Lai", "Зялай", "place"),
    ("Phú Yên", "Фуйен", "place"),
    ("Đắk Lắk", "Даклак", "place"),
    ("Tây Ninh", "Тэйнинь", "place"),
    ("Bà Rịa - Vũng Tàu", "Бариа-Вунгтау", "place"),
    ("Tiền Giang", "Тьензянг", "place"),
    ("Bến Tre", "Бенче", "place"),
    ("Trà Vinh", "Чавинь", "place"),
    ("Sóc Trăng", "Шокчанг", "place"),
    ("Bạc Liêu", "Бакльеу", "place"),
    ("Bình Phước", "Биньфыок", "place"),
    ("Hưng Yên", "Хынгйен", "place"),
    ("Điện Biên", "Дьенбьен", "place"),
    ("Hà Nội", "Ханой", "place"),
    ("Hải Phòng", "Хайфон", "place"),
    ("Hồ Chí Minh", "Хошимин", "place"),
    ("Huế", "Хюэ", "place"),
    ("Quy Nhơn", "Куинён", "place"),
    ("Rạch Giá", "Ратьзя", "place"),
    ("Thủ Dầu Một", "Тхузаумот", "place"),
    ("Phú Quốc", "Фукуок", "place"),
    ("Cam Ranh", "Камрань", "place"),
    ("Sài Gòn", "Сайгон", "place"),
    ("Buôn Ma Thuột", "Буонметхуот", "place"),
    ("Việt Nam", "Вьетнам", "place"),
    ("Mê Kông", "Меконг", "place"),
    ("Hoàng Sa", "Хоангша", "place"),
    ("Trường Sa", "Чыонгша", "place"),
    ("Hồ Chí Minh", "Хо Ши Мин", "person"),
    ("Tô Lâm", "То Лам", "person"),
    ("Lương Tam Quang", "Лыонг Там Куанг", "person"),
    ("Nguyễn Duy Ngọc", "Нгуен Зюи Нгок", "person"),
    ("Trịnh Văn Quyết", "Чинь Ван Кует", "person"),
    ("Vương Đình Huệ", "Выонг Динь Хюэ", "person"),
    ("Võ Văn Thưởng", "Во Ван Тхыонг", "person"),
    ("Nguyễn Trọng Nghĩa", "Нгуен Чонг Нгиа", "person"),
    ("Nguyễn Xuân Phúc", "Нгуен Суан Фук", "person"),
    ("Phạm Minh Chính", "Фам Минь Тинь", "person"),
    ("Trần Hồng Hà", "Чан Хонг Ха", "person"),
    ("Đặng Thị Ngọc Thịnh", "Данг Тхи Нгок Тхинь", "person"),
    ("Võ Nguyên Giáp", "Во Нгуен Зяп", "person"),
    ("Trường Chinh", "Чыонг Тинь", "person"),
    ("Đỗ Mười", "До Мыой", "person"),
    ("Lê Khả Phiêu", "Ле Кха Фьеу", "person"),
    ("Phan Văn Giang", "Фан Ван Зянг", "person"),
    ("Huỳnh Thúc Kháng", "Хюинь Тхук Кханг", "person"),
]

# (Vietnamese, a Russian form, kind, grade, what is suggested in its place)
JUDGED: list[tuple[str, str, Kind, Grade, str]] = [
    ("Phạm Minh Chính", "Фам Минь Чинем", "person", Grade.ACCEPTED, "Фам Минь Тинем"),
    ("Phạm Minh Chính", "Фам Минь Тьинь", "person", Grade.ACCEPTED, "Фам Минь Тинь"),
    ("Nguyễn Duy Ngọc", "Нгуен Зуй Нгок", "person", Grade.ACCEPTED, "Нгуен Зюи Нгок"),
    ("Đỗ Văn Chiến", "До Ван Чьен", "person", Grade.ACCEPTED, "До Ван Тьен"),
    ("Bắc Giang", "Бакжанг", "place", Grade.ACCEPTED, "Бакзянг"),
    ("Nguyễn Phú Trọng", "Нгуен Фу Чонга", "person", Grade.CANONICAL, "Нгуен Фу Чонга"),
    ("Trần Tuấn Anh", "Чан Туан Аню", "person", Grade.CANONICAL, "Чан Туан Аню"),
    ("Tran Tuan Anh", "Чан Туан Ань", "person", Grade.CANONICAL, "Чан Туан Ань"),
    ("Le Minh Hung", "Ле Минь Хынг", "person", Grade.CANONICAL, "Ле Минь Хунг"),
    ("Hà Nội", "Ханое", "place", Grade.CANONICAL, "Ханое"),
    ("Nghe An", "Нгеана", "place", Grade.CANONICAL, "Нгеана"),
    ("Hoàng Sa", "Хоангса", "place", Grade.DOUBTFUL, "Хоангша"),
    ("Lê Minh Trí", "Ле Мин Чи", "person", Grade.DOUBTFUL, "Ле Минь Чи"),
    ("Nghệ An", "Нге Ан", "place", Grade.DOUBTFUL, "Нгеан"),
    ("Nguyễn Phú Trọng", "Нгуена Фу Чонга", "person", Grade.DOUBTFUL, "Нгуен Фу Чонга"),
    ("Hải Phòng", "Хайфонг", "place", Grade.DOUBTFUL, "Хайфон"),
    ("Hồ Chí Minh", "Хо Ти Минь", "person", Grade.DOUBTFUL, "Хо Ши Мин"),
    ("Hồ Chí Minh", "Хошимина", "person", Grade.DOUBTFUL, "Хо Ши Мина"),
    ("Hồ Chí Minh", "Хо Ши Минь", "person", Grade.DOUBTFUL, "Хо Ши Мин"),
    ("Trần Tuấn Anh", "Тран Туан Ань", "person", Grade.WRONG, "Чан Туан Ань"),
    ("Phạm Thị Thanh Trà", "Фам Тхи Тхань Тра", "person", Grade.WRONG, "Фам Тхи Тхань Ча"),
    ("Lê Minh Hưng", "Ле Минь Хунг", "person", Grade.WRONG, "Ле Минь Хынг"),
    ("Nguyễn Phú Trọng", "Нгуеном Фу Тронгом", "person", Grade.WRONG, "Нгуен Фу Чонгом"),
    ("Cao Đức Phát", "Цао Дык Фат", "person", Grade.WRONG, "Као Дык Фат"),
    ("Dương Gia Bảo", "Дуонг Джиа Бао", "person", Grade.WRONG, "Зыонг Зя Бао"),
    ("Diễn Châu", "Дьентяу", "place", Grade.WRONG, "Зьентяу"),
    ("Huy", "Хуй", "person", Grade.WRONG, "Хюи"),
    ("Huy", "Хуи", "person", Grade.WRONG, "Хюи"),
    ("Trần Tuấn Anh", "Фам Тхи Ча", "person", Grade.UNRELATED, "Чан Туан Ань"),
    ("Trần Tuấn Anh", "Чан Туан", "person", Grade.UNRELATED, "Чан Туан Ань"),
    ("Nghệ An", "", "place", Grade.UNRELATED, "Нгеан"),
    ("Halifax", "Галифакс", "place", Grade.UNRELATED, ""),
]

REASONS: list[tuple[str, str, Kind, str]] = [
    ("Trà", "Тра", "person", "Tr is Ч, not Тр: Trà is Ча"),
    ("Cao Bằng", "Цаобанг", "place", "C is К, not Ц: Cao is Као"),
    ("Lê Minh Hưng", "Ле Минь Хунг", "person", "Ư is Ы, not У: Hưng is Хынг"),
    ("Lê Minh Trí", "Ле Мин Чи", "person", "-nh is нь, not н: Minh is Минь"),
    ("Huy", "Хуй", "person", "obscene in Russian: Huy is Хюи"),
    ("Nghệ An", "Нге Ан", "place", "a place is one word: Нгеан"),
    ("Trần Tuấn Anh", "Чан Туан Ань", "person", ""),
]


@pytest.mark.parametrize(("vietnamese", "russian", "kind"), CANONICAL)
def test_canonical(vietnamese: str, russian: str, kind: Kind) -> None:
    assert transcribe(vietnamese, kind) == russian
    assert judge(vietnamese, russian, kind).grade == Grade.CANONICAL


@pytest.mark.parametrize(("vietnamese", "russian", "kind", "grade", "suggestion"), JUDGED)
def test_judge(vietnamese: str, russian: str, kind: Kind, grade: Grade, suggestion: str) -> None:
    judgement = judge(vietnamese, russian, kind)
    assert (judgement.grade, judgement.suggestion) == (grade, suggestion)


@pytest.mark.parametrize(("vietnamese", "russian", "kind", "reason"), REASONS)
def test_reason(vietnamese: str, russian: str, kind: Kind, reason: str) -> None:
    assert judge(vietnamese, russian, kind).reason == reason


@pytest.mark.parametrize("place", places().values())
def test_every_listed_place_has_a_form(place: str) -> None:
    form = transcribe(place, "place")
    assert judge(place, form, "place").grade == Grade.CANONICAL


names = st.sampled_from([vietnamese for vietnamese, _, _ in CANONICAL]) | st.text()
kinds: st.SearchStrategy[Kind] = st.sampled_from(["person", "place"])


@given(names, st.text() | st.sampled_from([russian for _, russian, _ in CANONICAL]), kinds)
def test_any_pair(vietnamese: str, russian: str, kind: Kind) -> None:
    assert judge(vietnamese, russian, kind) == judge(vietnamese, russian, kind)


@given(names, kinds)
def test_a_suggestion_is_canonical(vietnamese: str, kind: Kind) -> None:
    form = transcribe(vietnamese, kind)
    assert not form or judge(vietnamese, form, kind).grade == Grade.CANONICAL
