"""Rewrites in other words: what an honest one may do, and what a careless one does."""

import pytest
from findings.telling import HEAD, kinds, text, told, words

from helpers.findings import findings
from helpers.findings.finding import CHECK, NOTE, SERIOUS, Finding
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

HONEST = {
    "a length in whole miles": (
        "The new canal past the mill is 14 kilometres long and joins two lakes.",
        "Two lakes are joined by the new canal, which runs past the mill for nine miles.",
    ),
    "a temperature in brackets": (
        "At noon the thermometer by the mill showed 86 degrees (30 Celsius).",
        "The mill's thermometer had reached 30C by noon.",
    ),
    "so many of them of a whole told before": (
        "Five ferries serve the lake. Three of them remain tied up at the mill for repairs.",
        "Three of the five ferries that serve the lake are still tied up at the mill for repairs.",
    ),
    "a refusal that an appeal follows": (
        "Mayor Ada Venn, who is on leave because of ill health, has denied any wrongdoing.",
        "Mayor Ada Venn denies wrongdoing and will appeal, her lawyer said on leaving the hall.",
    ),
    "hours that are left unsaid": (
        "The union said that crews work shifts of up to 14 hours, two more than the law allows.",
        "Crews work up to 14 hours at a stretch, two hours over the legal limit, the union said.",
    ),
    "a country by the people in the name of a body": (
        "The British Maritime Agency said it had inspected the ferries in January and found three faults.",
        "Britain's Maritime Agency said its inspectors found three faults in the ferries in January.",
    ),
    "an expert from outside": (
        "Peter Olum, an expert not involved in the study, said the boats were “promising” but had to be tried in winter.",
        "Independent expert Peter Olum called the boats “promising”, but said they had to be tried in winter.",
    ),
    "a bare denial in a clause": (
        "The union said that the ferries of Norlin sail with too few sailors in winter. Norlin denies this.",
        "The ferries of Norlin sail with too few sailors in winter, according to the union; the company disputes that.",
    ),
    "a time told roughly": (
        "The storm struck the harbour at about 3:40 a.m. on Saturday, while the islanders slept, the mayor said.",
        "The storm hit the harbour shortly before 4am on Saturday, when the islanders were asleep, the mayor said.",
    ),
    "a vote in words": (
        "The three judges of the island court voted 2-1 on Friday to order a new trial for the captain.",
        "The island court decided by two votes to one on Friday that the captain must have a new trial.",
    ),
    "who says so, right after a cause": (
        "The dormitory of the school was empty because of the holiday, Gov. Luis Escobar said on Saturday.",
        "The school's dormitory was empty because of a holiday, the provincial governor, Luis Escobar, said.",
    ),
    "a defeat as the other side's victory": (
        "They lost the cup final of 1985 to the Everton club after extra time, the captain said.",
        "Everton beat them in the cup final of 1985 after extra time, the captain said.",
    ),
    "deaths that a storm caused": (
        "A storm as strong killed three people on the island in 2017, the mayor said, and cost 70 million euros.",
        "A storm as strong caused three deaths on the island in 2017 and cost 70 million euros, the mayor said.",
    ),
    "lives that were lost": (
        "Two people were killed on Friday as Storm Iveta swept across the island, the mayor said.",
        "Storm Iveta claimed two lives on Friday as it swept across the island, the mayor said.",
    ),
    "a bound in other words": (
        "More than 160 sailings were cancelled in the harbour on Friday, the mayor said in a statement.",
        "Upwards of 160 sailings were cancelled in the harbour on Friday, the mayor said in a statement.",
    ),
    "a share as one in so many": (
        "The yard said on Tuesday it would cut 450 jobs, or about 6% of its workforce, by the end of 2026.",
        "The yard is to cut 450 jobs, roughly one in 17 of its workforce, by the end of 2026, it said on Tuesday.",
    ),
    "a letter that news copy writes plainly": (
        "The novelist died in her sleep on Saturday at her home in Bodo, her daughter Marte said.",
        "The novelist died in her sleep on Saturday at her home in Bodø, her daughter Marte said.",
    ),
    "a party in place of a state": (
        "Sen. Dianne Holm of Norland, the committee's top Democrat, said it was time to move on from the claims.",
        "The top Democrat on the committee, Sen. Dianne Holm D-Norl., said it was time to move on from the claims.",
    ),
    "a release in the passive": (
        "The faults were detailed in a memo released Monday by Mayor Elijah Venn, chairman of the harbour panel.",
        "Harbour panel chairman Mayor Elijah Venn on Monday released a memo detailing the faults.",
    ),
    "a denial that the wire report has twice": (
        "“There is no longer a new threat from the lake,” he wrote. The mayor said of his note about the lake no longer presenting a threat: “This is delusional.”",
        "“There is no longer a new threat from the lake,” he wrote.",
    ),
    "a figure of other things": (
        "The pilots will walk out over the Easter weekend, which could affect up to 38,000 passengers. The airline has cancelled 96 flights.",
        "The airline has cancelled 96 flights over the Easter weekend after the pilots said they will walk out.",
    ),
    "a speed with another in brackets": (
        "The storm swept over the island on Friday with gusts of up to 168 kilometres (104 miles) per hour, the mayor said.",
        "The storm swept over the island on Friday with gusts of up to 168km/h, the mayor said.",
    ),
    "a firm by what it is": (
        "Gwernant Homes won the work in March. Gwernant Homes said it had won the work “fairly and in open competition”.",
        "Gwernant Homes won the work in March. The company said it won the work “fairly and in open competition”.",
    ),
    "men and women the other way round": (
        "The ferry brought 84 men and women from the island to the port on Monday, the captain said.",
        "The ferry brought 84 women and men from the island to the port on Monday, the captain said.",
    ),
    "a time just before midnight": (
        "The ferry struck the north quay at 11:50 p.m. on Monday in thick fog, the captain said.",
        "The ferry struck the north quay shortly before midnight on Monday in thick fog, the captain said.",
    ),
    "a fire that is no dismissal": (
        "Trains to the port were halted on Monday by a fire in a signal box, the railway said.",
        "Trains to the port were suspended on Monday after a blaze in a signal box, the railway said.",
    ),
    "a rough time in one zone": (
        "The ferry struck the north quay at 5:55 p.m. GMT on Monday in thick fog, the captain said.",
        "The ferry struck the north quay shortly before 6 p.m. GMT on Monday in thick fog, the captain said.",
    ),
    "what nothing showed": (
        "Inspector Lea Holt said there was no evidence that the captain had enriched himself personally.",
        "Inspector Lea Holt noted that nothing showed that the captain had made himself any richer.",
    ),
    "an offer turned down": (
        "The dockers, of whom there are 1,150 in the port, rejected an offer of a 4.4 percent pay rise.",
        "The 1,150 dockers in the port turned down an offer of 4.4 percent more pay.",
    ),
    "a cause that is asked for": (
        "The harbour master said on Monday it was too early to determine the cause of the sinking.",
        "The harbour master said on Monday that it was too soon to say what caused the sinking.",
    ),
    "a cause that another sentence of the wire report gives": (
        "The port will label its boats from May. The rule is a response to the rising number of boats on the lake.",
        "The port will label its boats from May in response to the growing number of boats on the lake.",
    ),
    "the rest of those asked": (
        "Fifteen of 18 skippers asked by the county last week had expected the dues to stay as they are.",
        "Only three of the 18 skippers asked by the county the week before had seen the rise coming.",
    ),
    "a rise that slows": (
        "Osland's bank signalled that more cuts could follow this year if the growth of wages slows.",
        "More cuts could follow this year if wages in Osland rise more slowly, the bank signalled.",
    ),
    "what somebody failed to do": (
        "A jury convicted Mayor Ada Venn of failing to report a trip to Lessby that a builder paid for.",
        "The jury found Mayor Ada Venn guilty over the trip to Lessby that a builder paid for.",
    ),
    "the others of five": (
        "Ben Sadow told the jury that Harrow was the lowest of five bidders and that the council awarded the contract.",
        "Sadow said four other firms had bid more and that the council had awarded the contract.",
    ),
    "a people by a country's whole name": (
        "Debt stands at 187 percent of income in Orvia, one of the highest ratios, according to the bank.",
        "Orvian debt stands at 187 percent of income, one of the highest ratios, the bank says.",
    ),
    "all but a few shut told as a few open": (
        "All but four of the 52 schools on the outer island were shut, the county said on Wednesday.",
        "Only four of the 52 schools on the outer island opened on Wednesday, the county said.",
    ),
    "a doubt told in the same sentence": (
        "A skipper who got away, Josef Klem, said on state radio that his boat had been hit three times. His account could not be verified.",
        "Josef Klem, a skipper who escaped, told state radio that his boat was hit three times, a claim that could not be confirmed.",
    ),
    "the most that was reached": (
        "Storm Adele brought gusts of up to 96mph to the north and west of Carrow.",
        "Winds from Storm Adele reached 96mph in the north and west of Carrow.",
    ),
    "counts for what somebody is accused of": (
        "Daniel Crewe, of Mill Lane, is also accused of arson with intent to do harm, Marshire Police said.",
        "Daniel Crewe, who lives in Mill Lane, faces a count of arson with intent to do harm, Marshire Police said.",
    ),
    "the age of another": (
        "A 31-year-old man has been charged with theft, Marshire Police said on Friday. A 29-year-old woman arrested on Tuesday has been released on bail.",
        "A 29-year-old woman arrested on Tuesday has been released on bail and a 31-year-old man has been charged with theft, Marshire Police said.",
    ),
    "who was not part of a team": (
        "Minerals could look the same, said Dmitri Olsen, a geologist at Tarnow, who was not part of the team. The results have an uncertainty of 20%.",
        "Minerals could look the same, said Dmitri Olsen, a Tarnow geologist who did not work on it. The team puts the uncertainty of the results at 20%.",
    ),
    "a denial in other words": (
        "The government has repeatedly called for lower rates. Prime Minister Jan Kolda welcomed the move but denied putting pressure on the bank.",
        "Jan Kolda, the prime minister, was pleased with the move but said he had not leaned on the bank. His government has called for lower rates.",
    ),
    "what is said after a rejection": (
        "The hauliers' association rejected that and said it would cost 1.2 billion crowns a year.",
        "The hauliers' association said it would cost 1.2 billion crowns a year.",
    ),
    "claims waved away": (
        "Coach Stefan Kroll criticised the referee, who turned down two penalty appeals in the second half.",
        "Kroll, the coach, criticised the referee for waving away two penalty claims after the break.",
    ),
    "half for a little more": (
        "Lovenia has 11 working pits, which supply about 53 percent of its electricity.",
        "The country gets more than half its power from its 11 pits.",
    ),
    "a conversion of a newsroom's own": (
        "The guard will cost the town 1.2 billion crowns ($180 million), and the roof 60 million crowns.",
        "The guard will cost the town 1.2 billion crowns ($180 million), and the roof 60 million crowns ($9 million).",
    ),
    "a rate told the other way round": (
        "Of every 1,000 women who worked days 52 fell ill, and of those who worked nights 58 of every 1,000.",
        "Fifty-eight of every 1,000 women who worked nights fell ill, and 52 in 1,000 of those who worked days.",
    ),
    "a purpose told as a cause": (
        "The harbour board told its staff to take the app off their phones. It said the decision was made to increase port security.",
        "The harbour board told its staff to take the app off their phones due to unnamed security concerns.",
    ),
    "a cause in kindred words": (
        "The port will label its boats. The rule is a response to the increased availability and use of hire boats on the lake.",
        "The port will label its boats in response to the growing availability and popularity of hire boats.",
    ),
    "the newest of a firm's boats": (
        "The yard said on Monday it would show its newest ferry to the town in the first week of May.",
        "The yard said on Monday it would show its new ferry to the town in the first week of May.",
    ),
    "a refusal to comment": (
        "The owner of the ferry did not immediately respond to a request for comment on Monday.",
        "The owner of the ferry did not respond to a request for comment on Monday.",
    ),
    "a curfew that stays": (
        "The mayor said she would not lift the curfew on the island before Friday, whatever the weather.",
        "The curfew on the island will stay until Friday whatever the weather, the mayor said.",
    ),
    "who was arrested and then freed": (
        "Police said on Monday that 44 sailors had been arrested, of whom 12 were later released.",
        "Forty-four sailors were arrested and a dozen of them have since been freed, police said on Monday.",
    ),
    "an office in other words": (
        "Ada Venn, president of the dockers' union, said the strike would go on into June at the port.",
        "The strike would go on into June at the port, said dockers' union leader Ada Venn.",
    ),
    "a call that was rejected": (
        "The council voted 58-49 on Monday to let boats in for 90 days, rejecting a call by the fishing trade for 180.",
        "The council voted 58-49 on Monday to let boats in for 90 days. The fishing trade had asked for 180.",
    ),
    "a year and a half": (
        "It is the third theft from the harbour hall in 18 months, the police said on Monday.",
        "The harbour hall has been robbed three times in the past year and a half, the police said on Monday.",
    ),
    "whether to do a thing": (
        "The council will decide in May whether to mend the old pier or build a new one, the mayor said.",
        "The council will decide in May on mending the old pier or building a new one, the mayor said.",
    ),
    "a share of a whole": (
        "About 7,200 of the port's 9,000 dockers belong to the union, which held a ballot in May.",
        "Four in five of the 9,000 dockers belong to the union, which held a ballot in May.",
    ),
    "matches as times": (
        "The captain won 31 caps and played 212 league matches for the harbour team between 1999 and 2011.",
        "The captain won 31 caps and played for the harbour team 212 times between 1999 and 2011.",
    ),
    "adding as a word of saying": (
        "He said on Monday that prices would fall, adding that jobs at the port were safe.",
        "He said on Monday that prices would be cut and jobs at the port were safe.",
    ),
    "an offer turned down in other words": (
        "The club rejected an offer of 3 million pounds for its keeper on Monday, officials said.",
        "The club was offered 3 million pounds for its keeper but said no on Monday, officials said.",
    ),
    "what is estimated": (
        "An estimated 5,000 people marched through the harbour on Monday, police said.",
        "About 5,000 people marched through the harbour on Monday, police said.",
    ),
    "someone not involved": (
        "Professor Alan Reed, who was not involved in the survey, said the new sea wall was too low.",
        "Alan Reed, a professor who took no part in the survey, called the new sea wall too low.",
    ),
    "an accusation told as said": (
        "Relatives of the crew accused the coast guard of taking two hours to reach the wreck.",
        "Families of the crew say that the coast guard took two hours to reach the wreck.",
    ),
    "what a body said it would do": (
        "The Harbour Agency said it had opened a review and would decide by May on the other boats.",
        "The Harbour Agency is reviewing the case and will decide by May on the other boats.",
    ),
    "could told of the present": (
        "Harbour officials had blamed the rule, saying it led owners to moor boats so they could be repaired.",
        "Harbour officials blame the rule, saying it leads owners to moor boats so they can be repaired.",
    ),
    "a first name in another spelling": (
        "The mayor spoke on Friday with Mohammed Tarif about the harbour and the ferries, her office said.",
        "The mayor spoke on Friday with Mohammad Tarif about the harbour and the ferries, her office said.",
    ),
    "a passive that leaves out who did it": (
        "Officials urged people to stay at home with their doors shut until Sunday.",
        "People were urged to stay at home with their doors shut until Sunday.",
    ),
    "a death in other words": (
        "The flood hit two villages and 14 people lost their lives before help came on Sunday.",
        "The flood hit two villages and 14 people died before help came on Sunday.",
    ),
    "somebody dismissed": (
        "The director was let go last year after the accounts showed a gap in the budget.",
        "The director was dismissed last year after the accounts showed a gap in the budget.",
    ),
    "what is due to come": (
        "The new ferry will arrive in the port in March and carry 300 people to the island.",
        "The new ferry is due to arrive in the port in March and carry 300 people to the island.",
    ),
    "a state in short": (
        "A lawyer from Jackson, Miss., spoke for the fishermen who had lost their boats.",
        "A lawyer from Jackson, Mississippi, spoke for the fishermen who had lost their boats.",
    ),
    "the time between two times": (
        "The fire broke out at 9:40 p.m. and was put out at 10:20 p.m. by volunteers.",
        "The fire broke out at 9:40 p.m. and was put out 40 minutes later by volunteers.",
    ),
    "the two sides of a vote": (
        "The council voted 88 to 85 on Monday to keep the pier, with six members abstaining.",
        "Eighty-eight members of the council were for keeping the pier on Monday and 85 against; six abstained.",
    ),
    "not always and not on everything": (
        "The mayor and the harbour master did not always agree on the cost of the work.",
        "The mayor and the harbour master did not agree on everything about the cost of the work.",
    ),
    "a claim denied in the next sentence": (
        "The yard denied a newspaper report that it had ignored a warning from the inspectors in May.",
        "A newspaper reported that the yard had ignored a warning from the inspectors in May. The yard denies that.",
    ),
    "none in danger, all out of it": (
        "The hospital said none of the injured children was in danger on Tuesday evening.",
        "All of the injured children were out of danger on Tuesday evening, the hospital said.",
    ),
    "what was held in spite of the rain": (
        "The festival was not cancelled despite the heavy rain, organisers said on Saturday.",
        "The festival went ahead in heavy rain, organisers said on Saturday.",
    ),
    "not before, and at the earliest": (
        "Production will begin in March at the earliest, the yard said.",
        "Production will not start before March, the yard said.",
    ),
    "slower than the other": (
        "Wages in the port grew faster than prices for the first time in two years.",
        "For the first time in two years prices rose more slowly than wages in the port.",
    ),
    "less than a bound denied": (
        "The price of a ticket will stay below 30 crowns, the manager of the ferry promised.",
        "The manager of the ferry promised that no ticket would cost 30 crowns or more.",
    ),
    "two clauses in the other order": (
        "Exports rose by 4 percent in May while imports fell by 2 percent, the office said.",
        "Imports fell by 2 percent in May while exports rose by 4 percent, the office said.",
    ),
    "two tolls in the other order": (
        "Four people were killed and 11 were injured when the bus hit a wall.",
        "Eleven people were injured and four were killed when the bus hit a wall.",
    ),
    "two days in the other order": (
        "The opera opens on May 4 and the ballet on May 18, the town said.",
        "The ballet opens on May 18 and the opera on May 4, the town said.",
    ),
    "only those with a card": (
        "Students without a vaccination card may not enter the dormitory.",
        "Only students with a vaccination card may enter the dormitory.",
    ),
    "an offer turned down in two places": (
        "A smaller union, which represents 150 drivers, rejected the offer of the town on Friday.",
        "A smaller union, which represents 150 drivers, turned the offer of the town down on Friday.",
    ),
    "a cause told as the subject of a verb": (
        "The bank said on Wednesday that the worst drought in four decades could push up the price of fish.",
        "The bank said on Wednesday that fish could become dearer because of the island's worst drought for 40 years.",
    ),
    "a participle after its owner": (
        "The thieves gained access to the vault on Oct. 3 with a key stolen from a contractor, the mayor said.",
        "The thieves had got into the vault on 3 October by using a contractor's stolen key, the mayor said.",
    ),
    "an office with a hyphen": (
        "“They said nothing,” said Amir Hadd, the vice president of the sailors union, which may go to court.",
        "Amir Hadd, vice-president of the sailors' union, complained: “They said nothing.” His union may go to court.",
    ),
    "what is cut from a quotation and told beside it": (
        "“We have not lost hope. There is air down there and we have heard knocking,” mayor Paula Riq said at the pier.",
        "Mayor Paula Riq said divers had heard knocking. “We have not lost hope. There is air down there,” she said.",
    ),
    "others than those counted": (
        "Rescuers brought eleven divers to the surface on Saturday, but two of their colleagues remained missing.",
        "Eleven men were brought to the surface alive on Saturday. Two other divers have yet to be found.",
    ),
    "a denial before *any*": (
        "Joel Ash, who led the inquiry, said: “In parts of the island, customers would have been left with no real choice.”",
        "Joel Ash, head of the inquiry, said the merger would have deprived customers in parts of the island of any “real choice”.",
    ),
    "the larger of two by the smaller": (
        "The council has blocked a takeover of ferry operator Fenline by its larger rival Telmora for 2 billion.",
        "The council has stopped Telmora, the ferry company, from buying its smaller rival Fenline for 2 billion.",
    ),
    "a temperature by its letter": (
        "At least 60 houses were damaged. Temperatures could reach 41 degrees Celsius on Friday, forecasters said.",
        "Sixty houses or more have been damaged. Forecasters say it might get as hot as 41C on Friday.",
    ),
    "what somebody declines to say": (
        "The mayor would not say whether the council would pay for the repairs to the pier.",
        "The mayor declined to say if the council would pay for the repairs to the pier.",
    ),
    "a plan that is voted down": (
        "Councillors turned down the plan for a new pier by 12 votes to nine on Monday.",
        "The plan for a new pier was voted down by 12 votes to nine on Monday, councillors said.",
    ),
    "a body in the spelling of the house": (
        "Observers from the Organization for Security and Cooperation said they had seen faults on several ships on Sunday.",
        "On Sunday observers of the Organisation for Security and Co-operation said that several ships had faults.",
    ),
    "who opposes as an opponent": (
        "The Sailors' Union, which had opposed the merger, welcomed the decision but called for guarantees.",
        "The Sailors' Union, an opponent of the takeover, said that it was pleased but wanted guarantees.",
    ),
}

