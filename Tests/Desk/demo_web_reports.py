"""Reports as citizens send them by the web, for the pile of a made-up station. All of it is made up."""

import json
import subprocess

REPORTS = [
    ("سه شب است که یک وانت سفید بی‌پلاک جلوی انبار ته کوچه می‌ایستد و کارتن خالی می‌کند.", "other", "golsar", "کوچهٔ نهم، روبه‌روی انبار"),
    ("موتورسیکلت همسایه را همین الان دو نفر با نیسان بردند، به سمت میدان رفتند.", "theft.motorcycle", "rasht", "خیابان سعدی"),
    ("test test", "other", None, None),
    ("در پارک کنار مدرسه هر روز بعد از ظهر مواد می‌فروشند. از دانش‌آموزها هم خریدارند.", "drugs.dealing", "lahijan", "پارک ساحلی"),
    ("asdfgh", "other", None, None),
    ("شیشهٔ سه خودرو را دیشب در این خیابان شکسته‌اند و ضبط‌ها را برده‌اند.", "theft.vehicle_parts", "golsar", "بلوار گیلان"),
    ("سگ‌های ولگرد نمی‌گذارند بچه‌ها به مدرسه بروند.", "other", "anzali", None),
    ("خانهٔ خالی پلاک ۱۲ شب‌ها چراغش روشن است و هر ساعت کسی می‌آید و می‌رود.", "other", "rasht", "کوچهٔ بهار، پلاک ۱۲"),
]


def send(tips: str, environment: dict) -> None:
    """Records them through the program, as the door does, some minutes apart; all but one of them without a name."""
    lines = []
    for index, (text, category, place, address) in enumerate(REPORTS):
        report = {"text": text, "line": "web", "category": category, "received_at": f"-{5 + 17 * (len(REPORTS) - index)}m"}
        if place:
            report["place"] = place
        if address:
            report["address"] = address
        if index == 5:
            report["caller"] = {"phone": "09000000017", "name": "نمونه نمونه‌ای", "consent": "private"}
        else:
            report["receipt"] = True
        lines.append(json.dumps(report, ensure_ascii=False))
    subprocess.run([tips, "log", "--batch", "-", "--operator", "web"], env=environment, input="\n".join(lines) + "\n", text=True,
                   check=True, stdout=subprocess.DEVNULL)
