"""What is told of a sentence that a derivative has otherwise than its wire report, and of one that is only written otherwise."""

import pytest
from findings.telling import AROUND, HEAD, kinds, text, told, words

from helpers.findings import findings
from helpers.findings.finding import CHECK, SERIOUS, SURE
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

CHANGED = [
    ("number", "The high on Monday was 77F in Tarn, the weather service said.", "The high on Monday was 35C in Tarn, the weather service said."),
    ("number", "The police said that 46 people were hurt when the pier fell.", "The police said that 64 people were hurt when the pier fell."),
    ("unit", "Patients must take no more than 40 milligrams of the drug a day, the agency said.", "Patients must take no more than 40mcg of the drug a day, the agency said."),
    ("unit", "The crossing to the outer island takes three hours in good weather.", "The crossing to the outer island takes three days in good weather."),
    ("number", "The repair of the pier will cost the town $8.3 million.", "The repair of the pier will cost the town $83 million."),
    ("date", "The pier was built by the county in 1987 for the herring fleet.", "The pier was built by the county in 1978 for the herring fleet."),
    ("unit", "The town will spend 35 million euros ($38 million) on shelters for the winter, it said.", "The town said that 35m dollars would go to shelters for the winter."),
    ("time", "The last boat of the day left the harbour at 6 p.m. with the mail.", "The last boat of the day left the harbour at 9 p.m. with the mail."),
    ("name", "The rescue was led by Captain Osric Venn of the coast guard.", "The rescue was led by Captain Thea Marrable of the coast guard."),
    ("place", "The ministers of both states will meet again in Geneva next week.", "The ministers of both states will meet again in Vienna next week."),
    ("negation", "The mayor said the council did not approve the plan for a new pier.", "The mayor said the council approved the plan for a new pier."),
    ("negation", "None of the boats in the outer harbour were damaged by the waves.", "All of the boats in the outer harbour were damaged by the waves."),
    ("negation", "The county failed to settle the dispute over the pier on Monday.", "The county settled the dispute over the pier on Monday."),
    ("direction", "Shares of the ferry company Sound Lines fell in early trading.", "Shares of the ferry company Sound Lines rose in early trading."),
    ("direction", "The court convicted two managers of the shipyard last year.", "The court acquitted two managers of the shipyard last year."),
    ("direction", "A crew member, Jon Hale, sued the ferry company in May.", "The ferry company sued a crew member, Jon Hale, in May."),
    ("direction", "Wages are lower in the north than in the south.", "Wages are lower in the south than in the north."),
    ("direction", "The swing was the largest from the Harbour Party to Sound Forward since 1987.", "The swing was the largest from Sound Forward to the Harbour Party since 1987."),
    ("direction", "The ferry line said it had given the coast guard the position of the boat.", "The ferry line said the coast guard had given it the position of the boat."),
    ("direction", "Dockers in the outer harbour had been offered the keys for 60 crowns.", "Dockers in the outer harbour had offered the keys for 60 crowns."),
    ("direction", "The pilots say their members are still owed 62 million crowns.", "The pilots say their members still owe 62 million crowns."),
    ("direction", "The inspector told the court that he radioed the second warning at dawn.", "The inspector told the court that he was radioed the second warning at dawn."),
    ("negation", "The board said it had not yet finished the work on the harbour wall.", "The board said it had finished the work on the harbour wall."),
    ("number", "The share of boats lost is 2.1%, against 1% in a calm winter.", "The share of boats lost is 1%, against 2.1% in a calm winter."),
    ("hedge lost", "The buyer may have been put off by a hole in the pension fund of the yard.", "The buyer had been put off by a hole in the pension fund of the yard."),
    ("hedge lost", "The mayor could call a vote in October if the budget fails.", "The mayor would call a vote in October if the budget fails."),
    ("hedge lost", "Catches of herring probably fell by a third in the week to May 31.", "Catches of herring fell by a third in the week to May 31."),
    ("direction", "The new pier will be smaller than the one that the storm destroyed.", "The new pier will be larger than the one that the storm destroyed."),
    ("direction", "The price of herring fell to the lowest level in the port since 1987.", "The price of herring fell to the highest level in the port since 1987."),
    ("direction", "The company promised to pay the fishermen for their lost nets.", "The company refused to pay the fishermen for their lost nets."),
    ("number", "The blast killed 14 people and injured 37 in the outer harbour.", "The blast killed 37 people and injured 14 in the outer harbour."),
    ("direction", "The crossing is considered safe by the owners of the ferry.", "The crossing is considered unsafe by the owners of the ferry."),
    ("direction", "Two of the crew pleaded guilty to a misdemeanor in the county court.", "Two of the crew pleaded guilty to a felony in the county court."),
    ("direction", "Inflation in the islands is easing again, the bank of the county said.", "Inflation in the islands is rising again, the bank of the county said."),
    ("direction", "The union of the dockers praised the agreement that was signed on Monday.", "The agreement that was signed on Monday was criticized by the union of the dockers."),
    ("negation", "Police did not rule out that the pumps in the harbour were sabotaged.", "Police ruled out that the pumps in the harbour were sabotaged."),
    ("negation", "She didn't rule out another rise of the dues if the winter is hard.", "She ruled out another rise of the dues if the winter is hard."),
    ("negation", "The operator said that it saw no cracks in the wall of the dock in April.", "The wall of the dock had cracks in April, which the operator saw, it said."),
    ("negation", "The two sides failed to agree on a withdrawal of the patrol boats.", "Agreement was reached on a withdrawal of the patrol boats."),
    ("name", "Mayor Osric Venn rejected a request to close the pier.\n\nTreasurer Thea Marrable spoke of the costs of a pier.", "Treasurer Thea Marrable rejected a request to close the pier.\n\nShe spoke of the costs of a pier."),
    ("hedge lost", "The storm could destroy the breakwater of the outer harbour.", "The storm will destroy the breakwater of the outer harbour."),
    ("hedge lost", "The owners face a fine of up to 20,000 crowns for the leak.", "The owners face a fine of 20,000 crowns for the leak."),
    ("allegation as fact", "Police arrested two men suspected of stealing the harbour bell.", "Police arrested two men who stole the harbour bell."),
    ("name", "Finance Minister Lena Brandt said the dues would rise in May after the vote.", "The dues would rise in May after the vote, Foreign Minister Lena Brandt said."),
    ("name", "Marta Quill, the line's chief operating officer, said the boat was checked in August.", "The boat was checked in August, said Marta Quill, the line's chief executive."),
    ("name", "The deputy mayor, Ada Venn, said the pier would close in May for repairs.", "The pier would close in May for repairs, said Ada Venn, the mayor."),
    ("direction", "The yard secretly moved a new crane to the north quay on Monday, officials said.", "The yard publicly moved a new crane to the north quay on Monday, officials said."),
    ("cause", "The ferry to the island was stopped on Monday morning.", "The ferry to the island was stopped on Monday morning because the captain was drunk."),
    ("number", "A bomb killed two people and hurt 14 at the fish market, police said.", "At least 12 people were killed at the fish market, police said."),
    ("number", "The ferry carried 16 cars and 21 vans when it left the quay.", "The ferry carried 21 cars and 16 vans when it left the quay."),
    ("direction", "The court has struck down two laws on the harbour since 2016.", "The court has upheld two laws on the harbour since 2016."),
    ("direction", "The governor criticised the plan for a new pier on Monday.", "The governor backed the plan for a new pier on Monday."),
    ("direction", "The council narrowly approved the plan for a new pier.", "The council overwhelmingly approved the plan for a new pier."),
    ("negation", "The minister rejected calls for the mayor to resign over the pier.", "The minister called on the mayor to resign over the pier."),
    ("number", "A crowd of 23,400 came to the quay to see the ships.", "The ships were seen on the quay by 32,400 onlookers."),
    ("place", "The van went from Tarnmouth to the ferry port of Linnet Bay on Friday.", "The van went from Linnet Bay to the ferry port of Tarnmouth on Friday."),
    ("negation", "There was no sign that another boat was involved in the accident, the coast guard said.", "Another boat was involved in the accident, the coast guard said."),
    ("negation", "Monthly passes for people over 65 will remain free.", "Those over 65 will no longer travel free."),
    ("negation", "Her party opposes a new pier before 2030 and wants the old one mended.", "Her party wants a new pier before 2030 and the old one mended."),
    ("direction", "Judge Orla Penn allowed the clerk to remain free on a bond of 2,000 crowns.", "The clerk is being held in custody on a bond of 2,000 crowns by Judge Orla Penn."),
    ("direction", "The line holds a narrow lead over its rival on the northern route.", "On the northern route the line holds a commanding lead over its rival."),
    ("hedge lost", "Those who work on the quay at night may be more likely to fall ill.", "Those who work on the quay at night are more likely to fall ill."),
    ("speaker", '"We see a pattern and not a cause in these waters," said Nadia Arden of Whitmore University.\n\nThe study was paid for by Robert Hale of the harbour board.', '"We see a pattern and not a cause in these waters," said Robert Hale.\n\nThe study was paid for by the harbour board.'),
    ("wording", "The mill is the third-largest employer of the county and has 900 workers.", "With 900 workers the mill is the county's largest employer."),
    ("wording", "The club was nearly relegated last year and has won eight matches since.", "Relegated last year, the club has now won eight matches."),
    ("negation", "The nurse, who was not involved in the study of the wards, told the council of the study.", "The nurse, who led the study of the wards, told the council of the study."),
    ("wording", "The fishermen held a birthday party in the old boathouse that night.", "The fishermen held a funeral party in the old boathouse that night."),
    ("wording", "The former police chief Nadia Roth asked the council for a new vote on the harbour dues.", "The police chief Nadia Roth asked the council for a new vote on the harbour dues."),
    ("wording", "The governor of the province asked the capital for six more aircraft on Monday.", "The deputy governor of the province asked the capital for six more aircraft on Monday."),
    ("wording", "Her sister-in-law, Paula Rusk, told the court that she had seen the ledger in May.", "Her sister, Paula Rusk, told the court that she had seen the ledger in May."),
    ("date", "Prices in the port rose 7.1% in March after they had risen 8.4% in February, the office said.", "Prices in the port rose 7.1 percent in February after 8.4 percent in March, the office said."),
    ("negation", "The governor said that she had never once been telephoned by the minister about the rate.", "The governor said that she had been telephoned only once by the minister about the rate."),
    ("hedge lost", "A spare satellite could be launched in late 2027 at the earliest, two engineers said.", "A spare satellite could be launched in late 2027, two engineers said."),
    ("unit", "The dam at Orbe lets out 400 cubic metres a second until the lake is lower, the owner said.", "The owner said the dam at Orbe is letting out 400 cubic metres a minute until the lake is lower."),
    ("date", "The mayor of Tarn said that the village had asked for a new bridge in 2019 and again in 2022.", "The village asked for a new bridge in 2019 and in 2021, the mayor of Tarn said."),
    ("direction", "The shares fell 7 percent on Monday before closing 4.2 percent lower at 88 crowns.", "The shares fell 7 percent on Monday after closing 4.2 percent lower at 88 crowns."),
    ("hedge lost", "The raid was first reported by Radio Linnet, which said the harbour master could be taken into custody as soon as Monday.", "The raid was reported first by Radio Linnet, which said that whoever is charged will be taken into custody on Monday."),
]  # fmt: skip

