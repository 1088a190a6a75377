"""The same said from another side is no finding, and what sounds alike and is not the same is one."""

import pytest
from findings.telling import kinds, told

THE_SAME = [
    ("A third of the skippers did not vote on the new dues.", "Two thirds of the skippers voted on the new dues."),
    ("Five of the 12 members of the board did not vote on the dues.", "Seven of the 12 members of the board voted on the dues."),
    ("Wardens counted 40 fewer seals in May than a year earlier.", "Wardens had counted 40 more seals a year earlier than in May."),
    ("Catches were lower in May than in April, the wardens said.", "Catches were higher in April than in May, the wardens said."),
    ("The pier will cost 40 million crowns more than the 300 million planned, the council said.", "The pier will cost 340 million crowns instead of 300 million, the council said."),
    ("The 27 members of the club agreed on the plan.", "All members of the club agreed on the plan."),
    ("The two brothers of the skipper were freed on Friday.", "Both brothers of the skipper were freed on Friday."),
    ("Chief Financial Officer Mara Lindqvist said that costs had risen.", "Finance chief Mara Lindqvist said that costs had risen."),
    ("Chief Executive Mara Lindqvist said that costs had risen.", "Mara Lindqvist, the CEO, said that costs had risen."),
    ("Gov. Mara Lindqvist said on Friday that costs had risen.", "Costs had risen, the governor, Mara Lindqvist, said on Friday."),
    ("Managing director Mara Lindqvist said that costs had risen.", "Mara Lindqvist, who heads the line, said that costs had risen."),
    ("The anchor that the divers found weighs 12 stone.", "The anchor that the divers found weighs 168 pounds."),
    ("The mole lost 240 barrels of 160 litres each in the fire.", "The mole lost 38,400 litres in the fire."),
    ("The skiff with the lamp sank near mile 19 of the regatta.", "The skiff with the lamp sank at around the 30km mark of the regatta."),
    ("“The first boats left at 0410 and met the others,” Siri Holm said.", "Siri Holm said that the first boats left at 4.10am and met the others."),
    ("Ulla Berg, whose father Karl, 71, was lost in the storm, asked for a stone.", "A stone for Karl Berg, who was lost in the storm at 71, is what his daughter Ulla asks for."),
    ("The harbour was closed for barely three hours on Friday after the fire.", "It was after the fire on Friday that boats could not use the harbour, closed for some three hours."),
    ("The line denied reports that a strike of its crews had been brought forward to May.", "The line rejected reports that a strike of its crews had been brought forward to May."),
    ("The mole pumped 210,000 bpd above its ceiling of 1.35 million bpd in April.", "In April the mole pumped 210,000 barrels a day above its ceiling of 1.35m barrels a day."),
    ("The line has closed 45 of its 162 offices on the coast since Friday.", "The line has closed more than a quarter of its offices on the coast since Friday."),
    ("Deputy chief ferry officer Dr Mara Lindqvist said that the risk was low.", "The risk was low, said Dr Mara Lindqvist, the deputy chief officer of the ferries."),
    ("CEO Mara Lindqvist said that costs had risen.", "Mara Lindqvist, the chief executive, said that costs had risen."),
    ("COO Mara Lindqvist said that costs had risen.", "Mara Lindqvist, the chief operating officer, said that costs had risen."),
    ("Managing director Mara Lindqvist said that costs had risen.", "The chief executive, Mara Lindqvist, said that costs had risen."),
    ("Home Secretary Mara Lindqvist said that costs had risen.", "Interior Minister Mara Lindqvist said that costs had risen."),
    ("The mate spent 1,140 days at sea in all.", "The mate spent more than three years at sea in all."),
    ("Dues were cut to 17% from 22%, and a levy went up to 21%.", "The levy will rise to 21%, while dues fall from 22% to 17%."),
    ("Police detained 14 skippers on Friday and released them on Sunday.", "The 14 skippers released on Sunday had been held since Friday."),
    ("The county will lift a ban on the export of herring from the bay.", "The county is to drop its ban on herring from the bay."),
    ("Two skippers, whom the county would not name, have signed letters that are not binding.", "Two skippers have signed non-binding letters."),
    ("The tests of the nets were done at a constant 77 degrees Fahrenheit.", "The tests of the nets were done at a constant 77F (25C)."),
    ("Some 38,000 passengers are booked to travel on Saturday and Sunday.", "Some 38,000 people are booked to sail on Saturday and Sunday."),
    ("The fund has offered a reward of $50,000 and said it would ask no questions.", "The fund promises $50,000 to anyone who brings the bell back, no questions asked."),
    ("The findings do not prove that herring are harmed by the lamps, the authors said.", "Does this mean that herring are harmed by the lamps? The authors say that is not proven."),
    (
        "“The Maritime Agency has to look at this sale now,” Siri Holm said on Monday.",
        "“The MA has to look at this sale now,” Siri Holm said on Monday.",
    ),
]  # fmt: skip

