"""What `find_times` costs: CPU seconds of one process, peak memory of a fresh one, and how both grow with the text.

python timex_cost.py < TEXTS    [[text, dct], ...] as JSON: prints CPU seconds, peak memory in MB and the number of times
"""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from timex_peer_run import peak_mb

from reconcile import find_times

DCT = "2024-06-18"
# News as invented for this bench. DENSE: every sort of time, twenty a thousand letters. NEWS: the same among what news
# is made of, four a thousand letters, as in newspapers.
DENSE = """\
The harbour master of Port Ellery said on Tuesday that the ferry had left at 14:15 local time (13:15 GMT), about four hours after the storm warning.
Nobody was hurt, but three cars slid off the deck and a crane on the east quay lost its cab.
"We closed the pier at half past nine last night and opened it again this morning," she told reporters.
The council met on 3 May 2023 and again two weeks later; its report, due in September, has been put off until early 2025.
Fishing was worth 12.5m a year in the 1990s, when 1,400 people worked on the boats, and a third of that in 2019.
Mayor Lindqvist, 61, who took over in March, promised new lights within six months and a sea wall by the end of next year.
A spokesman for the line said that two of its ships would stay in dry dock for at least 10 days.
The last time the gates were shut for so long was in the winter of 1986, according to records kept by the museum.
Trains to the coast were running again by 6pm on Sunday, every 30 minutes and later every hour.
The minister will visit on Friday, a day before the anniversary, and is expected to speak at noon.
Prices rose 2.3% in the first quarter after falling 0.4% in the three months to December.
"I have lived here for more than forty years and I never saw the water come over the wall," said Ana Prieto, a baker.
"""
PLAIN = """\
The harbour board has two members from the town, two from the fishing fleet and one who is named by the county, and its chair has no vote.
Ana Prieto, who keeps a bakery on Chapel Street, said that the flour in her cellar was dry but that the oven had a crack from end to end.
Engineers blamed a valve that should open by itself and did not; the maker of the valve said that it had not been told of any fault.
The opposition called the plan a gift to the ferry line, which pays a third of what its rivals pay for the use of a quay.
"Nobody who has seen the state of the road can believe that a coat of tar will do," said Councillor Brandt, who voted against it.
Schools, the library and the swimming pool stayed open, and volunteers carried sandbags from the depot to the houses by the mill.
The line, which is owned by a fund in Rotterdam, carries more lorries than any other on this coast and is short of drivers and of welders.
A report by the auditors found that money meant for lamps had been spent on a bridge that leads to a field with four cows in it.
The museum keeps the anchor of a ship whose name nobody knows, a row of oars, and letters by a pilot who could not swim.
Residents of the upper village say that they were never asked, and that the maps in the town hall show a path where there is a cliff.
The chief of police, Tomas Reke, said his officers had counted some three hundred people at the gates and none who threw anything.
Wind from the west, showers over the hills and a sea too rough for small boats are what the forecasters see for the coast.
The company's shares lost a little ground in Oslo and none in London, and its bonds were steady.
She learnt to mend nets from an uncle, studied law in Leeds, and came home to run the yard when nobody else would take it on.
The court heard that the two men had known each other at sea, had quarrelled over a winch, and had not spoken in the street.
Its roof is of slate, its walls are of the yellow stone of the island, and the windows look out on the water and on the crane.
A choir from the valley sang in the hall, the mayor read out the names of the crew, and a wreath was thrown from the lifeboat.
The union wants the same rate for the same work in every port and says that it will not be the first to leave the table.
Farmers lost hay, fences and some forty sheep, and want the state to pay for the fences at the least.
The minister's party holds the seat by a narrow margin, and its leaders know that the wall will decide how the coast votes.
"""


def _mixed(sentences: str, between: str) -> str:
    """The sentences, each followed by some of those that go between."""
    filler = itertools.cycle(between.splitlines())
    return "".join(
        f"{each}\n" + "".join(f"{next(filler)}\n" for _ in range(4)) for each in sentences.splitlines()
    )


NEWS = _mixed(DENSE, PLAIN)
# Words that give much to every pattern, told again and again without an end; none of them ends a line.
HOSTILE = (
    "in in in ", "the the ", "1 1 1 1 ", "12:30 ", "12.30", "May May ", "1990-1991-1992-", "1990s ", "last last ", "a",
    "one one ", "twenty-one-", "half past half past ", "a quarter to ", "Monday, Monday, ", "to to ", "of the year of the ",
    "two or three or ", "more than more than ", "from 3 to 4 to ", " ", "\u200b", "\u6708\u65e5", "e\u0301", "(", "-", "'s ",
    "0", "12,", "7/7/", "early early ", "local time (", "GMT GMT ", "+01:00 ", "day after the day after the ", "\n", "a. ",
    "the end of the beginning of ", "in the three months to ", "every other ", "between 3 and ", "Sept. ", "\u00a0\t ",
    "9am local time in Paris and ", "In Russia at 9am local time. ", "9am (0700 GMT) ", "10am IST in ", "9pm in Paris ", "at 9am CST ",
)  # fmt: skip


def least_s(runs: int, work: Callable[[], object]) -> float:
    """Least CPU seconds of so many runs."""
    spent = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return min(spent)


def text_of(parts: str, size: int) -> str:
    """The words over and over, up to so many letters."""
    return (parts * (size // len(parts) + 1))[:size]


def fresh(texts: Sequence[tuple[str, str]]) -> tuple[float, float, int]:
    """CPU seconds, peak memory in MB and number of times for texts with their dct, in a process of its own."""
    command = [sys.executable, __file__]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    seconds, peak_mb, count = done.stdout.split()
    return float(seconds), float(peak_mb), int(count)


def growth(megabytes: Sequence[float]) -> Iterator[tuple[str, float, float, float, int]]:
    """Name and millions of letters of texts, and what `fresh` says of each: news in lines, without any line break, and dense."""
    for name, parts in (("news", NEWS), ("news, all one line", NEWS.replace("\n", " ")), ("dense", DENSE)):
        for mb in megabytes if parts is NEWS else megabytes[:3]:
            yield name, mb, *fresh([(text_of(parts, round(mb * 1e6)), DCT)])


def hostile(size: int, runs: int = 3) -> Iterator[tuple[str, float, float]]:
    """For each hostile text of `size` and of twice as many letters: CPU seconds."""
    for words in HOSTILE:
        once, twice = (text_of(words, n) for n in (size, 2 * size))
        find_times(once[:2_000], dct=DCT)  # patterns are compiled when first needed
        yield (
            ascii(words),
            least_s(runs, lambda text=once: find_times(text, dct=DCT)),
            least_s(runs, lambda text=twice: find_times(text, dct=DCT)),
        )


def main() -> None:
    texts = json.load(sys.stdin)
    begun = time.process_time()
    count = sum(len(find_times(text, dct=dct)) for text, dct in texts)
    seconds = time.process_time() - begun
    print(f"{seconds:.4f} {peak_mb():.1f} {count}")


if __name__ == "__main__":
    main()