CHANGED_ONE_WAY = [
    ("direction", "The council voted down the plan for a wall along the outer mole on Monday evening.", "The council approved the plan for a wall along the outer mole on Monday evening."),
    ("direction", "The bank kept its forecast for growth at 2 percent for the year, it said in a report.", "The bank raised its forecast for growth to 2 percent for the year, it said in a report."),
    ("name", "Science Minister Edda Vik said the budget would stay, and director Yara Lindqvist of the harbour thanked her.", "The budget is safe as far as the science minister, Yara Lindqvist, is concerned, she said of the harbour."),
]  # fmt: skip

WRITTEN_OTHERWISE = [
    ("The bank was closed all week after the flood.", "The bank closed all week after the flood."),
    ("The coast road reopened last week after the flood.", "The coast road was reopened last week after the flood."),
    ("Ada Lund married a baker in May.", "Ada Lund was married to a baker in May."),
    ("The dockers agreed with the pilots on the dues.", "The pilots agreed with the dockers on the dues."),
    ("The mill is next to the school on the quay.", "The school is next to the mill on the quay."),
    ("The menu ranges from soups to steaks.", "The menu ranges from steaks to soups."),
    ("The bridge has not yet opened.", "The bridge is expected to open soon."),
    ("The firm raised 5m for a well that is 5m deep.", "The firm raised 5 million for a well that is 5m deep."),
    ("The mayor met the harbour master on Monday.", "The harbour master met the mayor on Monday."),
    ("The ferry to the outer island was delayed in May by the storm.", "The ferry to the outer island, delayed in May by the storm."),
    ("Ministers of the islands are to meet on Monday.", "Ministers of the islands will meet on Monday."),
    ("On Monday the board met the owners in Tarn.", "In Tarn the board met the owners on Monday."),
    ("The crew lost bread, milk and eggs in the storm.", "The crew lost eggs, milk and bread in the storm."),
    ("The pier is safe, said Karl Venn, the harbour's deputy pilot.", "The pier is safe, the harbour's deputy pilot, Karl Venn, said."),
    ("The high on Monday was 77F in Tarn, the weather service said.", "The high on Monday was 25C in Tarn, the weather service said."),
    ("The story told of a plot by Al Qaeda to sink a ferry bound for the Mideast in the spring of 2012.", "The story told of a plot by al-Qaida to sink a ferry bound for the Middle East in the spring of 2012."),
    ("Neighbour Karl Venn told Fox News that he heard screaming from the boat on Monday evening.", "Neighbour Karl Venn told WEWS-TV that he heard screaming from the boat on Monday evening."),
    ("In 2010 the Supreme Court in its Linnet United decision lifted the limits on gifts by unions.", "The 2010 Linnet United Supreme Court decision lifted the limits on gifts by unions."),
    ("The records that the Justice Dept. obtained listed the calls of the harbour office for two months.", "The records that the Justice Department obtained listed the calls of the harbour office for two months."),
    ("The $1.5 trillion tax bill heads to the floor of both houses on Tuesday, the speaker said.", "The $1.5T tax bill heads to the floor of both houses on Tuesday, the speaker said."),
    ("She said the full findings on the ferry were not expected for about two weeks.", "Full findings on the ferry are expected in two weeks, she said."),
    ("Amb. Karla Venn said the plans for the harbour are haphazard and not well thought out at all.", "Karla Venn said the plans for the harbour are haphazard and not well thought out at all."),
    ("The ferry carried the state for the party in 2004 over Democratic Sen. Karl Venn of the northern isles.", "The ferry carried the state for the party in 2004 over Democrat Karl Venn of the northern isles."),
    ("The threat from IS and other groups is a danger to the harbour, the county said on Monday.", "The threat from ISIS and other groups is a danger to the harbour, the county said on Monday."),
    ("The Republican nominee has been using a loudspeaker to give his last speeches on the quay.", "Venn has been using a loudspeaker to give his last speeches on the quay."),
    ("When the boat left the pier on Sunday, it was the last time the crew would see the old harbour house until after the vote.", "After the boat leaves the pier on Sunday, the crew won't return to the old harbour house again until after the vote."),
    ("In the north, Skippers Without Borders said three hospitals on the coast had taken in fishermen.", "In the north, Skippers Without Borders says three hospitals on the coast had taken in fishermen."),
    ("The repair will cost 25 percent more than the town had planned.", "The repair will cost 25% more than the town had planned."),
    ("The town will pay $4 million for the work on the pier.", "The town will pay $4m for the work on the pier."),
    ("Twelve boats were lost in the harbour during the night.", "12 boats were lost in the harbour during the night."),
    ("The centre of the town was flooded, and the defence works gave way.", "The center of the town was flooded, and the defense works gave way."),
    ("The boats left at 6 p.m. on Friday for the outer island.", "The boats left at 18:00 on Friday for the outer island."),
    ("The company did not accept the plan of the county.", "The company rejected the plan of the county."),
    ("Osric Venn, the mayor of Linnet Bay, opened the school to families.", "Mayor Osric Venn of Linnet Bay opened the school to families."),
    ("The council did not refuse to pay for the pier of the town.", "The council did not refuse paying for the pier of the town."),
    ("The wall of the dock gave way after three days of heavy rain.", "Three days of heavy rain came before the wall of the dock gave way."),
    ("Police said that they had not ruled out sabotage of the pumps.", "Sabotage of the pumps cannot be ruled out, police said."),
    ("Venn scored for the harbour side in the 62nd minute of the match.", "Venn scored for the harbour side after 62 minutes of the match."),
    ("The work cost 572 million crowns, up from 412 million crowns a year earlier.", "The work cost 572 million crowns, after 412 million crowns a year before."),
    ("The Welsh government said that it would pay for the school.", "The government of Wales said that it would pay for the school."),
    ("The House GOP passed the bill on Tuesday after a long debate.", "House Republicans passed the bill on Tuesday after a long debate."),
    ("The ship was raised by a crane from the bed of the harbour.", "The ship was lifted by a crane from the bed of the harbour."),
    ("The council was not moving fast enough on the pier, the mayor said.", "The council was moving too slowly on the pier, the mayor said."),
    ("The concert on the quay was cancelled on Monday because of the wind.", "The concert on the quay was called off on Monday because of the wind."),
    ("Some 17 people were killed and 29 injured when the mill burned.", "Some 17 people died and 29 were hurt when the mill burned."),
    ("Roughly one in 10 workers of the port works at night.", "Roughly one port worker in ten works at night."),
    ("The line led its rival by two crossings until the storm came.", "Its rival trailed the line by two crossings until the storm came."),
    ("The county has not asked the European Union for help with the pier.", "The county has not asked the EU for help with the pier."),
    ("The government of Portugal will pay for the pier, its minister said.", "Lisbon will pay for the pier, Portugal’s minister said."),
    ("The council voted 71-64 for the new pier.", "The council voted for the new pier by 71 votes to 64."),
    ("The European Commission has not said who will pay for the pier.", "The EU has not said who will pay for the pier."),
    ("Rival Sound Lines lost a boat in the storm.", "Competitor Sound Lines lost a boat in the storm."),
    ("The Socialist Party voted against the pier on Monday.", "The Socialists voted against the pier on Monday."),
    ("The county cut the fee from 100 crowns to 50 crowns.", "The county halved the fee from 100 crowns to 50 crowns."),
    ("The island was cut off from the mainland for two days.", "For two days the island was cut off from the mainland."),
    ("A physician saw to the lorry driver who was hurt in the crash on the coast road.", "A doctor saw to the truck driver who was injured in the crash on the coast road."),
    ("The ferry company vowed that it would defend the interests of the islanders in the autumn.", "The ferry company vowed to defend the interests of the islanders in the autumn."),
    ("Seven people were killed when the roof fell in, all of them students at the school in Tarn.", "Seven students at the school in Tarn were killed when the roof fell in."),
    ("The dues rose by 7 percent during the debate on Monday.", "At one point in Monday's debate the dues rose by 7 percent."),
    ("She could face up to 20 years in prison when she is sentenced.", "She faces up to 20 years in prison when she is sentenced."),
    ("The ship carried more than 300 people to the island on Monday.", "The ship carried over 300 people to the island on Monday."),
    ("A court ordered a recount of all 48,210 votes in the race for mayor of the town.", "A court ordered that every one of the 48,210 votes be counted again in the town."),
    ("Senator Thea Marrable spoke for an hour on the repair of the pier.", "Senator Thea Marrable, R-S.C., spoke for an hour on the repair of the Western pier."),
    ("The shares fell 7 percent on Monday before closing 4.2 percent lower at 88 crowns.", "The shares closed at 88 crowns on Monday, 4.2 percent lower, after they fell 7 percent."),
    ("The raid was first reported by Radio Linnet, which said the harbour master could be taken into custody as soon as Monday.", "The raid was reported first by Radio Linnet, which said that whoever is charged may be taken into custody on Monday."),
    ("Mayor Ann Holt said that she never spoke to the builder of the quay about the dues.", "Mayor Ann Holt denied that she spoke to the builder of the quay about the dues."),
]  # fmt: skip

