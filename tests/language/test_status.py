"""Every cue of data/status.toml proven both ways: a wording it makes uncertain, and clauses beside it that stay certain.

`MUST` holds wordings for each kind of cue, the cue standing for {}: one of them at least must be read with the status of
the cue (cues govern differently: من المقرر أن يزور, استعدادا لزيارة). `MUST_NOT` holds sentences in which the cue stands in
another clause: there the visit must have happened. Verbs are proven in the past and in the present.
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache

import pytest

from marsad.api import reader
from marsad.intake.documents import page_from_text, to_document
from marsad.language.arabic.words.tables import DATA

WRITTEN = "2024-05-15"
_ATTACKS = ("قصف", "هجوم", "الهجوم", "ضربة", "الضربة", "ضربات")
_AFTER_ATTACK = (
    "تحدث الوزير عن هجوم إسرائيلي {}.",
    "تحدث الوزير عن الهجوم الإسرائيلي {}.",
    "تحدث الوزير عن ضربة إسرائيلية {}.",
    "تحدث الوزير عن الضربة الإسرائيلية {}.",
    "تحدث الوزير عن هجوم {} على إسرائيل.",
    "تحدث الوزير عن ضربات إسرائيل {} على إيران.",
)
MUST: dict[str, tuple[str, ...]] = {
    "planned_verbs": (
        "{} الرئيس التركي زيارة بغداد.",
        "{} الرئيس التركي بزيارة بغداد.",
        "{} الرئيس التركي لزيارة بغداد.",
        "{} الرئيس التركي إلى زيارة بغداد.",
        "{} الرئيس التركي في زيارة بغداد.",
        "{} الرئيس التركي أن يزور بغداد.",
    ),
    "denied_verbs": ("{} المتحدث قصف إسرائيل مدينة رفح.", "{} المتحدث أن تكون إسرائيل قصفت مدينة رفح."),
    "alleged_verbs": (
        "{} المتحدث أن إسرائيل قصفت مدينة رفح.",
        "{} المتحدث إسرائيل بقصف مدينة رفح.",
        "{} المتحدث في قصف إسرائيل مدينة رفح.",
    ),
    "cancelled_verbs": ("{} الرئيس التركي زيارته إلى بغداد.",),
    "wanted_verbs": (
        "{} الوزير إلى زيارة الرئيس التركي بغداد.",
        "{} الوزير بزيارة الرئيس التركي بغداد.",
        "{} الوزير زيارة الرئيس التركي بغداد.",
        "{} الوزير الرئيس التركي على زيارة بغداد.",
        "{} الوزير أن يزور الرئيس التركي بغداد.",
        "{} الوزير من زيارة الرئيس التركي بغداد.",
    ),
    "planned_light": ("{} الرئيس الكندي بتقديم مساعدات إلى لبنان.",),
    "denied_light": (
        "{} الرئيس التركي الإفراج عن الصحفي.",
        "{} الرئيس التركي في الإفراج عن الصحفي.",
        "{} الرئيس التركي عن الإفراج عن الصحفي.",
    ),
    "cancelled_light": ("{} الرئيس التركي زيارة بغداد.", "{} الرئيس التركي عن زيارة بغداد."),
    "planned_decided": (
        "{} الرئيس التركي زيارة بغداد.",
        "{} الرئيس التركي على زيارة بغداد.",
        "{} أن يزور الرئيس التركي بغداد.",
    ),
    "denied_negated": (
        "لم {} أن زار الرئيس التركي بغداد.",
        "لا {} الرئيس التركي زيارة بغداد.",
        "لم {} الرئيس التركي من زيارة بغداد.",
        "لم {} الرئيس التركي على زيارة بغداد.",
        "ما {} الرئيس التركي زيارة بغداد.",
        "ما {} أن زار الرئيس التركي بغداد.",
        "ما {} الرئيس التركي من زيارة بغداد.",
        "ما {} الرئيس التركي في زيارة بغداد.",
        "لم {} الرئيس التركي في زيارة بغداد.",
        "ما {} الرئيس التركي على زيارة بغداد.",
    ),
    "hypothetical_negated": ("لم {} الرئيس التركي زيارة بغداد.", "ما {} الرئيس التركي زيارة بغداد."),
    "hypothetical_behind": (
        "سيزور الرئيس التركي بغداد {} تحسن الأمن.",
        "سيزور الرئيس التركي بغداد {} يتدهور الأمن.",
    ),
    "alleged_rumour": ("{} إن الرئيس التركي زار بغداد.", "{} أن الرئيس التركي زار بغداد."),
    "planned_before": (
        "من {} أن يزور الرئيس التركي بغداد.",
        "كان {} أن يزور الرئيس التركي بغداد.",
        "هناك {} لزيارة الرئيس التركي بغداد.",
        "أعلن الوزير {} زيارة الرئيس التركي بغداد.",
        "وصل الوفد {} لزيارة الرئيس التركي بغداد.",
        "{} زيارة الرئيس التركي بغداد.",
        "الوفد على {} زيارة بغداد.",
    ),
    "denied_before": (
        "أكد الوزير {} زيارة الرئيس التركي بغداد.",
        "{} قصف إسرائيل مدينة رفح.",
        "{} هناك قصف إسرائيلي على رفح.",
    ),
    "alleged_before": (
        "تحدث الوزير عن {} قصف إسرائيل مدينة رفح.",
        "نفى الوزير {} بقصف إسرائيل مدينة رفح.",
        "{} أن إسرائيل قصفت مدينة رفح.",
        "تلقى الوزير {} عن قصف إسرائيل مدينة رفح.",
        "من {} أن إسرائيل قصفت مدينة رفح.",
        "اعتقل الرجل {} قصف مدينة رفح.",
    ),
    "hypothetical_before": (
        "{} زار الرئيس التركي بغداد.",
        "{} يزور الرئيس التركي بغداد.",
        "{} أن يزور الرئيس التركي بغداد.",
        "{} من زيارة الرئيس التركي بغداد.",
        "{} لزيارة الرئيس التركي بغداد.",
        "من {} أن يزور الرئيس التركي بغداد.",
        "في {} زيارة الرئيس التركي بغداد.",
        "تحدث الوزير عن {} زيارة الرئيس التركي بغداد.",
        "لن ينسحب الجيش {} يزر الرئيس التركي بغداد.",
    ),
    "cancelled_later": (
        "زيارة الرئيس التركي إلى بغداد {}.",
        "كان من المقرر أن يزور الرئيس التركي بغداد لكن سفره {}.",
        "كان من المقرر أن يزور الرئيس التركي بغداد لكنه {} الزيارة.",
        "كان من المقرر أن يزور الرئيس التركي بغداد لكن أنقرة {} الزيارة.",
        "كان من المقرر أن يزور الرئيس التركي بغداد لكنه {}.",
    ),
    "cancelled_before": ("أعلنت الرئاسة {} زيارة الرئيس التركي بغداد.",),
    "wanted_before": (
        "{} أن يزور الرئيس التركي بغداد.",
        "من {} أن يزور الرئيس التركي بغداد.",
        "شدد الوزير على {} زيارة الرئيس التركي بغداد.",
        "شدد الوزير على {} لزيارة الرئيس التركي بغداد.",
        "تحدث الوزير عن {} إلى زيارة الرئيس التركي بغداد.",
        "سافر الوزير {} زيارة الرئيس التركي بغداد.",
    ),
    "planned_after": (
        "تحدث الوزير عن زيارة الرئيس التركي {} لبغداد.",
        "رحب الوزير بالزيارة {} للرئيس التركي.",
        "هذه زيارة {} للرئيس التركي.",
        "أعلن الوزير عن زيارة تركية {}.",
        "أعلن الوزير عن الزيارة التركية {}.",
    ),
    "hypothetical_after": _AFTER_ATTACK,
    "alleged_after": _AFTER_ATTACK,
}
MUST_NOT: dict[str, tuple[str, ...]] = {
    "verbs": (
        "{} الوزير الأمر، وزار الرئيس التركي بغداد أمس.",
        "زار الرئيس التركي بغداد أمس، و{} الوزير الأمر.",
        "{} الوزير ذلك. وزار الرئيس التركي بغداد أمس.",
    ),
    "later": ("زار الرئيس التركي بغداد ثم {} الاجتماع في أنقرة.",),
    "before": (
        "تحدث الوزير عن {} الأمر، وزار الرئيس التركي بغداد أمس.",
        "زار الرئيس التركي بغداد أمس وتحدث عن {} الأمر.",
        "تحدث الوزير عن {} الأمر. وزار الرئيس التركي بغداد أمس.",
    ),
    "light": (
        "{} الوزير الأمر، وزار الرئيس التركي بغداد أمس.",
        "{} الوزير ذلك. وزار الرئيس التركي بغداد أمس.",
    ),
    "decided": (
        "{} الوزير الأمر، وزار الرئيس التركي بغداد أمس.",
        "زار الرئيس التركي بغداد أمس، و{} الوزير الأمر.",
    ),
    "negated": (
        "لم {} الوزير الأمر، وزار الرئيس التركي بغداد أمس.",
        "زار الرئيس التركي بغداد أمس، ولم {} الوزير الأمر.",
    ),
    "behind": (
        "زار الرئيس التركي بغداد أمس، {} تحسن الأمن.",
        "زار الرئيس التركي بغداد أمس. وقال الوزير إن الأمر يتوقف {} ذلك.",
    ),
    "rumour": ("زار الرئيس التركي بغداد أمس، و{} إن الوزير مريض.", "{} إن الوزير مريض. وزار الرئيس التركي بغداد أمس."),
    "after": (
        "زار الرئيس التركي بغداد أمس قبل الاجتماع {}.",
        "بحث الوزير الاجتماع {}، وزار الرئيس التركي بغداد أمس.",
    ),
}


def _cues() -> list[tuple[str, str]]:
    """Each list of the file with each of its words; a verb gives its past and its present."""
    data = tomllib.loads((DATA / "status.toml").read_text(encoding="utf-8"))
    return [(key, form) for key, cues in data.items() for cue in cues for form in cue.split("/")]


@cache
def statuses(text: str, frame: str) -> tuple[str, ...]:
    """The status of each candidate of a frame; "wanted" where it is only wanted."""
    document = to_document(page_from_text(text), published=WRITTEN)
    found = reader().language.analyse(document, date.fromisoformat(WRITTEN)).candidates
    return tuple(
        "wanted" if any(status == "wanted" for status, _ in c.cues) else c.status for c in found if c.frame == frame
    )


def _frame(template: str) -> str:
    for word, frame in (("مساعدات", "aid"), ("الإفراج", "release")):
        if word in template:
            return frame
    return "attack" if any(word.startswith(_ATTACKS) for word in template.split()) else "visit"


@pytest.mark.parametrize(("key", "cue"), _cues())
def test_cue(key: str, cue: str) -> None:
    """The cue is read where it governs, and nowhere else."""
    status, _, where = key.rpartition("_")
    must = [template.format(cue) for template in MUST[key]]
    assert any(status in statuses(text, _frame(text)) for text in must), f"{cue} is never read as {status}"
    for template in MUST_NOT[where]:
        text = template.format(cue)
        assert statuses(text, "visit") == ("occurred",), text


@pytest.mark.parametrize(
    ("text", "frame", "status"),
    [
        # a joined verb is as certain as the one it goes on from
        ("من المقرر أن يزور الرئيس التركي بغداد ويلتقي رئيس الوزراء العراقي.", "meet", "planned"),
        ("ينتظر أن يقوم الرئيس التركي بزيارة إلى بغداد.", "visit", "planned"),
        ("بحث أردوغان في اتصال هاتفي مع بوتين الملف السوري.", "call", "occurred"),
        ("إذا زار الرئيس الروسي منغوليا واعتقلته السلطات المنغولية فسيحاكم.", "arrest", "hypothetical"),
        # what a relative clause tells is not what the cue before its noun doubts
        ("تحدث الوزير عن إمكانية التوصل إلى حل ينهي اعتراض المجر على القرض.", "reject", "occurred"),
        # the part in a deed is alleged, the deed itself is known
        ("اتهمت السعودية إيران بدعم الهجوم الذي نفذه الحوثيون على أبها.", "attack", "occurred"),
        ("اتهمت أوكرانيا روسيا بقصف محطة زابوريجيا.", "attack", "alleged"),
        # an accusation is made whatever is doubted in its clause
        ("وتزامنت المزاعم مع اتهام موسكو كييف بقتل صحفي روسي.", "accuse", "occurred"),
        # what is shown is not planned
        ("بث حزب الله مشاهد عن استهداف دبابة إسرائيلية في رفح.", "attack", "occurred"),
        # a light noun between a verb and what it carries
        ("يعتزم وزير الدفاع التركي القيام بزيارة رسمية إلى بغداد.", "visit", "planned"),
        ("كشفت مصادر عن خطة الجيش الإسرائيلي لاجتياح مدينة رفح.", "attack", "planned"),
        ("باتت إسرائيل على وشك قصف مخيم البداوي.", "attack", "planned"),
        # what is decided is still to be done, but a ban or an expulsion is done with the decision
        ("قرر الكرملين إرسال قوات إلى مالي.", "deploy", "planned"),
        ("قررت باكستان طرد السفير الهندي.", "expel", "occurred"),
        # not done, given up, called off in the next clause
        ("لم يسبق للرئيس الإيراني إبراهيم رئيسي أن زار الجزائر.", "visit", "denied"),
        ("فشلت قوات الدعم السريع في السيطرة على مدينة الفاشر.", "seize", "denied"),
        ("عدلت الحكومة الأردنية عن فرض رسوم على الواردات.", "restrict", "cancelled"),
        ("كان من المقرر أن يزور بوتين أنقرة في فبراير، إلا أن الزيارة تأجلت.", "visit", "cancelled"),
        ("كان من المقرر أن يزور بوتين أنقرة في فبراير، وقد ألغى اجتماعا في سوتشي.", "visit", "planned"),
        # on a condition told behind; what is not ruled out; questions
        ("ستفرض لندن عقوبات على جورجيا إذا استمر القمع.", "sanction", "hypothetical"),
        ("ستفرض لندن عقوبات على جورجيا في حال عدم التوصل إلى اتفاق.", "sanction", "hypothetical"),
        ("ستفرض لندن عقوبات على جورجيا، وقال الوزير إنه سيستقيل إذا استمر القمع.", "sanction", "planned"),
        ("لن تفرج حماس عن الأسير ما لم يتوقف القصف.", "release", "hypothetical"),
        ("لن تفرج حماس عن الأسير، وهو ما لم تؤكده الحركة.", "release", "denied"),
        ("لن تسحب تركيا قواتها من العراق إلا بعد زوال الخطر.", "withdraw", "hypothetical"),
        ("لم يستبعد الجيش الإسرائيلي قصف مخيم البداوي.", "attack", "hypothetical"),
        ("هل تفرض واشنطن عقوبات على المصارف العراقية؟", "sanction", "hypothetical"),
        # what somebody takes no stance on took place
        ("لم تدن الهند الغزو الروسي لأوكرانيا.", "attack", "occurred"),
        # a rumour tells what stands after عن
        ("ترددت أنباء عن الإفراج عن الجنود الإيفواريين من قبل الجيش المالي.", "release", "alleged"),
        # what is not so before a comma leaves the circumstance behind it alone; what is not done itself does not
        ("رحل الوفد دون سبب، محذرا الحكومة الكينية من الفوضى.", "threaten", "occurred"),
        ("قال الوزير إن المدير ليس فوق القانون، منتقدا الحكومة الكينية.", "accuse", "occurred"),
        ("لم يحذر الوفد الحكومة الكينية من الفوضى.", "threaten", "denied"),
        ("ألغى الرئيس الكيني زيارته إلى كمبالا، لكنه حذر أوغندا من التصعيد.", "threaten", "occurred"),
        # an attack that is known, told beside what is to come; one that is carried is itself to come
        ("قال المدعي العام إن التقرير سيتضمن القصف الإسرائيلي لمستشفى العودة.", "attack", "occurred"),
        ("قالت روسيا إنها ستشن الهجوم على كييف قريبا.", "attack", "planned"),
        ("رحل الصحفي أثناء استعداده لتغطية اقتحام الجيش الإسرائيلي مدينة نابلس.", "attack", "occurred"),
        ("تستعد إسرائيل لشن هجوم على رفح.", "attack", "planned"),
        # who undergoes it decides nothing, though تعرض prints as the verb of offering; who offers it does
        ("وتعرض صحفي كيني لهجوم من قبل جنود روس.", "attack", "occurred"),
        ("تعرض روسيا إرسال جنود إلى مالي.", "deploy", "planned"),
        # what calls it off, in any form
        ("كان من المقرر أن يزور الرئيس الكيني كمبالا لكن الزيارة ستلغى.", "visit", "cancelled"),
        ("زيارة الرئيس الكيني إلى كمبالا جمدت أمس.", "visit", "cancelled"),
        ("كان من المقرر أن يزور الرئيس الكيني كمبالا لكن الاجتماع الوزاري ألغي.", "visit", "planned"),
        # what describes the deed behind a comma wills nothing
        ("يواصل الرئيس التركي زيارة للدوحة بدأها رجب طيب أردوغان الخميس، هي الثانية له خلال عام.", "visit", "occurred"),
        ("تثير الزيارة التي يعتزم الرئيس التركي القيام بها إلى الدوحة جدلا.", "visit", "planned"),
        # what happens not for the first time happens; what is not the solution does not
        ("هذه ليست المرة الأولى التي تقصف فيها إسرائيل دمشق.", "attack", "occurred"),
        ("وليس أول هجوم تشنه إسرائيل على دمشق.", "attack", "occurred"),
        # a day still to come tells a plan
        ("يستقبل الرئيس الفرنسي الخميس المستشار الألماني في باريس.", "meet", "planned"),
        ("قررت تونس حظر استيراد القمح الروسي بدءا من الأول من يونيو المقبل.", "restrict", "planned"),
    ],
)
def test_status(text: str, frame: str, status: str) -> None:
    """The status of the first candidate of a frame."""
    assert statuses(text, frame)[0] == status


def test_every_list_is_proven() -> None:
    """A new list of cues wants wordings of its own."""
    assert {key for key, _ in _cues()} == set(MUST)
