"""The sentences with slots of which scripts/number_templates.py makes pairs full of numbers."""

from __future__ import annotations

TEMPLATES: tuple[tuple[str, str], ...] = (
    (
        "{date}, tỉnh khánh thành {count} trường học.",
        "{date} в провинции открыли {count:школу/школы/школ}.",
    ),
    ("Hội nghị khai mạc {date} tại Hà Nội.", "Конференция открылась {date} в Ханое."),
    (
        "Cây cầu được thông xe {date} sau {few} năm xây dựng.",
        "Мост строили {few:год/года/лет} и открыли для движения {date}.",
    ),
    ("Nghị định số {code} có hiệu lực từ {date}.", "Постановление № {code} действует с {date}."),
    (
        "Quyết định số {code} hỗ trợ {thousands} hộ nghèo.",
        "По решению № {code} помощь получили {thousands:хозяйство/хозяйства/хозяйств}.",
    ),
    (
        "Thông tư {code} được {percent} người hỏi ủng hộ.",
        "Циркуляр {code} поддержали {percent} опрошенных.",
    ),
    (
        "Theo nghị quyết số {code}, ngân sách chi {money} cho y tế.",
        "Согласно постановлению № {code}, бюджет выделил на медицину {money}.",
    ),
    (
        "{day}, đoàn công tác đến thăm {few} xã vùng cao.",
        "{day} делегация посетила {few:горную общину/горные общины/горных общин}.",
    ),
    ("Lễ khởi công diễn ra lúc {clock} {day}.", "Закладка состоялась {day} в {clock}."),
    ("Hạn nộp hồ sơ là {day}.", "Документы принимают до {day}."),
    (
        "Nhà máy đi vào hoạt động từ tháng trước, {date}.",
        "Завод заработал в прошлом месяце, {date}.",
    ),
    ("Vào {month}, hồ chứa bắt đầu tích nước.", "В {month} водохранилище начали заполнять."),
    (
        "Bảo tàng mở cửa vào {month} và đón {millions} lượt khách.",
        "Музей открылся в {month} и принял {millions:посетителя/посетителей/посетителей}.",
    ),
    ("Ông sinh năm {year} trong một gia đình ngư dân.", "Он родился в {year} году в семье рыбака."),
    (
        "Từ năm {year}, làng nghề có {count} thợ gốm.",
        "С {year} года в деревне {count:гончар/гончара/гончаров}.",
    ),
    (
        "Ngôi trường được xây năm {year} với vốn {money}.",
        "Школу построили в {year} году за {money}.",
    ),
    (
        "Trong {decade}, vùng này chưa có điện.",
        "В {decade} годы в этом краю не было электричества.",
    ),
    (
        "Bài hát ra đời trong {decade}, bán được {millions} đĩa.",
        "Песню написали в {decade} годы, продано {millions:диск/диска/дисков}.",
    ),
    (
        "Trong {quarter}, xuất khẩu gạo tăng {percent}.",
        "В {quarter} экспорт риса вырос на {percent}.",
    ),
    ("Doanh thu {quarter} đạt {money}.", "Выручка в {quarter} достигла {money}."),
    ("Sáng {weekday}, hội đồng họp kín.", "{weekday} утром совет провёл закрытое заседание."),
    ("Phiên tòa mở lại vào {weekday} lúc {clock}.", "Суд возобновится {weekday} в {clock}."),
    ("Trận đấu diễn ra vào {weekday} lúc {clock}.", "Матч пройдёт {weekday} в {clock}."),
    (
        "{weekday_and_day}, tỉnh công bố quy hoạch mới.",
        "{weekday_and_day}, провинция обнародовала новый план.",
    ),
    ("Đội tuyển lên đường vào {weekday_and_day}.", "Сборная выехала {weekday_and_day}."),
    (
        "Chiều {weekday}, trường trao {word} suất học bổng.",
        "{weekday} днём школа вручила {word:стипендию/стипендии/стипендий}.",
    ),
    (
        "Tàu rời ga lúc {clock} với {count} hành khách.",
        "Поезд отправился в {clock}, в нём {count:пассажир/пассажира/пассажиров}.",
    ),
    ("Chuyến bay cất cánh lúc {clock}.", "Самолёт вылетел в {clock}."),
    ("Động đất xảy ra lúc {clock} {day}.", "Землетрясение произошло {day} в {clock}."),
    (
        "Lạm phát lên tới {percent}, cao hơn mức {percent2} của năm ngoái.",
        "Инфляция достигла {percent} против {percent2} в прошлом году.",
    ),
    ("Tỷ lệ hộ nghèo giảm còn {percent}.", "Доля бедных хозяйств снизилась до {percent}."),
    (
        "Sản lượng tôm tăng {percent} so với cùng kỳ.",
        "Улов креветок вырос на {percent} к тому же периоду.",
    ),
    (
        "Thành phố có {millions} dân, {percent} ở nội đô.",
        "В городе {millions:житель/жителя/жителей}, в центре — {percent}.",
    ),
    (
        "Mùa này nông dân trồng {millions} cây keo.",
        "В этом сезоне крестьяне посадили {millions:акацию/акации/акаций}.",
    ),
    (
        "Cảng xuất {millions} tấn hàng trong năm qua.",
        "Порт за прошлый год отгрузил {millions:тонну/тонны/тонн} груза.",
    ),
    ("Bão làm {thousands} ngôi nhà bị hư hại.", "Тайфун повредил {thousands:дом/дома/домов}."),
    (
        "Huyện có {thousands} học sinh ở {few} xã.",
        "В уезде {thousands:школьник/школьника/школьников}, общин — {few}.",
    ),
    ("Dự án đường ven biển cần {trillions}.", "На приморскую дорогу нужно {trillions}."),
    (
        "Tuyến metro giá {trillions} phục vụ {millions} khách.",
        "Линия метро за {trillions} перевезла {millions:пассажира/пассажиров/пассажиров}.",
    ),
    (
        "Công ty nộp thuế {money}, tăng {percent}.",
        "Компания уплатила налоги: {money}, прирост — {percent}.",
    ),
    ("Hợp đồng trị giá {foreign_money}.", "Сумма договора — {foreign_money}."),
    (
        "Nhà đầu tư nước ngoài rót {foreign_money} vào cảng.",
        "Иностранный инвестор вложил в порт {foreign_money}.",
    ),
    (
        "Kim ngạch với tỉnh bạn đạt {foreign_money}, tăng {percent}.",
        "Товарооборот с соседями достиг {foreign_money}, прирост — {percent}.",
    ),
    ("Tuyến đường mới dài {length}.", "Длина новой дороги — {length}."),
    ("Bản cách trung tâm xã {length}.", "Расстояние от деревни до центра общины — {length}."),
    ("Chiếc trống đồng nặng {weight}.", "Вес бронзового барабана — {weight}."),
    ("Kho dự trữ nhận thêm {weight} gạo.", "На склад поступило риса: {weight}."),
    (
        "Rừng ngập mặn rộng {area}, chiếm {percent} diện tích.",
        "Площадь мангрового леса — {area}, или {percent} уезда.",
    ),
    ("Khu công nghiệp chiếm {area} đất.", "Промзона занимает {area} земли."),
    ("Đêm qua nhiệt độ xuống {frost}.", "Ночью температура упала до {frost}."),
    ("Ở Mẫu Sơn đo được {frost}, có băng giá.", "На Маушоне отметили {frost}, был иней."),
    ("Kho lạnh luôn giữ ở mức {frost}.", "На складе всегда держат {frost}."),
    (
        "Khoảng {fraction} số hộ đã có nước sạch.",
        "Чистая вода есть у многих, это {fraction} хозяйств.",
    ),
    (
        "Tại xã này, {fraction} số ruộng bị hạn.",
        "В этой общине от засухи страдает {fraction} полей.",
    ),
    ("Theo báo cáo, {fraction} số tàu đã về bến.", "По отчёту, в порту уже {fraction} судов."),
    (
        "Trong làng, {fraction} thanh niên đi làm xa.",
        "В деревне {fraction} молодёжи работает вдали от дома.",
    ),
    ("Hội chợ lần {ordinal} thu hút nhiều khách.", "{ordinal:f} ярмарка привлекла много гостей."),
    ("Liên hoan lần {ordinal} diễn ra tại Huế.", "{ordinal:m} фестиваль проходит в Хюэ."),
    ("Đội bóng xếp {ordinal} trên bảng xếp hạng.", "Команда занимает {ordinal:n} место в таблице."),
    ("Tàu đã đến ga {ordinal}.", "Поезд прибыл на {ordinal:fa} станцию."),
    ("Ngôi chùa được xây vào thế kỷ {century}.", "Пагоду построили в {century} веке."),
    (
        "Tấm bia có từ thế kỷ {century}, cao {height}.",
        "Стела относится к {century} веку, её высота — {height}.",
    ),
    (
        "Quốc hội khóa {congress} thông qua {few} luật.",
        "Национальное собрание {congress} созыва приняло {few:закон/закона/законов}.",
    ),
    ("Đại hội lần thứ {congress} bầu ban chấp hành mới.", "{congress} съезд избрал новый комитет."),
    ("Đội chủ nhà thắng {score} trên sân nhà.", "Хозяева победили дома со счётом {score}."),
    ("Sửa đường mất {range} ngày.", "Ремонт дороги займёт {range:день/дня/дней}."),
    (
        "Hai bên ký kế hoạch hợp tác {compound} năm.",
        "Стороны подписали {compound}летний план сотрудничества.",
    ),
    (
        "Thủ tướng bắt đầu chuyến thăm {compound} ngày.",
        "Премьер-министр начал {compound}дневный визит.",
    ),
    ("Thành phố xây khu nhà {compound} tầng.", "Город строит {compound}этажные дома."),
    (
        "Khóa học kéo dài {compound} tháng, có {word} học viên.",
        "Это {compound}месячный курс, на нём {word:слушатель/слушателя/слушателей}.",
    ),
    (
        "{word} tàu cá đã vào bờ tránh bão.",
        "В порту от шторма укрылись суда, всего {word:штука/штуки/штук}.",
    ),
    ("Bệnh viện thiếu {genitive_word} bác sĩ.", "Больнице не хватает {genitive_word} врачей."),
    ("Hội đồng gồm {genitive_word} thành viên.", "Совет состоит из {genitive_word} членов."),
    ("Đường dây nóng của sở: {phone}.", "Горячая линия управления: {phone}."),
    ("Muốn đặt vé, xin gọi số {phone}.", "Билеты заказывают по телефону {phone}."),
    ("Người dân báo tin qua số {phone}.", "Жители сообщают новости по номеру {phone}."),
    (
        "Mỗi ngày trạm bán {thousands} lít xăng qua {few} vòi.",
        "В день станция продаёт {thousands:литр/литра/литров} бензина, колонок — {few}.",
    ),
    ("Tai nạn làm {few} người bị thương.", "В аварии пострадали {few:человек/человека/человек}."),
    ("Xã đã xây {few} nhà văn hóa.", "Община построила {few:дом/дома/домов} культуры."),
    ("Đề án kết thúc sau {few} tháng.", "Проект завершили, срок — {few:месяц/месяца/месяцев}."),
    ("Văn bản {code} quy định mức phạt mới.", "Документ {code} вводит новые штрафы."),
    ("Bộ trưởng ký quyết định {code} {day}.", "Министр подписал решение {code} {day}."),
    ("Người dân góp ý cho dự thảo {code}.", "Жители обсуждают проект {code}."),
    ("Căn cứ {code}, huyện thu hồi {area} đất.", "На основании {code} уезд изымает {area} земли."),
    ("Số điện thoại của trạm cứu hộ là {phone}.", "Телефон спасательной станции — {phone}."),
    ("Bệnh viện nhận cuộc gọi qua {phone}.", "Больница принимает звонки по телефону {phone}."),
    ("Xin liên hệ ban tổ chức, điện thoại {phone}.", "Обращайтесь в оргкомитет, телефон {phone}."),
    ("Khách hàng phản ánh tới tổng đài {phone}.", "Покупатели жалуются по номеру {phone}."),
    ("Tòa soạn nhận tin ở số {phone}.", "Редакция ждёт новостей по телефону {phone}."),
    ("Sáng sớm, đỉnh Fansipan lạnh {frost}.", "Ранним утром на Фансипане было {frost}."),
    ("Vùng núi có nơi xuống {frost}.", "Местами в горах холодает до {frost}."),
    ("Nước đá được bảo quản ở {frost}.", "Лёд хранят при {frost}."),
    ("Ở Mátxcơva hôm qua là {frost}.", "Вчера в Москве было {frost}."),
    ("Thiết bị chịu được {frost}.", "Прибор выдерживает {frost}."),
    ("Trong tỉnh, {fraction} diện tích là rừng.", "В провинции {fraction} площади занята лесом."),
    ("Ở xưởng, {fraction} công nhân là nữ.", "На фабрике {fraction} рабочих — женщины."),
    ("Trong kho, {fraction} số hàng bị ướt.", "На складе {fraction} товара промокла."),
    ("Hôm nay {fraction} số cửa hàng đóng cửa.", "Сегодня {fraction} магазинов не работает."),
    (
        "Ông được tặng huân chương sau hội nghị lần {ordinal}.",
        "После {ordinal:g} съезда его наградили орденом.",
    ),
    ("Trong vòng thi {ordinal}, em dẫn đầu.", "В {ordinal:p} туре девочка вышла вперёд."),
    ("Đây là trạm bơm {ordinal} của huyện.", "Это {ordinal:f} насосная станция уезда."),
    ("Hội thi lần {ordinal} đã bế mạc.", "Завершился {ordinal:m} конкурс."),
    (
        "Ban chấp hành khóa {congress} họp phiên cuối.",
        "Комитет {congress} созыва собрался в последний раз.",
    ),
    (
        "Đại biểu Hội đồng nhân dân khóa {congress} gặp cử tri.",
        "Депутаты Народного совета {congress} созыва встретились с избирателями.",
    ),
    ("Bức tranh vẽ vào thế kỷ {century}.", "Картина написана в {century} веке."),
    ("Thành cổ được dựng hồi thế kỷ {century}.", "Крепость возвели в {century} веке."),
    (
        "Văn kiện đại hội {congress} được in {millions} bản.",
        "Документы {congress} съезда изданы тиражом {millions}.",
    ),
    ("Chợ phiên họp vào {weekday} hằng tuần.", "Ярмарка каждую неделю бывает {weekday}."),
    ("Thư viện nhận sách mới {weekday} vừa rồi.", "Новые книги библиотека получила {weekday}."),
    (
        "Phim chiếu lúc {clock} có {millions} người xem.",
        "Фильм начался в {clock}, у него {millions:зритель/зрителя/зрителей}.",
    ),
    ("Trạm y tế mở cửa lúc {clock}.", "Медпункт открывается в {clock}."),
    ("Cảnh sát nhận tin báo lúc {clock}.", "Полиция получила сообщение в {clock}."),
    ("Luật được thông qua {date}.", "Закон приняли {date}."),
    (
        "Tàu cập cảng {date} với {thousands} tấn gạo.",
        "Судно пришло в порт {date}, на борту {thousands:тонна/тонны/тонн} риса.",
    ),
    ("Tàu chìm lúc {clock} {date}.", "Судно затонуло {date} в {clock}."),
    ("Tờ báo ra số đầu {date}.", "Первый номер газеты вышел {date}."),
    ("Trận lụt lớn xảy ra {date} lúc {clock}.", "Большое наводнение случилось {date} в {clock}."),
    (
        "Hai bên ký biên bản {date}, vốn là {foreign_money}.",
        "Стороны подписали меморандум {date}, сумма — {foreign_money}.",
    ),
    (
        "Đường ống dài {length} chạy qua {few} huyện.",
        "Трубопровод тянется на {length} через уезды, их {few}.",
    ),
    ("Mỏ than xuất {weight} mỗi ca.", "Шахта выдаёт {weight} за смену."),
    (
        "Cả nước có {millions} xe máy, tăng {percent}.",
        "В стране {millions:мотоцикл/мотоцикла/мотоциклов}, на {percent} больше.",
    ),
    (
        "Quỹ trồng rừng nhận {millions} cây giống.",
        "Лесной фонд получил {millions:саженец/саженца/саженцев}.",
    ),
    (
        "Lễ hội đón {millions} lượt khách trong {few} ngày.",
        "Праздник принял {millions:гостя/гостей/гостей}, он длился {few:день/дня/дней}.",
    ),
    ("Bảng hướng dẫn dẫn lại {code}.", "В памятке приведён документ {code}."),
    ("Đường dây cứu nạn trên biển là {phone}.", "Номер морских спасателей — {phone}."),
    ("Ở Hà Giang người dân chịu rét {frost}.", "В Хазянге жители терпят холод: {frost}."),
    ("Ngày hội có {fraction} số làng tham gia.", "В празднике участвует {fraction} деревень."),
    (
        "Đoàn thanh tra trở lại vào {weekday}, trước {date}.",
        "Проверка вернётся {weekday}, до {date}.",
    ),
    (
        "Hội đồng họp phiên {ordinal} sáng nay.",
        "Сегодня утром совет собрался на {ordinal:n} заседание.",
    ),
    (
        "Em là học viên {ordinal} của trung tâm từ {date}.",
        "С {date} мальчик — {ordinal:m} ученик центра.",
    ),
    (
        "Đài phát thanh nhận tin lúc {clock} qua số {phone}.",
        "Радио приняло сообщение в {clock} по номеру {phone}.",
    ),
)