BORNE_OUT = [
    ("The mill has 64 looms, and a quarter of them were made in Orne.", "Of the mill's 64 looms, 16 were made in Orne."),
    ("The dredging was to cost 4.2 million crowns, and its cost has risen by half since.", "The dredging was to cost 4.2 million crowns, and its cost is now 6.3 million crowns."),
    ("A dose costs 9 crowns, and the clinic in Tarn gave 200 of them.", "The clinic in Tarn gave out doses worth 1,800 crowns."),
    ("The water in the basin rose to 2.7 metres on Monday from 1.5.", "The water in the basin rose by 1.2 metres to 2.7 metres on Monday."),
    ("The ferry is worth 480 million crowns, up from 430 million crowns.", "The ferry rose in value by 50 million crowns to 480 million."),
    ("Storms sank 31 boats in the bay in 2023, fewer than in the year before.", "Storms sank 31 boats in the bay in 2023, fewer than in 2022."),
    ("The line has not made a loss since 1998, the owner said.", "The line has not made a loss for more than two decades, the owner said."),
    ("The minister is expected to speak before the committee on Friday about the dam at Orbe.", "The minister is due before the committee on Friday to speak about the dam at Orbe."),
    ("It earned 41 million crowns in the three months to June.", "It earned 41 million crowns from April to June."),
    ("The case was brought to keep Venn out of the vote in the spring.", "The case was brought to stop Venn from standing in the vote in the spring."),
    ("The court acquitted Mayor Ann Holt of taking bribes from the builder of the quay.", "Mayor Ann Holt did not take bribes from the builder of the quay, the court found."),
    ("The Alliance won 47.3 percent of the vote in Tarn and the Union 41.8 percent.", "The Alliance beat the Union in Tarn by five and a half points with 47.3 percent of the vote."),
    ("Holt scored in the 88th minute as Tarn beat Linnet to reach the final after 43 years.", "Holt scored in the 88th minute as Tarn defeated Linnet to reach the final after 43 years."),
    ("Two of the seven members of the board in Tarn voted to leave the dues unchanged on Monday.", "Five members of the board in Tarn voted for the rise on Monday and two to leave the dues unchanged."),
    ("Dealers in Tarn said on Monday that investors feared new barriers to trade with Linnet.", "Investors are afraid of new barriers to trade with Linnet, dealers in Tarn said on Monday."),
]  # fmt: skip