ANOTHER_THING = [
    ("number", "Some 40 percent of the skippers voted on the new dues.", "Some 60 percent of the skippers voted on the new dues."),
    ("negation", "A third of the skippers did not vote on the new dues.", "A third of the skippers voted on the new dues."),
    ("direction", "Catches were lower in May than in April, the wardens said.", "Catches were higher in May than in April, the wardens said."),
    ("number", "The pier will cost 40 million crowns more than the 300 million planned, the council said.", "The pier will cost 60 million crowns more than the 300 million planned, the council said."),
    ("direction", "Takings at the ferry line slid 8% in the spring, Mara Lindqvist said.", "Mara Lindqvist spoke of an 8% rise in the line's spring takings."),
    ("direction", "The crown firmed 0.4% on Friday, while yields in the capital fell six points.", "After the speech the crown weakened 0.4%, and yields fell six points."),
    ("direction", "Mara Lindqvist was charged on Friday with taking money from the club.", "Mara Lindqvist was convicted on Friday of taking money from the club."),
    ("negation", "The mate, Karl Venn, was questioned by police on Friday but was not arrested.", "The mate, Karl Venn, has been in custody since Friday."),
    ("number", "There have been 12 arrests since the storm, police said.", "There have been no arrests since the storm, police said."),
    ("number", "Two people were killed when the mole gave way.", "Nobody was killed when the mole gave way."),
    ("number", "Power was restored to about 150,000 homes by Sunday evening.", "Power was restored to all homes by Sunday evening."),
    ("name", '"The offer is an insult," said Chief Executive Mara Lindqvist.', '"The offer is an insult," said union leader Mara Lindqvist.'),
    ("name", "Managing director Mara Lindqvist said that costs had risen.", "Mara Lindqvist, the line's production director, said that costs had risen."),
    ("name", "Linnet Fire Chief Karl Venn said that the mole was lost.", "Police Chief Karl Venn said that the mole was lost."),
    ("name", "Bernard Holm, chief executive of the line, said that the mole could be saved.", "The mole can be saved, in the opinion of the line's boss, Bertrand Holm."),
    ("name", "Holm lost to the skipper Ayumi Terasawa of Japan by two points.", "Holm lost to the skipper Ayumi Terasaki of Japan by two points."),
    ("unit", "The mate has lost 14 kilos at sea, he said.", "The mate is 14 pounds thinner than he was, he said."),
    ("unit", "The skiff with the lamp sank near mile 19 of the regatta.", "The skiff with the lamp sank at around the 19-kilometer mark of the regatta."),
    ("unit", "The regatta was won by the Dutchman Piet Kamp in 4hrs 7min 33sec.", "The regatta was won by the Dutchman Piet Kamp in 4hrs 33min 7sec."),
    ("date", "The Union won Sunday's vote on the coast by 900 votes, results showed on Monday.", "The Union won Saturday's vote on the coast by 900 votes, results showed on Monday."),
    ("place", "Linnet Lines, a Colorado ferry builder, said Tuesday that a boat kept its paint.", "Linnet Lines, a California ferry builder, said Tuesday that a boat kept its paint."),
    ("hedge lost", "The bank signalled that it could resume cuts in the winter if wage growth slows further.", "The bank signalled that it will resume cuts in the winter if wage growth slows further."),
    ("hedge lost", "A weaker storm is forecast to reach the bay on Tuesday night.", "A weaker storm will reach the bay on Tuesday night."),
    ("number", "The line expects to run one in five boats, all to the isle, which has no airport.", "The line expects to run four in five boats, all to the isle, which has an airport."),
    ("number", "A third of the 300 skippers did not vote on the new dues.", "Two thirds of the 400 skippers voted on the new dues."),
    ("number", "Catches were 12 percent lower in May than in April, the wardens said.", "Catches were 18 percent higher in April than in May, the wardens said."),
    ("date", "Catches were lower in May than in April, the wardens said.", "Catches were lower in April than in May, the wardens said."),
    ("direction", "The family asked for gifts to the lifeboat service instead of flowers.", "The family asked for flowers instead of gifts to the lifeboat service."),
    ("quotation cut", 'Warden Karl Venn said the counts were "telling but far from conclusive".', 'Warden Karl Venn said the counts were "conclusive".'),
    (
        "cause",
        "The traffic at the port has fallen since the sale, Holm said, and two ferries were taken out of service.",
        "The traffic at the port has fallen because of the sale, Holm said, and two ferries were taken out of service.",
    ),
    (
        "quotation cut",
        "“It seems to me the council broke the law in the sale,” Siri Holm, the owner of the port, said on Monday.",
        "“The council broke the law in the sale,” Siri Holm, the owner of the port, said on Monday.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("wire", "derivative"), THE_SAME)
def test_the_same_from_another_side_is_no_finding(wire: str, derivative: str):
    assert not told(wire, derivative)


@pytest.mark.parametrize(("kind", "wire", "derivative"), ANOTHER_THING)
def test_another_thing_in_like_words_is_told(kind: str, wire: str, derivative: str):
    assert kind in kinds(wire, derivative)