CARELESS = {
    "more of them than there were": (
        "Five ferries serve the lake. Three of them remain tied up at the mill for repairs.",
        "Of the ferries that serve the lake, four of the five are still tied up at the mill for repairs.",
        "number",
    ),
    "the same share the other way": (
        "The mill ground less last year, when the number of sacks sold at its gate was down 9% from 310.",
        "Business at the mill is looking up, with a sale of sacks that rose by 9% to end the year.",
        "direction",
    ),
    "a denial that is a whole sentence": (
        "The ferry struck the quay of the old harbour on Monday. Nobody was hurt.",
        "The ferry struck the quay of the old harbour on Monday. Passengers were hurt.",
        "negation",
    ),
    "may told as will in other words": (
        "The yard, which has 900 workers, may have to close its northern slip in the spring, the union said.",
        "In the spring the northern slip of the yard will be closed, according to the union.",
        "hedge lost",
    ),
    "what may be possible, in marks": (
        'The harbour office said a second sailing "may be possible" before the end of the week.',
        "A second sailing will be put on before the week is out, the harbour office said.",
        "hedge lost",
    ),
    "who handed the wheel to whom": (
        "The skipper, who had been at sea for 30 years, handed the wheel to his young mate off the cape.",
        "Off the cape the young mate handed the wheel to the skipper, a man of 30 years at sea.",
        "direction",
    ),
    "two answers exchanged": (
        "The company denied that the crane was faulty, while the inspectors declined to speak of it.",
        "The inspectors denied that the crane was faulty, while the company declined to speak of it.",
        "direction",
    ),
    "what would be considered": (
        "The minister said the town would consider tighter checks on ferries.",
        "The minister said the town would tighten checks on ferries.",
        "hedge lost",
    ),
    "what was probable, with a bound": (
        "The ferry was probably carrying at least 60 passengers more than its licence allowed.",
        "The ferry was carrying at least 60 passengers more than its licence allowed.",
        "hedge lost",
    ),
    "what is still to be decided": (
        "The agency said it would decide by May whether other boats of the yard were affected.",
        "The agency said that other boats of the yard were affected.",
        "hedge lost",
    ),
    "what nobody plans": (
        "The minister said she was following the dispute but had no plans to step in for now.",
        "The minister said she was following the dispute and vowed to step in for the port.",
        "negation",
    ),
    "pounds for euros": (
        "Shares in the owner of the ferries fell to 18.40 euros, the lowest since October 2020, on Monday.",
        "Shares in the owner of the ferries fell to 18.40 pounds, the lowest since October 2020, on Monday.",
        "unit",
    ),
    "what was not done before the flood": (
        "The minister did not warn the islanders before the flood in the valley of the Norda, a report said.",
        "The minister warned the islanders before the flood in the valley of the Norda, a report said.",
        "negation",
    ),
    "who charges him has not said it": (
        "Alan Moor stole the funds of the Norda port, prosecutor Lena Brook said on Monday.",
        "Alan Moor stole the funds of the Norda port, and Lena Brook has charged him on Monday.",
        "allegation as fact",
    ),
    "a victory told as a defeat": (
        "Everton, who host Leeds on Sunday, beat Arsenal 2-1 in the cup before 30,000 people.",
        "Everton lost 2-1 to Arsenal in the cup before 30,000 people.",
        "direction",
    ),
    "a rough time on the wrong side": (
        "The ferry struck the north quay at 6:25 p.m. on Monday in thick fog, the captain said.",
        "The ferry struck the north quay shortly before 6 p.m. on Monday in thick fog, the captain said.",
        "time",
    ),
    "what one struck word denied": (
        "The company said it was too early to tell how much was lost, but that safety would not be affected.",
        "The company said little was lost and that safety would be affected.",
        "negation",
    ),
    "a denial widened": (
        "The ferry was not seriously damaged when it struck the quay on Monday, the captain said.",
        "The ferry was not damaged when it struck the quay on Monday, the captain said.",
        "negation",
    ),
    "plans that are not immediate": (
        "The yard said in a letter to the town that it had no immediate plans to close the north quay.",
        "The yard told the town in a letter that it had no plans to close the north quay.",
        "negation",
    ),
    "what a vote was against": (
        "A panel of the harbour voted 7-6 in June against recommending the new sea wall.",
        "A panel of the harbour voted 7-6 in June to recommend the new sea wall.",
        "negation",
    ),
    "who voted against": (
        "The Harbour Party, which voted against the pier, said it would repeal the plan if it won in May.",
        "The Harbour Party, which voted for the pier, said it would keep the plan if it won in May.",
        "direction",
    ),
    "what nobody knows": (
        "The port's owner said it did not know whether its crane was involved and was waiting for the report.",
        "The port's owner said its crane was involved and it was waiting for the report.",
        "hedge lost",
    ),
    "could after a condition": (
        "Once approved, the drug could save thousands of lives, the doctors said on Monday.",
        "Once approved, the drug will save thousands of lives, the doctors said on Monday.",
        "hedge lost",
    ),
    "another faith": (
        "A Muslim charity from the harbour paid for the meals on Monday, the mayor said.",
        "An Islamist charity from the harbour paid for the meals on Monday, the mayor said.",
        "name",
    ),
    "few for none": (
        "The head of the inquiry said on Friday that divers had found no cracks in the lock gates.",
        "The head of the inquiry said on Friday that divers had found few cracks in the lock gates.",
        "negation",
    ),
    "charged beside another denial": (
        "The yard has always denied wrongdoing and was not charged by the prosecutors in the case.",
        "The yard has always denied wrongdoing and was charged by the prosecutors in the case.",
        "negation",
    ),
    "a jury where there is none": (
        "The trial went ahead without a jury after both sides had asked for a quick decision.",
        "The trial went ahead with a jury after both sides had asked for a quick decision.",
        "negation",
    ),
    "until for from": (
        "The panel will be shown from May 3 in the hall beside the old chapel.",
        "The panel will be shown until May 3 in the hall beside the old chapel.",
        "direction",
    ),
    "a claim thrown out and upheld": (
        "A court threw out the claim of the fishermen in 2012 after a short hearing.",
        "A court upheld the claim of the fishermen in 2012 after a short hearing.",
        "direction",
    ),
    "what is told of two exchanged": (
        "The striker was injured and the goalkeeper was sent off in the second half.",
        "The goalkeeper was injured and the striker was sent off in the second half.",
        "direction",
    ),
    "who bought it from whom": (
        "The company bought the brewery from its founders for 85 million francs.",
        "The founders bought the brewery from the company for 85 million francs.",
        "direction",
    ),
    "fewer for more": (
        "Projects of more than 30 rooms must still undergo a review by the county council.",
        "Projects of fewer than 30 rooms must still undergo a review by the county council.",
        "number",
    ),
    "who called an envoy home": (
        "Velmora recalled its ambassador from neighbouring Tasnia on Tuesday after patrol boats detained 23 fishermen.",
        "Tasnia has recalled its ambassador from Velmora in a row over fishing after patrol boats detained 23 fishermen.",
        "direction",
    ),
    "a foreign minister as prime minister": (
        "Velmoran Foreign Minister Clara Ostrov told parliament that it did not seek a confrontation.",
        "Clara Ostrov, Velmora's prime minister, told parliament that it did not seek a confrontation.",
        "name",
    ),
    "nobody killed": (
        "A ferry ran aground late on Friday after its steering failed, hurting 14 sailors but killing no one, the coast guard said.",
        "A ferry hit rocks on Friday after its steering failed. Fourteen sailors were killed, the coast guard said.",
        "negation",
    ),
    "a promise that was never made": (
        "Carl Dressler, who pleaded guilty last year, testified that he had hoped for favours but was never promised any.",
        "Carl Dressler, who was acquitted last year, testified that he was promised favours.",
        "negation",
    ),
    "the other way": (
        "The Aurora was on its way from Hammel to Lessby when it struck rocks about 300 metres from the shore.",
        "The Aurora was sailing from Lessby to Hammel when it hit a reef 300 metres from the shore.",
        "place",
    ),
    "the most as all of it": (
        "Whitcomb, 58, who is in her second term, faces up to one year in jail on the lesser count.",
        "Whitcomb, who is 58, must spend one year in jail.",
        "hedge lost",
    ),
    "blame that was refused": (
        "Rovers coach Stefan Kroll refused to blame the referee, who turned down two penalty appeals in extra time.",
        "Kroll, the Rovers coach, blamed the referee for waving away two penalty claims.",
        "negation",
    ),
    "a warning that was denied": (
        "The pit's owner, Norda Coal, said it had not been warned of any risk and had passed an inspection in November.",
        "Norda Coal, which owns the pit, admits it was warned of the danger.",
        "negation",
    ),
    "a sum in brackets that is not the wire report's": (
        "The hauliers' association said the limit would cost it 1.2 billion crowns ($180 million) a year.",
        "The limit would cost 1.2 billion crowns ($180 billion) a year, the hauliers' association said.",
        "number",
    ),
    "a figure in another unit": (
        "Drivers on night shifts for more than ten years were 11 percent more likely to fall ill than others.",
        "Drivers with more than a decade on nights were 11 times more likely to fall ill than others.",
        "unit",
    ),
    "a rate of another whole": (
        "Of every 1,000 women who worked days 52 fell ill; among those on nights it was 58.",
        "In real numbers, 58 of every 100 women on nights fell ill, against 52 who worked days.",
        "number",
    ),
    "a cause put beside the time": (
        "The council suspended the work on Monday after two divers died near the pier.",
        "The council suspended the work on Monday after two divers died because of the pier.",
        "cause",
    ),
    "less than half for more": (
        "The operator said it had restored power to more than half of the homes by the evening.",
        "The operator said it had restored power to less than half of the homes by the evening.",
        "number",
    ),
}