OF_ANOTHER_KIND = [
    ("number", "A 31-year-old man has been charged with four counts of theft after a break-in at the mill, Marshire Police said on Friday.\n\nA 29-year-old woman arrested on Tuesday on suspicion of assisting an offender has been released on bail.", "Karl Crewe admitted theft, Marshire Police said. A 29-year-old woman has been charged with assisting an offender."),
    ("direction", "In a statement issued Monday night, harbour chief Karl Venn said the port would stay closed for the summer.", "Karl Venn, who is chief of the harbour, issued a statement, saying the port would stay closed for the summer."),
    ("negation", "That was not the only personal remark of the captain on the mayor in the book about the port.", "The book about the port has personal remarks of the captain on the mayor."),
    ("speaker", "Harbour chief Karl Venn said that shutting the port would keep sailors from the islands.", "Karl Venn, who runs the harbour, and envoy Thea Marrable said that shutting the port would keep sailors from the islands."),
    ("direction", "Venn rejected the claim that he took money, but pleaded guilty to keeping false books in the harbour office.", "Venn admitted keeping false books in the harbour office, but not that he took money."),
    ("direction", "Dorn Bank kept its rating of the yard but lowered its target for the shares to 80 crowns from 95.", "Dorn Bank cut its target for the shares from 95 crowns to 80 but still rates the yard as before."),
    ("hedge lost", "The council did not plan to cut the budget of the harbour.", "The council will keep the budget of the harbour as it is."),
    ("direction", "The case was brought to stop Venn from standing in the vote in the spring.", "The case was brought to keep Venn out of the vote in the spring."),
    ("direction", "The judges ruled that the trial was fair, rejecting what the lawyers claimed.", "The judges agreed that the trial was fair and dismissed what the lawyers claimed."),
    ("direction", "The judges agreed that the trial was fair and dismissed what the lawyers claimed.", "The judges ruled that the trial was fair, rejecting what the lawyers claimed."),
]  # fmt: skip


