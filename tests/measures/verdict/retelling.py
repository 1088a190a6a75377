"""An invented wire report, and the whole of it retold in other words."""

WIRE = """\
Police find body in search for missing hiker in Hallen

HALLEN, Aug 11 (AFP) - Police searching for a hiker who went missing in Hallen National Park eight days ago have found a body.

Hallen Police said the body of a man was discovered shortly after 2pm on Sunday by a mountain rescue team near the foot of a gully on Skarn Fell. Formal identification has not yet taken place, but the family of Daniel Foxhall, 43, have been informed.

Mr Foxhall, an accountant from Stockport, was last seen on August 3 when he left a car park at Birch Cottage. He had told his wife he expected to be back by 6pm.

Superintendent Bethan Rowlands said the death was being treated as unexplained but was not believed to be suspicious. A post-mortem examination will be held this week.

More than 80 volunteers from six mountain rescue teams, two helicopters and search dogs took part in the operation, which was hampered by low cloud. The search was suspended for two days last week because of the weather.

"This is not the outcome any of us had hoped for," said Gethin Pryce, of the Birch Valley rescue team. "The terrain where he was found is extremely steep and we had already searched close to it twice."

Mr Foxhall's wife, Louise, thanked the volunteers in a statement and asked for privacy.

He is the seventh walker to die in the national park this year, compared with five in the whole of last year, according to the park authority. It said there was no single reason for the rise.
"""

RETOLD = """\
Body found in hunt for Stockport hiker

A body has been found by rescuers looking for a Stockport man who vanished on a walk in Hallen more than a week ago.

Accountant Daniel Foxhall, 43, set off from the car park at Birch Cottage on 3 August and told his wife that he would return by 6pm. He was not seen again.

On Sunday, soon after 2pm, a mountain rescue team came across a man's body at the bottom of a gully on Skarn Fell. Mr Foxhall's relatives have been told, Hallen Police said, although the body still has to be formally identified.

Police do not think the death is suspicious. Supt Bethan Rowlands said that for the time being it was unexplained. A post-mortem is due to take place within days.

Bad weather halted the search for two days last week, and low cloud made it harder. Six mountain rescue teams with over 80 volunteers were involved, together with dogs and two helicopters.

The Birch Valley rescue team had twice looked close to the spot, where the ground is "extremely steep", said Gethin Pryce, one of its members. It was "not the outcome any of us had hoped for", he said.

In a statement Mr Foxhall's wife, Louise, asked to be left in peace and thanked those who had taken part.

Seven walkers have now died in the park since January, two more than in all of 2023. The park authority says the increase cannot be put down to one cause.
"""

ELSEWHERE = """\
Ingrid Solheim, author of Lofoten saga, dies

Ingrid Solheim, the Norwegian author of a best-selling series of novels about a family of fishermen, has died at the age of 91, Agence France-Presse reported on Monday, citing her publisher, Tiden.

She passed away on Saturday while asleep at home in Bodø. Tiden did not say what she had died of. Her daughter Marte said that she had had heart problems for some years.

Jon Aasen, who runs Tiden, said: "She wrote about people who never spoke much, and she made them unforgettable."

Her seven-part saga opened in 1970 with "The Long Net". Over nine million copies were sold, it came out in 28 languages, and a TV version followed in 1984. She was awarded the Nordic Council prize for it in 1979; the Nobel, for which she was frequently tipped, eluded her.

Solheim came from the Lofoten islands, where she was born in 1933 as one of six children. She had jobs in a cannery and then as a teacher. Five publishing houses turned down her debut, "Salt", which was eventually published in 1961.

She campaigned passionately against Norway joining the European Union, an idea that was voted down twice, in 1972 and in 1994.

Not all critics liked her late work: some thought she was repeating herself. She said as much to Nordlys, a newspaper, in 2009: "I had said what I had to say by 1990."

Her husband, the painter Arne Lund, died in 2003. She leaves a daughter and three grandchildren. She will be buried on Friday after a service at the cathedral in Bodø.
"""