@pytest.mark.parametrize(("wire", "derivative"), HONEST.values(), ids=HONEST)
def test_an_honest_retelling_has_nothing_to_check(wire: str, derivative: str):
    assert [each.message for each in told(wire, derivative)] == []


@pytest.mark.parametrize(("wire", "derivative", "kind"), CARELESS.values(), ids=CARELESS)
def test_a_careless_retelling_is_told(wire: str, derivative: str, kind: str):
    assert kind in kinds(wire, derivative)


def test_none_before_a_comma_denies_nothing_after_it():
    wire = "Crews that rested for six hours made no more errors than those that had none, and reported more sleep."
    other = "Crews that rested for six hours made no more errors than those that had none, and reported less sleep."
    assert "negation" not in kinds(wire, other)


def test_a_sentence_of_two_is_held_against_the_second_by_an_exact_figure():
    wire = (
        "The captain, Dora Kess, will be sentenced on August 9 over the stranding of the ferry.",
        "The judge let her remain free on a $250,000 bond but kept her licence.",
    )
    other = "Kess will be sentenced on August 9 and is held in custody until then on a $250,000 bond."
    found = findings(Compared(text(*wire), text(other)))
    assert any(each.kind == "direction" and each.wire and each.wire.text == "free" for each in found)


def test_a_denial_left_out_is_told_though_a_figure_beside_it_was_changed():
    rest = "Doctors at the hospital asked the town for blood, and the harbour was closed to all boats until Monday."
    wire = (
        "At least 23 people were killed in an air strike on the fish market of the town of Kabrin early on Saturday, "
        "medics at the hospital said, an attack that the army denied carrying out."
    )
    other = "The army killed 32 people in an air strike on a market on Saturday, medics said."
    pair = Compared(*(as_article(f"{HEAD}{each}\n\n{rest}") for each in (wire, other)))
    assert [each.severity for each in findings(pair) if each.kind == "omission"] == [SERIOUS]