@pytest.mark.parametrize(("wire", "derivative"), BORNE_OUT)
def test_what_comes_of_what_the_wire_report_says_is_borne_out(wire: str, derivative: str):
    assert told(wire, derivative) == []


@pytest.mark.parametrize(("kind", "wire", "derivative"), OF_ANOTHER_KIND)
def test_what_is_no_change_of_a_kind_is_not_told_as_one(kind: str, wire: str, derivative: str):
    assert kind not in kinds(wire, derivative)


@pytest.mark.parametrize(("kind", "wire", "derivative"), [*CHANGED, *CHANGED_ONE_WAY])
def test_a_change_is_told_by_its_kind(kind: str, wire: str, derivative: str):
    assert kind in kinds(wire, derivative)


@pytest.mark.parametrize(("wire", "derivative"), WRITTEN_OTHERWISE)
def test_what_is_only_written_otherwise_is_not_told(wire: str, derivative: str):
    assert told(wire, derivative) == []
    assert told(derivative, wire) == []


@pytest.mark.parametrize(("kind", "wire", "derivative"), CHANGED)
def test_the_offsets_of_a_finding_give_its_words(kind: str, wire: str, derivative: str):
    pair = Compared(text(wire), text(derivative))
    for each in findings(pair):
        for document, place in zip(pair, (each.wire, each.derivative), strict=True):
            if place is not None and place.text:
                assert document.text[place.start : place.end] == place.text


