"""Vietnamese names in Cyrillic: the gold pairs, and what each departure from them is worth."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.lang.transcription import certainly_wrong, judge, transcribe
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


# What machines write, initial by initial and rime by rime, each with its reason.
WRONG = [
    ("Trần", "Тран", "Tr is Ч, not Тр: Trần is Чан"),
    ("Trung", "Тунг", "Tr is Ч, not Т: Trung is Чунг"),
    ("Trương", "Труонг", "Tr is Ч, not Тр: Trương is Чыонг"),
    ("Cao", "Цао", "C is К, not Ц: Cao is Као"),
    ("Công", "Цонг", "C is К, not Ц: Công is Конг"),
    ("Kim", "Цим", "C is К, not Ц: Kim is Ким"),
    ("Dũng", "Дунг", "D is З, not Д: Dũng is Зунг"),
    ("Duy", "Дюи", "D is З, not Д: Duy is Зюи"),
    ("Diễm", "Дьем", "D is З, not Д: Diễm is Зьем"),
    ("Dung", "Дунг", "D is З, not Д: Dung is Зунг"),
    ("Gia", "Джа", "Gi is Зь, not Дж: Gia is Зя"),
    ("Gia", "Джиа", "Gi is Зь, not Джи: Gia is Зя"),
    ("Giang", "Джианг", "Gi is Зь, not Джи: Giang is Зянг"),
    ("Giang", "Гианг", "Gi is Зь, not Ги: Giang is Зянг"),
    ("Giáp", "Джап", "Gi is Зь, not Дж: Giáp is Зяп"),
    ("Khánh", "Хань", "Kh is Кх, not Х: Khánh is Кхань"),
    ("Khải", "Кай", "Kh is Кх, not К: Khải is Кхай"),
    ("Khoa", "Хоа", "Kh is Кх, not Х: Khoa is Кхоа"),
    ("Khang", "Ханг", "Kh is Кх, not Х: Khang is Кханг"),
    ("Nghĩa", "Нгхиа", "Ng is Нг, not Нгх: Nghĩa is Нгиа"),
    ("Ngọc", "Нгхок", "Ng is Нг, not Нгх: Ngọc is Нгок"),
    ("Nhung", "Нунг", "Nh is Нь, not Н: Nhung is Нюнг"),
    ("Nhàn", "Нан", "Nh is Нь, not Н: Nhàn is Нян"),
    ("Nhật", "Нхат", "Nh is Нь, not Нх: Nhật is Нят"),
    ("Phạm", "Пхам", "Ph is Ф, not Пх: Phạm is Фам"),
    ("Phúc", "Пук", "Ph is Ф, not П: Phúc is Фук"),
    ("Phong", "Пхонг", "Ph is Ф, not Пх: Phong is Фонг"),
    ("Thanh", "Тань", "Th is Тх, not Т: Thanh is Тхань"),
    ("Thảo", "Тао", "Th is Тх, not Т: Thảo is Тхао"),
    ("Thắng", "Танг", "Th is Тх, not Т: Thắng is Тханг"),
    ("Thị", "Ти", "Th is Тх, not Т: Thị is Тхи"),
    ("Xuân", "Ксуан", "X is С, not Кс: Xuân is Суан"),
    ("Xuân", "Шуан", "X is С, not Ш: Xuân is Суан"),
    ("Xuân", "Хуан", "X is С, not Х: Xuân is Суан"),
    ("Châu", "Чхау", "Ch is Ть, not Чх: Châu is Тяу"),
    ("Chung", "Тунг", "Ch is Ть, not Т: Chung is Тюнг"),
    ("Gấm", "Гхам", "G is Г, not Гх: Gấm is Гам"),
    ("Hưng", "Хунг", "Ư is Ы, not У: Hưng is Хынг"),
    ("Đức", "Дук", "Ư is Ы, not У: Đức is Дык"),
    ("Từ", "Ту", "Ư is Ы, not У: Từ is Ты"),
    ("Dương", "Зуонг", "Ươ is Ыо, not Уо: Dương is Зыонг"),
    ("Hương", "Хуонг", "Ươ is Ыо, not Уо: Hương is Хыонг"),
    ("Phước", "Фуок", "Ươ is Ыо, not Уо: Phước is Фыок"),
    ("Lương", "Луонг", "Ươ is Ыо, not Уо: Lương is Лыонг"),
    ("Cường", "Куонг", "Ươ is Ыо, not Уо: Cường is Кыонг"),
    ("Hữu", "Хуу", "Ưu is Ыу, not Уу: Hữu is Хыу"),
    ("Lưu", "Лиу", "Ưu is Ыу, not Иу: Lưu is Лыу"),
    ("Lưu", "Лю", "Ưu is Ыу, not Ю: Lưu is Лыу"),
    ("Hữu", "Ху", "Ưu is Ыу, not У: Hữu is Хыу"),
    ("Mười", "Муой", "Ươi is Ыой, not Уой: Mười is Мыой"),
    ("Bưởi", "Буои", "Ươi is Ыой, not Уои: Bưởi is Быой"),
    ("Thừa", "Тхуа", "Ưa is Ыа, not Уа: Thừa is Тхыа"),
    ("Thơ", "Тху", "Ơ is О, not У: Thơ is Тхо"),
    ("Hiền", "Хен", "Iê is Ье, not Е: Hiền is Хьен"),
    ("Tiến", "Тен", "Iê is Ье, not Е: Tiến is Тьен"),
    ("Việt", "Вет", "Iê is Ье, not Е: Việt is Вьет"),
    ("Hiếu", "Хеу", "Iêu is Ьеу, not Еу: Hiếu is Хьеу"),
    ("Diệu", "Зио", "Iêu is Ьеу, not Ио: Diệu is Зьеу"),
    ("Tuân", "Тюан", "Uâ is Уа, not Юа: Tuân is Туан"),
    ("Huy", "Хуй", "obscene in Russian: Huy is Хюи"),
    ("Huệ", "Хуе", "obscene in Russian: Huệ is Хюэ"),
    ("Buôn", "Бон", "Uô is Уо, not О: Buôn is Буон"),
    ("Anh", "Анх", "-nh is нь, not нх: Anh is Ань"),
    ("Bình", "Бинх", "-nh is нь, not нх: Bình is Бинь"),
    ("Trịnh", "Чинх", "-nh is нь, not нх: Trịnh is Чинь"),
    ("Long", "Лон", "-ng is нг, not н: Long is Лонг"),
    ("Hùng", "Хун", "-ng is нг, not н: Hùng is Хунг"),
    ("Phượng", "Фыон", "-ng is нг, not н: Phượng is Фыонг"),
    ("Bách", "Бат", "-ch is ть, not т: Bách is Бать"),
    ("Bích", "Бик", "-ch is ть, not к: Bích is Бить"),
    ("Thạch", "Тхак", "-ch is ть, not к: Thạch is Тхать"),
]

# Names with a form of their own, and names that the eye may write in several ways.
ESTABLISHED: list[tuple[str, str, Kind, Grade]] = [
    ("Hà Nội", "Ханой", "place", Grade.CANONICAL),
    ("Hồ Chí Minh", "Хошимин", "place", Grade.CANONICAL),
    ("Hồ Chí Minh", "Хошимине", "place", Grade.CANONICAL),
    ("Hồ Chí Minh", "Хо Ши Мин", "person", Grade.CANONICAL),
    ("Hồ Chí Minh", "Хо Ши Мина", "person", Grade.CANONICAL),
    ("Hải Phòng", "Хайфон", "place", Grade.CANONICAL),
    ("Hải Phòng", "Хайфоне", "place", Grade.CANONICAL),
    ("Huế", "Хюэ", "place", Grade.CANONICAL),
    ("Huế", "Хуэ", "place", Grade.DOUBTFUL),
    ("Huế", "Хуе", "place", Grade.WRONG),
    ("Sài Gòn", "Сайгон", "place", Grade.CANONICAL),
    ("Sài Gòn", "Сайгона", "place", Grade.CANONICAL),
    ("Điện Biên Phủ", "Дьенбьенфу", "place", Grade.CANONICAL),
    ("Hoàng Sa", "Хоангша", "place", Grade.CANONICAL),
    ("Trường Sa", "Чыонгша", "place", Grade.CANONICAL),
    ("Trường Sa", "Труонгса", "place", Grade.WRONG),
    ("Nghệ An", "Нгеан", "place", Grade.CANONICAL),
    ("Lê Lợi", "Ле Лой", "person", Grade.CANONICAL),
    ("Lê Lợi", "Ле Лоя", "person", Grade.CANONICAL),
    ("Lê Lợi", "Лелой", "person", Grade.DOUBTFUL),
    ("Trần Phú", "Чан Фу", "person", Grade.CANONICAL),
    ("Hoà Bình", "Хоабинь", "place", Grade.CANONICAL),
    ("Hòa Bình", "Хоабинь", "place", Grade.CANONICAL),
    (unicodedata.normalize("NFD", "Hoà Bình"), "Хоабинь", "place", Grade.CANONICAL),
    (unicodedata.normalize("NFD", "Hồ Chí Minh"), "Хо Ши Мин", "person", Grade.CANONICAL),
    ("Thúy", "Тхуи", "person", Grade.CANONICAL),
    ("Thuý", "Тхуи", "person", Grade.CANONICAL),
    ("Mỹ", "Ми", "person", Grade.CANONICAL),
    ("Mĩ", "Ми", "person", Grade.CANONICAL),
    ("Lý Thường Kiệt", "Ли Тхыонг Кьет", "person", Grade.CANONICAL),
    ("Lí Thường Kiệt", "Ли Тхыонг Кьет", "person", Grade.CANONICAL),
    ("Quy", "Куи", "person", Grade.CANONICAL),
    ("Qui", "Куи", "person", Grade.CANONICAL),
    ("Huy", "Хюи", "person", Grade.CANONICAL),
    ("Huy", "Хюй", "person", Grade.ACCEPTED),
    ("Duy Uyên", "Зюи Уйен", "person", Grade.ACCEPTED),
]

# (a name in the nominative, why it is nobody's, what it should be)
CERTAINLY_WRONG = [
    ("Тран Туан Ань", "Tr is Ч, not Тр", "Чан Туан Ань"),
    ("Фам Тхи Тхань Тра", "Tr is Ч, not Тр", "Фам Тхи Тхань Ча"),
    ("Труонг Динь Хюэ", "Tr is Ч, not Тр", "Чыонг Динь Хюэ"),
    ("Дуонг Ван Минь", "D is З, not Д", "Зыонг Ван Минь"),
    ("Дуонг Джиа Бао", "D is З, not Д", "Зыонг Зя Бао"),
    ("Цао Дык Фат", "C is К, not Ц", "Као Дык Фат"),
    ("Ле Чыонг Джианг", "Gi is Зь, not Джи", "Ле Чыонг Зянг"),
    ("Пхам Минь Чинь", "Ph is Ф, not Пх", "Фам Минь Чинь"),
    ("Нгуен Ксуан Фук", "X is С, not Кс", "Нгуен Суан Фук"),
    ("Нгуен Анх Туан", "-nh is нь, not нх", "Нгуен Ань Туан"),
    ("Нгуен Ван Хуй", "obscene in Russian", "Нгуен Ван Хюи"),
    ("Нгуен Ван Дуонг", "D is З, not Д", ""),
    ("Тран Дук Лам", "Tr is Ч, not Тр", ""),
]

# Right for somebody, or nobody's business.
NOT_CERTAINLY_WRONG = [
    "Чан Туан Ань",
    "Зыонг Ван Минь",
    "Као Дык Фат",
    "Нгуен Ван Хунг",
    "Нгуен Ван Хынг",
    "Фам Минь Чинь",
    "Фам Минь Тинь",
    "Нгуен Тан Тай",
    "Чан Дык Ти",
    "Нгуен Ван Тхуи",
    "Нгуен Чонг Зуй",
    "Нгуен Хюй",
    "Нго Динь Дьем",
    "Хоанг Ван Луонг",
    "Тран Ань Хунг",
    "Дональд Трамп",
    "Цао Цао Чжи",
    "",
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


@pytest.mark.parametrize(("vietnamese", "russian", "reason"), WRONG)
def test_wrong_with_the_right_reason(vietnamese: str, russian: str, reason: str) -> None:
    judgement = judge(vietnamese, russian, "person")
    assert (judgement.grade, judgement.reason) == (Grade.WRONG, reason)


@pytest.mark.parametrize(("vietnamese", "russian", "kind", "grade"), ESTABLISHED)
def test_established(vietnamese: str, russian: str, kind: Kind, grade: Grade) -> None:
    assert judge(vietnamese, russian, kind).grade == grade


@pytest.mark.parametrize(("name", "reason", "suggestion"), CERTAINLY_WRONG)
def test_certainly_wrong(name: str, reason: str, suggestion: str) -> None:
    assert certainly_wrong(name) == (reason, suggestion)


@pytest.mark.parametrize("name", NOT_CERTAINLY_WRONG)
def test_not_certainly_wrong(name: str) -> None:
    assert certainly_wrong(name) is None


@given(st.text() | st.lists(st.sampled_from(["Тран", "Чан", "Хуй", "Дуонг", "Ань"])).map(" ".join))
def test_what_is_suggested_is_not_wrong(name: str) -> None:
    found = certainly_wrong(name)
    assert found is None or certainly_wrong(found[1]) is None


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