WIRE = """Rescuers brought the last four miners out of a flooded pit in northern Lovenia on Saturday, the mining agency said.

All 19 men who were in the pit when the water broke in survived. Six were treated in hospital for hypothermia.

The pit's owner, Norda Coal, passed an inspection in November. It employs 2,300 people in the north.

Prosecutors opened an inquiry on Friday into the flooded pit. Prime Minister Luka Terzan flew to Tarvik on Friday evening.

"We wrote it down, we signed it, and nobody came," union leader Hana Brezic said on Friday.

Lovenia has 11 working pits and plans to close all of them by 2035, the mining agency said."""

RETOLD = """The last four miners were brought out of a flooded pit in the north of Lovenia on Saturday, the mining agency said.

The 19 men who were in the pit when the water came all survived. {treated}

Norda Coal, the owner of the pit, passed an inspection in November. It has 2,300 employees in the north.

An inquiry into the flooded pit was opened on Friday by prosecutors. Luka Terzan, the prime minister, flew to Tarvik that evening.

"We wrote it down, we signed it, and {who} came," said union leader Hana Brezic on Friday.

Lovenia plans to close all of its 11 working pits by 2035, the agency said."""


def _told_of_the_pit(**told: str) -> list[Finding]:
    said = {"treated": "Six needed treatment for the cold.", "who": "nobody"} | told
    pair = Compared(text(WIRE), text(RETOLD.format(**said)))
    return [each for each in findings(pair) if each.severity != NOTE]