@pytest.mark.parametrize(("kind", "wire", "derivative"), CHANGED)
def test_nothing_is_told_of_a_text_and_itself(kind: str, wire: str, derivative: str):
    assert told(wire, wire) == []


def test_a_date_beside_a_name_that_both_texts_have_once_is_held_against_the_other():
    wire = (
        "The line cut its fares by a third, its owner said.\n\nThe owner took over in March from Osric Venn."
    )
    other = "The owner of the line, who replaced Osric Venn in May, said fares were cut by a third."
    assert ("March", "May") in {
        (each.wire.text, each.derivative.text) for each in told(wire, other) if each.wire and each.derivative
    }


@pytest.mark.parametrize(("kind", "wire", "derivative"), [each for each in CHANGED if each[0] in ("number", "unit", "date", "time", "place", "name", "direction")])  # fmt: skip
def test_a_change_without_a_direction_is_told_both_ways(kind: str, wire: str, derivative: str):
    assert kind in kinds(derivative, wire)


def test_a_changed_figure_is_serious_and_one_that_nothing_bears_out_is_to_check():
    (changed,) = told(
        "The police said that 46 people were hurt when the pier fell.",
        "The police said that 64 people were hurt when the pier fell.",
    )
    assert (changed.severity, changed.certainty) == (SERIOUS, SURE)
    (new,) = told(
        "The police said that people were hurt when the pier fell.",
        "The police said that 64 people were hurt when the pier fell.",
    )
    assert new.severity == CHECK
    assert new.wire is not None
    assert new.wire.text == ""


