"""An article of our own, line by line, into which a test puts a line of its own."""

from __future__ import annotations

ARTICLE = [
    (
        "Sáng thứ Hai, tỉnh Nghệ An khởi công tuyến đường ven biển dài sáu mươi cây số.",
        "В понедельник утром в провинции Нгеан началось строительство приморской дороги"
        " длиной шестьдесят километров.",
    ),
    (
        "Tuyến đường sẽ nối cảng Cửa Lò với các khu công nghiệp ở phía nam.",
        "Дорога соединит порт Кыало с промышленными зонами на юге.",
    ),
    (
        "Theo kế hoạch, các nhà thầu phải hoàn thành công trình trước mùa mưa năm sau.",
        "По плану подрядчики должны закончить работы до сезона дождей следующего года.",
    ),
    (
        "Người dân hai bên đường đã nhận tiền đền bù và bắt đầu chuyển nhà.",
        "Жители домов вдоль дороги получили компенсации и начали переезжать.",
    ),
    (
        "Bà Lan, chủ một quán cà phê nhỏ, mong khách du lịch sẽ ghé thăm nhiều hơn.",
        "Госпожа Лан, хозяйка маленькой кофейни, надеется, что туристов станет больше.",
    ),
    (
        "Trong khi đó, ngư dân lo tàu thuyền không còn chỗ neo đậu.",
        "Рыбаки тем временем опасаются, что лодкам негде будет стоять.",
    ),
    (
        "Ủy ban huyện hứa sẽ xây một bến mới trước khi bến cũ bị phá bỏ.",
        "Уездный комитет обещает построить новый причал прежде, чем снесут старый.",
    ),
    (
        "Kinh phí của dự án lấy từ ngân sách trung ương và vốn vay ưu đãi.",
        "Проект финансируют из центрального бюджета и за счёт льготных кредитов.",
    ),
]

# Lines of six other texts.
STRANGE = [
    "Кошка спала на подоконнике.",
    "Бабушка испекла пирог с яблоками.",
    "Футболист забил гол на последней минуте.",
    "На Марсе нашли следы древнего озера.",
    "Скрипач сыграл сонату Баха без ошибок.",
    "Поезд в Париж опоздал на час.",
]


def around(source: str, target: str) -> tuple[str, str]:
    """The source and the target of the article with those lines in its middle."""
    rows = [*ARTICLE[:4], (source, target), *ARTICLE[4:]]
    return "\n".join(vi for vi, _ in rows), "\n".join(ru for _, ru in rows)