def test_in_a_piece_retold_throughout_a_figure_in_a_sentence_of_its_own_is_told():
    assert not _told_of_the_pit()
    (found,) = _told_of_the_pit(treated="Sixteen needed care for the cold.")
    assert (found.kind, found.severity) == ("number", CHECK)


def test_in_a_piece_retold_throughout_a_denial_lost_from_a_quotation_is_serious():
    (found,) = _told_of_the_pit(who="they")
    assert (found.kind, found.severity) == ("quotation words", SERIOUS)


def test_in_a_piece_retold_throughout_a_conviction_that_the_wire_report_has_not_is_serious():
    (found,) = _told_of_the_pit(treated="One of them was convicted.")
    assert (found.kind, found.severity, found.message) == (
        "wording",
        SERIOUS,
        "Wording: “convicted”: the wire report has nothing of it.",
    )


def test_a_name_neither_keeps_its_distance_nor_stands_for_a_word_that_does():
    wire = "A study published in the journal Harbour Reports in July found that crews of steel boats were twice as likely to fall ill."
    found = told(
        wire, "A study published in July proved that crews of steel boats are twice as likely to fall ill."
    )
    assert [words(each) for each in found] == [("found", "proved")]
    wire = "Some 3.4 million people in the Linnet Union are estimated to have used the boats since they went on sale in 2021."
    found = told(wire, "About 3.4 million people in the LU have used the boats since 2021.")
    assert [words(each) for each in found if each.kind == "hedge lost"] == [("estimated", "")]