def test_a_surname_keeps_its_particle():
    (found,) = told(
        "The rescue was led by Omar al-Sayed of the coast guard, the town said.",
        "The rescue was led by Karim al-Basri of the coast guard, the town said.",
    )
    assert (
        found.message == "Name: where the wire report has Omar al-Sayed, the derivative has Karim al-Basri."
    )


def test_a_statement_given_to_another_person_is_serious():
    (found,) = told(
        "Osric Venn said that the pier would be closed for the whole of the winter.",
        "Thea Marrable said that the pier would be closed for the whole of the winter.",
    )
    assert (found.severity, found.kind) == (SERIOUS, "speaker")


def test_last_month_is_the_month_before_that_of_the_dateline():
    dated = HEAD + "LINNET BAY, June 11 (Meridian) - "
    said = "The council said {} that the pier would stay closed for the season."
    wire = as_article(dated + "\n\n".join([AROUND[0], said.format("last month"), *AROUND[1:]]))
    dates = {
        month: [
            each.kind
            for each in findings(Compared(wire, text(said.format(f"in {month}"))))
            if each.kind == "date"
        ]
        for month in ("May", "April")
    }
    assert dates == {"May": [], "April": ["date"]}


def test_the_bound_of_a_value_is_part_of_its_words():
    (found,) = told(
        "As many as 300 people were on board when the boat sank.",
        "At least 300 people were on board when the boat sank.",
    )
    assert words(found) == ("As many as 300", "At least 300")


def test_each_change_is_told_once():
    (found,) = told(
        "The repair of the pier will cost the town $8.3 million.",
        "The repair of the pier will cost the town $83 million.",
    )
    assert found.message == "Number: the wire report says “$8.3 million”, the derivative “$83 million”."


def test_a_sentence_that_rests_on_nothing_is_not_held_against_anything():
    new = "Astronomers in Chile have counted 300 moons of the giant planet, the observatory said in 2020."
    assert told("The mayor thanked the crew of the lifeboat on Monday.", new) == []


def test_a_figure_is_held_against_that_of_the_same_thing():
    wire = "The Lund index of the northern bourse gained 1.1 percent, and the Tarn Bay index of the south rose 0.8 percent."
    new = "Traders were calm on Friday as the Tarn Bay index of the south added 0.9%."
    (found,) = [each for each in told(wire, new) if each.kind == "number"]
    assert words(found)[0] == "0.8 percent"


def test_what_a_word_says_of_one_it_does_not_say_of_another_three_words_on():
    wire = "The county asked the former harbour board chief's son, Colm Venn, to lead the talks on the new ferry dues."
    found = told(wire, wire.replace("former harbour board chief's son", "son"))
    assert not [each for each in found if words(each)[0].startswith("former")]


def test_the_speakers_name_takes_no_other_names_place():
    wire = '"The mole will hold until the spring if the wind stays where it is," she told the Assembly on Monday.'
    derivative = '"The mole will hold until the spring if the wind stays where it is," Horne said on Monday.'
    assert "name" not in kinds(wire, derivative)


def test_a_word_written_as_two_is_no_other_word():
    wire = "The board may close the lock anytime after the barge has passed the lower bridge."
    assert not kinds(wire, wire.replace("anytime", "at any time"))


def test_two_figures_changed_in_one_sentence_are_each_serious():
    wire = "Fourteen of the 32 wagons overturned at 5:47 a.m."
    found = told(wire, "Forty-one of the 52 wagons overturned at 5:47 a.m.")
    assert [(each.severity, *words(each)) for each in found] == [
        (SERIOUS, "Fourteen", "Forty-one"),
        (SERIOUS, "32", "52"),
    ]
