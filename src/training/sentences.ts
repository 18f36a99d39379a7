/**
 * Sentences written for this project, to teach the model what no free set annotates well: news of the whole world, what is outside a
 * name ("President", "Special Envoy", "'s"), how organisations are called. What stands in braces is filled in:
 * P person (whole name first, then the short one; PF always whole, PS always short) · O organisation (A its letters, OA name and letters) · OM ministry or
 * authority · OU place of study · OB business · OP party · OW press · OS club · C country · D its adjective · N its people · T city ·
 * R region · L landscape or building · E event · W work · date · day · n number · title · role. A digit tells two of a kind apart. Names that stay
 * as they are stand in brackets with their type.
 */
export const sentences = `
{T}, {date} ({OW}) -- {D} {title} {P} on {day} met with {D2} {title2} {P2} in {T}, the {OM} said.
{T} - {C} has signed an agreement with {C2} on trade, {OW} reported on {day}.
{T}, {date}: The {OM} of {C} said {n} people were killed when a bus fell into the {L} near {T2}.
{D} {title} {P} arrived in {T2} on {day} for a three-day visit to {C2}.
{title} {P} told {OW} on {day} that {C} would not accept the decision.
"We are very concerned," said {P}, {role} of the {O}.
"This is not what we agreed," {PS} said, adding that {C} "has no choice."
{PS} said the government would work with the {O} to solve the problem.
According to {P}, a {role} at {OU}, {C} has the largest market in {R}.
{P}, {role} of the {O} in {T}, said the plan was a step in the right direction.
{P}, the {role} of the {D} {OM}, denied the accusations.
The {D} government has asked the {O} for help.
The {OA} said in a statement on {day} that {n} workers had lost their jobs.
The {A} was founded in {date} and has its headquarters in {T}, {C}.
{A} {role} {P} said the group would appeal against the ruling.
{O} {role} {P} resigned on {day} after protests in {T} and {T2}.
Former {D} {title} {P} was arrested at {L} in {T}.
{title} {P} and his {D2} counterpart {P2} discussed the conflict in {C3}.
{title} {PS} praised the efforts of the {O} and thanked the people of {C}.
In {T}, thousands of {N} marched to the {OM} to demand the release of {PF}.
Relations between {C} and {C2} have been tense since {date}.
Talks between {C} and the {C2} on cyber security have gone well, state media said.
{C}, {C2} and {C3} are members of the {O}.
{N} and {N2} living in {C3} have complained about discrimination.
The {C}-{C2} relationship is one of the most important in the world.
The {D}-{D2} dialogue will open in {T} on {date}.
{C}'s economy grew by {n} percent in {date}, the {OM} said.
{T}'s mayor, {P}, said the city would rebuild the {L}.
{C}'s {OM} said {n} new cases of [Covid-19|MISC] were reported in {R}.
{P}'s lawyer, {P2}, told the {OM} that his client was innocent.
{PS}'s visit to {C} comes ahead of the {E} in {T}.
{PS}' decision surprised analysts in {T} and {T2}.
{PS} and {P2S} met again on the sidelines of the {E}.
{P} and {P2} wrote in an article for {OW} that {C} and {C2} needed each other.
{PS} and {P2S} wrote that the progress was encouraging.
Speaking at the {E} in {T}, {PS} called on {N} to vote.
The {E}, held in {T}, {C}, drew {n} delegates from {C2}, {C3} and {D2} companies.
{P} won the {E} in {date} and joined {OS} a year later.
{OS} beat {OS2} 3-1 at the {L} on {day}.
{OS} coach {P} said his players were tired after the trip to {T}.
{D} striker {P} scored twice for {OS} in the {E}.
{OB} said it would invest {n} million dollars in {T}, {R}.
{OB} shares fell {n} percent in {T} on {day}.
{OB}, which is based in {T}, makes parts for {OB2} and {OB3}.
{OB} CEO {P} said the company would open a factory in {C}.
{P}, chief executive of {OB}, told reporters in {T} that demand from {C} was strong.
{T}-based {OB} has signed a deal with {D} company {OB2}.
{T}-born artist {P} has shown her work in {T2} and at {OU}.
Companies such as {OB}, {OB2} and {OB3} have moved to {C}.
Analyst {P} of {OB} said oil prices would rise.
{OP} leader {P} accused {title} {P2} of corruption.
The ruling {OP} won {n} of the seats in {R}, while the opposition {OP2} won only {n}.
{P} of the {OP} defeated {P2} of the {OP2} in {T}.
{OP} supporters clashed with police in {T} on {day}.
The {OP} ({A}) has governed {C} since {date}.
{P}, a senior member of the {OP}, said the party would not join the coalition.
Lawmakers from the {OP} and the {OP2} voted against the bill in the {OM}.
"{C} is our partner and {C2} is our neighbour," {PS} told the {OM}.
"I was born in {T} and I love {C}," said {P}, {n}, a farmer from {R}.
{P}, {n}, who lives in {T}, lost her house in the {E}.
{P}, {n}, and his wife {P2}, {n}, fled from {C} to {C2} in {date}.
The body of {P} was found near {L} on {day}, police in {T} said.
Police in {T} arrested {P} and {P2} on suspicion of smuggling arms to {C2}.
Residents of {T}, a town in {R}, say the {OB} mine has polluted the {L}.
The road between {T} and {T2} in {R} was closed after heavy rain.
Heavy rain has fallen in {R}, {R2} and along the {L} since {day}.
The quake struck {n} km south of {T}, {C}, at a depth of {n} km, the {OM} said.
A {D} court sentenced {P}, {role} of {OB}, to {n} years in prison.
Judge {P} of the {OM} ruled that the {O} had violated the law.
The {OM} on {day} rejected a petition filed by {P} against the {OM2}.
Lawyer {P}, who represents the {O}, said the court in {T} had ignored the evidence.
{OW} quoted {P} as saying that {C} would retaliate.
"There is no evidence," {P} told {OW} by telephone from {T}.
{OW} reported that {title} {P} would travel to {C} in {date}.
{PS} told {OW} that the {O} had not been informed.
In an interview with {OW}, {P} said {C} and {C2} must work together.
A spokesperson for {OB} declined to comment.
A spokesman for the {OM}, {P}, said {n} {N} were on board.
{OM} Spokesperson {P} said at a press conference last week that {C} opposes all forms of hacking.
{OM} spokeswoman {P} said on {day} that {C} "firmly opposes" the sale.
{D} [Foreign Ministry|ORG] spokesman {P} said the {C2} should respect the facts.
{D} President {P}'s special envoy met {D2} officials in {T}.
Special envoy {P} exchanged views with {C2} Secretary of State {P2}.
Secretary of the {OM} {P} and National Security Adviser {P2} attended the meeting.
{C} Prime Minister {P} met {C2} President {P2} and Foreign Minister {P3}.
Prime Minister {P} said on {day} that the {E} would go ahead.
Crown Prince {P} and King {P2} sent messages to the {N}.
Mr. {PS} was born in {T}, {R}, in {date}.
Mr {PS} studied law at {OU} and worked for the {O}.
Mrs {PS} is the first woman to lead the {O}.
Ms. {PS}, who grew up in {C}, teaches at {OU}.
Dr {P} of the {OU} said the disease had spread from {C} to {R}.
Dr. {P}, director of the {OU} at {OU2}, said more research was needed.
Professor {P} teaches at the {OU} in {T}.
Prof {P} from {OU} said the {D} economy depended on {C2}.
Gen {P}, commander of the {OM}, said the army had taken {T}.
General {P}, vice president of the {OU}, will give a speech at the {E}.
Gen. {PS} told the {OM} that the troops would leave {C} by {date}.
Colonel {P} of the {D} {OM} said the rebels had been driven out of {R}.
Senator {P} of {R} said the {OM} must act.
Sen. {P} and Rep. {P2} wrote to the {OM}.
Governor {P} of {R} asked the {OM} for aid.
Ambassador {P} presented his credentials in {T} on {day}.
{D} Ambassador to {C2} {P} said the two countries were friends.
{C2}'s ambassador to the {O}, {P}, walked out of the room.
Bishop {P} and Sheikh {P2} prayed for peace in {C}.
Pope {PS} will visit {C} and {C2} in {date}.
Justice {P} said the {OM} would hear the case on {date}.
Minister {PS} told {OW} the government had a plan.
Chief Executive {P} said [Hong Kong|LOC] would open its border with {C}.
Chairman {P} of the {O} opened the {E} in {T}.
Director {P} made the film "{W}" with {OB}.
Actor {P}, who starred in {W}, died in {T} on {day}.
Singer {P} will release "{W}" on {date}.
The book, {W} by {P}, was published in {T} in {date}.
The film {W} won the {E} in {date}.
Her novel "{W}" tells the story of a {D} family in {T}.
The {E} began in {date} and ended in {date}.
During the {E}, {n} {N} died in {R}.
After the {E}, {C} became independent from {C2}.
The {E} changed the way {N} think about {C2}.
{P} led the country during the {E}.
The treaty that ended the {E} was signed in {T} in {date}.
{C} will host the {E} in {date}.
Athletes from {C}, {C2} and {C3} will take part in the {E}.
The {L} is one of the most famous places in {C}.
The {L} in {T} was built in {date}.
Ships can now pass through the {L} again, the {OM} said.
{D} troops have crossed the {L} and entered {C2}.
Fishermen from {C} and {C2} both work in the {L}.
The village of {T} lies on the {L} in northern {R}.
Villagers in {T} and {T2} districts say they have had no water since {day}.
The province of {R} borders {C2}.
Northern {C} and southern {C2} were hit by floods.
Eastern {R} and the {L} have seen heavy fighting.
He was taken to {OU} in {T}, where he died.
She graduated from {OU} in {date} and moved to {T}.
Students at {OU} and {OU2} held a protest against {title} {P}.
Researchers at {OU} and the {OU2} published the study in {date}.
The study, led by {P} of {OU}, was published on {day}.
{P}, a research fellow at the {OU} at the {OU2}, told {OW} on {day}.
{P}, director of the {OU} at {T}-based {OU2}, told {OW} on {day}.
{P}, vice-director of the {OU} at the {OU2}, said interests would lose out.
{P}, a senior fellow at the {O}, called the deal "a new, difficult issue" for {C}.
{P}, first commander of the {O} and former chief of the {OM}, will make a keynote speech.
{P} of the {O} said it is unlikely that {C} and {C2} will ever trust each other.
{P} from the {O} told the newspaper that websites in {C} were attacked.
The {O}, the {O2} and the {O3} signed a joint letter to {title} {P}.
Officials from the {O}, {OA2} and {O3} attended the {E}.
The {O} and {D} {OM} will train {n} teachers.
The {D} {OM} and the {D2} {OM2} agreed to share information.
The {O} is funded by {C}, the {O2} and private donors.
Members of the {O} gathered outside the {OM} in {T}.
{A} members voted on {day} to end the strike.
The {A}'s {role}, {P}, said the law would hurt farmers.
{A} said on {day} that it had reached a deal with {OB}.
{n} officers of the {O} were indicted in {date}.
The {O} was established by the {OM} in {date}.
Activists from {O} hung a banner on the {L}.
{O}, a rights group, said {n} people had been detained in {R}.
{P}, who heads {O}, a charity in {T}, said donations had fallen.
{O} has called on {title} {P} to free journalist {P2}.
Journalist {P} of {OW} was attacked in {T} on {day}.
The {OW} newspaper said in an editorial that {title} {PS} should resign.
The {OW} said {n} {N} were missing.
{OW}, citing an official of the {OM}, said {PS} was in {T}.
Editor: {P}
By {P}
By {P} in {T}
By {P}, {OW}
{P} reports from {T} for {OW}.
Photo: {OW}
Photo by {P}
Source: {OW}
({OW}) {date}
(Editor: {P}, {P2})
({OW}/{P})
Reporting by {P} in {T}; Editing by {P2}
Follow {OW} on [Twitter|ORG] and [Facebook|ORG].
Related: {C}, {C2} sign trade pact
{C}, {C2} agree on new trade rules
{C} says {C2} must respect {O}
{PS} visits {T} ahead of {E}
{PS} to meet {P2S} in {T}
{D} {title} {P} dies at {n}
{OB} to build plant in {C}
{OW}: {C}, {C2} talks go well
{O} warns of famine in {C}
Floods kill {n} in {C}
{title} {PS}: {C} Will Not Bow To Pressure
{P} Wins Election In {C}
What {C} Wants From The {E}
Q: What do you think about {C}'s policy?
A: {C} and {N} have always been friends of {C2}.
{P}: I think {title} {P2S} has made a mistake.
{OW}: How did you come to {C}?
In late {date}, representatives of both countries will meet at the {E} in {T}.
Over the past few years, {C} companies have worried about theft by {D2} companies.
Despite concerns, {PS} sees common ground.
Any attack will be disturbing to {C} and {C2}.
With {D} President {P}'s upcoming {C2} visit, {D} IT researchers hope for progress.
The Internet is important for {C}, said {PS}, a former CEO of {OB}.
The {OB} app is popular in {C} and {C2}.
The GDP of {C} is larger than that of {C2} and {C3}.
He has worked in {T}, {T2} and {T3}.
She speaks {D}, {D2} and [English|NORP].
{D} food is popular in {T}.
A {D} man and two {N2} were hurt in {T}.
{N} voted on {day} in the {E}.
Many {N} fled to {C2} during the {E}.
[Muslims|NORP] and [Christians|NORP] live side by side in {T}.
{D}-backed rebels attacked {T} on {day}.
{D} and {D2} officials met in {T}.
The {D} army said it had killed {n} militants in {R}.
{D} police arrested {n} people near {L}.
A {D} company, {OB}, won the contract.
The {D} capital, {T}, was quiet on {day}.
In {R}, {D} farmers grow rice and sell it to {OB}.
{T} ({R})
{T} in the {R} region
{P} ({C}) beat {P2} ({C2}) in the final in {T}.
{T}, {R}, {C}
{P}, {T}
The {O} ({A}), the {OM} and {OB} are partners in the project.
{P} (born {date} in {T}, {C}) is a {D} politician of the {OP}.
{P} joined the {OP} in {date} and was elected to the {OM} for {R}.
He was succeeded by {P} of the {OP}.
She married {P} in {date}; they moved to {T}, {C}, where {P2} was born.
Their son {P} works for {OB} in {T}.
"{P} is my friend," said {P2S}.
"{PS} knew," {P2} said. "{PS} always knew."
“{C} must choose,” {P} said on {day}. “So must {C2}.”
“Without {PS}, {OB} would not exist,” says {P2}, who runs {OB2}.
"We will take them to the {OM}," said {P} of the {O}.
Even {PS} had to admit that {OB} was right.
Like {PS}, {P2} comes from {T}.
For {PS}, the trip to {C} was a success.
But {PS} said {C} was not ready.
But {C}'s {OM} denied this.
Meanwhile, {C} sent {n} soldiers to {R}.
However, {OB} and {OB2} have denied the claims.
Separately, the {OM} dropped charges against {P}.
Asked about {C}, {PS} smiled.
Sources in {T} said {PS} would resign.
When {PS} came to {C}, {OB} had {n} workers.
Before joining {OB}, {PS} worked at {OB2} and the {O}.
Ask {PS} or {P2S}.
Neither {PS} nor {P2S} was available.
Both {C} and the {O} rejected the plan.
Among them were {P}, {P2} and {P3}.
{P}, {P2} and {P3} were among the dead.
They include {P} ({OP}), {P2} ({OP2}) and {P3}, an independent.
Present were {title} {P}, {title2} {P2} and {role} {P3}.
{OM} {role} {P} and {OU} {role} {P2} opened the centre.
Deputy {title} {P} and Acting {title2} {P2} were dismissed.
{PF}'s and {P2F}'s families live in {T}.
{T} Mayor {P} met residents of {L}.
{R} Governor {P} declared a state of emergency.
{OB} Chairman {P} sold his shares to {OB2}.
{OU} Professor {P} won the prize.
{OP} MP {P} asked a question in the {OM}.
[US|LOC] President {P} spoke to {D} President {P2} by phone.
[U.S.|LOC] officials told {OW} that {C} was behind the attack.
The [US|LOC] and {C} agreed to lower tariffs.
The [UK|LOC], the [EU|ORG] and {C} condemned the coup in {C2}.
The [United States|LOC] wants {C} to stop.
The [UN Security Council|ORG] met on {day} to discuss {C}.
[UN|ORG] envoy {P} arrived in {T}.
The [White House|ORG] said {title} {P} would not attend.
The [Kremlin|ORG] said {PS} would visit {C}.
[Washington|LOC] and {T} have restored relations.
{T} has accused {T2} of spying.
{T} says it will respond if {T2} attacks.
[Beijing|LOC] and [Washington|LOC] can build a new type of relations, researchers said.
[Tokyo|LOC]'s move angered [Seoul|LOC] and [Pyongyang|LOC].
From {T} to {T2} the train takes {n} hours.
Flights from {T} to {L} were cancelled.
A plane of {OB} on its way from {T} to {T2} crashed in {C}.
The ship sailed from {T} through the {L} to {C}.
The border between {C} and {C2} at {T} is closed.
Home to {n} million people, {T} is the largest city in {R}.
Located in {R}, {T} is famous for its temples.
The river flows through {T} into the {L}.
Tourists can see the {L} and the {L2} in {C}.
The {L}, {C}'s longest river, is dry.
{C} has asked [Washington|LOC] for help against [Moscow|LOC].
The [Obama|PER] administration and the [Trump|PER] administration had different views of {C}.
The [US|LOC]-{C} relationship has improved since {PS} took office.
A [US|LOC]-{C} working group on trade will meet in {T}.
[Sino|NORP]-[US|LOC] relations were discussed by {P} and {P2}.
{D} officials in [Beijing|LOC] met with [US|LOC] Secretary of State {P}.
The [US Justice Department|ORG] indicted five officers of the {OM}.
The [US State Department|ORG] said {C} must free {P}.
The [U.S. Cyber Command|ORG] and the [National Security Agency|ORG] declined to comment.
The [Chinese|NORP] [Foreign Ministry|ORG] said {C} should stay calm.
[Chinese|NORP] President {P} visited {C} and {C2}.
[China|LOC] and {C} signed a deal in [Beijing|LOC], [Xinhua|ORG] said.
[Xinhua|ORG] reported that {title} {P} had left {T}.
[Reuters|ORG] could not reach {OB} for comment.
The [Taliban|NORP] have taken {T}, the {OM} said.
The [UN|ORG]'s envoy to {C}, {P}, called for a ceasefire.
[EU|ORG] leaders will meet in [Brussels|LOC] on {day}.
[EU|ORG] foreign policy chief {P} flew to {T}.
[NATO|ORG] troops left {C} in {date}.
The [African Union|ORG] sent observers to {C} for the {E}.
The [World Bank|ORG] and the [IMF|ORG] lent {C} {n} million dollars.
{title} {P} thanked the [World Health Organization|ORG] ([WHO|ORG]) for the vaccines.
{PS}-{P2S} talks on the future of {C} failed.
The {PS} government has lost support in {R}.
The {PS} family owns {OB} and {OB2}.
{PF} Jr. and {P2F} were elected in {R}.
{PF}, better known as {P2F}, lived in {T}.
{PF} (L) shakes hands with {P2F} in {T} on {day}.
{P}, the {C} {title}, and {P2}, the {D2} {title2}, shook hands.
The people of {R}, {R2} and {T} want peace.
Officials in {R} province and {T} city have been warned.
In {T} province, {n} schools were closed.
{T} High Court lawyer {P} said the {OP} would appeal.
Police spokesman {P} said {P2}, {n}, of {T}, had been charged.
Inspector {P} of {T} police said the suspect was from {C}.
{L}, {T}
The {OM}, {OM2} and {OM3} will each send {n} people to {T}.
{OM} (pictured) is in {T}.
{W} is a film by {P} about the {E}.
{P}'s {W} is set in {T} during the {E}.
{PS}'s team, {OS}, plays in {T}.
{OS} signed {P} from {OS2} in {date}.
{OU} and {OB} have signed a memorandum.
Experts at the {OU} say {C} is safe.
Scholars from the {OU} in {T} and the {O} will take part.
Staff of the {OU} were not told.
{OA} President {P} said members in {C}, {C2} and {C3} agreed.
{OA} and the {OM} organised the {E} in {T}.
{OB}'s {role}, {P}, said that {OB2} was "a serious rival".
{OB} and its partner {OB2} own the {L}.
{OB} (formerly {OB2}) was sold to {OB3} in {date}.
The {OB} website was blocked in {C}.
{n} {OB} workers in {T} went on strike.
The case against {OB} was heard by the {OM} in {T}.
An {OB} spokesperson said the service was back in {C}.
A {OB2} executive, {P}, left the company.
{OB}, {OB2}, {OB3} and others will join the {E}.
Users of {OB} in {C} cannot send messages to {OB2}.
{A} chief {P} warned that {C} would run out of water.
{A} and {A2} are in talks, {OW} says.
The {A} report named {OB}, {OB2} and {P}.
{n} {A} officers were sent to {T}.
{A}, {C}
"{A} has no money," {PS} said.
{OP} candidate {P} won in {T}; the {OP2} came second.
{OP}'s {P} and {OP2}'s {P2} debated on {OW}.
An {OP} rally in {T} was cancelled.
{P} quit the {OP} to found the {OP2} in {date}.
The {OP} government of {PS} fell in {date}.
Voters in {T} and {T2}, the two constituencies that {PS} won in {date}, are angry.
The party lost all its seats in {T}, {T2} and {R}.
He shared the photo on {OB}, where he has {n} followers.
Users on {OB} called for a boycott of {OB2}.
"We built {OB} in a garage," says {P}, who is now {n}.
{OB} competes with {OB2}, {OB3} and the search engine {OB4}.
Sales at {OB} rose after {OB2} left {C}.
{OB}'s new phone will be sold in {C} and {C2}.
{OB} owns {OB2}, the largest streaming service in {C}.
Host {P} of {OB} sold {n} bottles in one evening.
The actress {P} wore a dress by {OB} at the {E}.
He drove from {T} to {T2} in a {OB} truck.
He bought shares of {OB} and {OB2} for his daughter {P}.
Her salon, {OB}, opened in {T} in {date}.
{OB} (from the {D} word for "sun") was started by two sisters, {P} and {P2}.
I met {P} in {T}. {PS} was tired.
I asked {PS} about {C}, and {PS} laughed.
We drove to {T} in {R} and slept near the {L}.
We walked to the {L}, then to {L2}.
At the {L}, {PS} stopped and looked at {T}.
Near {T} there is the {L}, which the {N} call holy.
My friends from {T} never came back.
Last summer {PS} sold the house in {T} to {P2}.
{PS} is a {D} name, says {P2}.
Her mother, {P}, came from {T}; her father was {D}.
"{PS}, where is {P2S}?" she asked.
"In {C} we say hello," {PS} laughs.
{P} and {P2S} have known each other since {OU}.
{PF}, {P2F} and the band {OB} will play at the {E}.
The exhibition shows paintings by {P}, {P2} and {P3} from {T}.
The {N} are a people of {R}, in {C}.
The {N} and the {N2} signed a peace treaty in {date}.
A {D} chief, {P}, said the mine would destroy {L}.
{D} culture is alive in {T}, says {P}.
{D} voters in {R} support {P}.
{D} leaders met {title} {P} in {T}.
The {D} people of {R} have lived near {L} for centuries.
Most {N} in {R} are {D2} speakers.
In the {OM}, {P} of the {OP} said that {C} was "a shame".
{P} was captain of {C} at the {E} in {date}.
{C} beat {C2} 2-0 in {T} on {day}; {P} and {P2} scored.
{C}'s {P} finished second behind {P2} of {C2}.
{C} and {OS} midfielder {P} is injured.
{P} will play for {C} against {C2} at the {L}.
General Manager {P} of {OB} welcomed guests from {C}.
Police Chief {P} said the suspects had fled to {T}.
Army spokesman Col {P} said {T} was calm.
Pol Lt Gen {P} led the search in {T}.
Maj Gen {P} and Brig {P2} were promoted.
Assistant Secretary {P} will fly to {T}.
Interior Minister {P} and Labour Minister {P2} survived a vote.
Prime Minister Gen {P} and {n} cabinet ministers won the vote.
Special Envoy {P} met with {C} officials; Special Envoy {PS} then left for {C2}.
Presidents {PS} and {P2S} spoke by phone on {day}.
Ministers {PS}, {P2S} and {P3S} resigned.
Messrs {PS} and {P2S} own {OB}.
Sir {P}, Lady {P2} and Lord {P3S} were there.
Judges {P}, {P2} and {P3} heard the case at the {OM}.
Among those arrested are {P}, {P2}, {P3}, {P4} and {PS}.
The winners are: {P} ({T}), {P2} ({T2}) and {P3} ({T3}).
Contact: {P}, {OB}, {T}
{P}, {OU}, {T}, {C}
{OU}, {T}: {P}
In {date} {P} founded {O} ({A}) with {P2} and {P3}.
{OA2}, {O3} and the {OM} support the call of the {O}.
The {OM} warned {OB} and {OB2} not to sell {C} data.
The {D} {OP} and the {D2} {OP2} are sister parties.
{OP}, {OP2} and {OP3} took part in the talks with the {OM}.
{OP} on {day} told the {OM} that the vote should be delayed.
A delegation of {OP} led by {P} met the {OM}.
Supporters of {OP} gathered at {L}, {T}.
{O} and {OU} will build a hospital near {T}.
Qualified staff of the {OU} will be sent to {T}.
Founded by {P}, the {OU} is the oldest school in {R}.
{P}, an economist with {OB} in {T}, said that {C} would grow.
Strategist {P} at {OB} said "{C} is different."
According to {OB}, sales in {C} doubled in {date}.
According to {A}, {n} people in {R} need help.
A survey by {O} found that {n} percent of {N} trust {title} {PS}.
"{C} is not {C2}," said {P}, a lawyer for {O}.
Until {date}, {T} was part of {C2}.
After {C} left the {O}, {C2} followed.
{C} joined the {O} in {date}.
The Internet has changed the way people buy and sell goods.
Analysts said the price of oil would stay low until the end of the year.
Police said the driver had fallen asleep at the wheel.
Officials declined to comment on the case, which is still being heard.
Critics say the plan will cost too much and help too few.
Residents have been told to boil their water before drinking it.
Experts believe that the worst is over, but nobody knows for sure.
Doctors say patients who rest early recover faster.
Heavy rains have destroyed the harvest and many roads are closed.
Schools will remain closed until further notice, the statement said.
Workers at the plant have been on strike for {n} days.
Children under five are most at risk, according to the report.
"We have nothing to hide," the minister told reporters.
"Nobody told us," said one of the women, who asked not to be named.
"It was dark and we could not see anything," a survivor said.
Asked whether he would resign, the minister said he would not.
Negotiations broke down last week over the question of pay.
The company said its profit had doubled in the third quarter.
The party will choose a new leader at its congress next month.
The bill passed by {n} votes to {n}.
Under the new law, owners must register their dogs.
Inflation reached {n} percent, the highest in a decade.
Farmers are worried about the price of fertiliser.
Supporters cheered as the results came in.
More than {n} people attended the funeral.
Two of the suspects are still on the run.
Most of the money has already been spent.
The Government has promised to build {n} new houses a year.
The President said he was ready to talk to the opposition.
The Prime Minister will address the nation tonight.
The Minister thanked the Ambassador for his visit.
The Chief Executive and the Chairman both resigned.
The Director General denied any wrongdoing.
A former CEO and two board members were questioned.
Vice Presidents and Managers met behind closed doors.
Business, politics and sport: what you need to know today
Five Things You Should Know Before Buying A House
How To Save Energy This Winter
Why More Young People Are Leaving The Cities
New Rules For Drivers Come Into Force
Read more: What happens next?
Subscribe to our newsletter
Share this article
Most read
All rights reserved.
Related stories
Advertisement
Comments are closed.
Last updated: {date}
Published on {date}
The Internet has changed the way people buy and sell goods.
Analysts said the price of oil would stay low until the end of the year.
Police said the driver had fallen asleep at the wheel.
Officials declined to comment on the case, which is still being heard.
Critics say the plan will cost too much and help too few.
Residents have been told to boil their water before drinking it.
Experts believe that the worst is over, but nobody knows for sure.
Doctors say patients who rest early recover faster.
Heavy rains have destroyed the harvest and many roads are closed.
Schools will remain closed until further notice, the statement said.
Workers at the plant have been on strike for {n} days.
Children under five are most at risk, according to the report.
"We have nothing to hide," the minister told reporters.
"Nobody told us," said one of the women, who asked not to be named.
"It was dark and we could not see anything," a survivor said.
Asked whether he would resign, the minister said he would not.
Negotiations broke down last week over the question of pay.
The company said its profit had doubled in the third quarter.
The party will choose a new leader at its congress next month.
The bill passed by {n} votes to {n}.
Under the new law, owners must register their dogs.
Inflation reached {n} percent, the highest in a decade.
Farmers are worried about the price of fertiliser.
Supporters cheered as the results came in.
More than {n} people attended the funeral.
Two of the suspects are still on the run.
Most of the money has already been spent.
The Government has promised to build {n} new houses a year.
The President said he was ready to talk to the opposition.
The Prime Minister will address the nation tonight.
The Minister thanked the Ambassador for his visit.
The Chief Executive and the Chairman both resigned.
The Director General denied any wrongdoing.
A former CEO and two board members were questioned.
Vice Presidents and Managers met behind closed doors.
Business, politics and sport: what you need to know today
Five Things You Should Know Before Buying A House
How To Save Energy This Winter
Why More Young People Are Leaving The Cities
New Rules For Drivers Come Into Force
Read more: What happens next?
Subscribe to our newsletter
Share this article
Most read
All rights reserved.
Related stories
Advertisement
Comments are closed.
Last updated: {date}
Published on {date}
`
  .trim()
  .split('\n');

/** Names of events by their parts: a place or year before is not a part of the pattern. */
export const eventPatterns = `{T} Summit|{C} War|World War II|First World War|Cold War|{T} Olympics|Winter Olympics|World Cup|Africa Cup of Nations|{C} Open|{T} Marathon|{T} Film Festival|{T} International Book Fair|{D} Revolution|{D} Civil War|{C} Independence War|{T} Massacre|{T} Peace Conference|{T} Accords|{T} Agreement|Treaty of {T}|Arab Spring|Global Climate Summit|Eighth {C}-{C2} Business Forum|Third {C} Investment Conference|International Security Conference|{D} Super League|Champions League|Hurricane {G}|Tropical Storm {G}|Typhoon {G}|Cyclone {G}|Operation Desert Star|{T} Declaration|Paris Agreement|{T} Protocol|Battle of {T}|Siege of {T}|Great Depression|Cultural Revolution|Holocaust|COP26|COP27|G20 Summit|G7 summit|BRICS Summit|{T} Grand Prix|Asian Games|Commonwealth Games|Spring Festival Gala|{S} Cup|{S} Prize|Nobel Peace Prize|Pulitzer Prize|Academy Awards|{T} Music Awards|{T} Biennale|{T} Fashion Week|{S} Trial|{T} Uprising|{S} Affair|Brexit|Covid-19|COVID-19|Belt and Road Initiative|{C} Free Trade Agreement|Migration Act|Data Protection Act|Anti-Corruption Law|Digital Services Act|Decree No. 12`;

/** Names of works. */
export const workPatterns = `The Long Road Home|A Season of Rain|Letters from {T}|The {S} Diaries|Children of the River|Night Train to {T}|Silence|The Last Emperor of {T}|Breaking the Wall|My Name Is {G}|A History of {C}|The Art of Peace|Blue Mountain|The Lost City|Voices of {C}|Golden Harvest|The Bridge|Shadows over {T}|Dancing in the Dark|One Hundred Days|Daughter of the Wind|The Fisherman and the Sea|Hello Tomorrow|Under the Banyan Tree`;

/** Landscapes and buildings. */
export const placePatterns = `{S} River|River {S}|{T} River|Lake {S}|Lake {T}|Mount {S}|Mt {S}|{S} Mountains|{T} Bay|Gulf of {T}|{T} Desert|{S} Valley|{S} Island|{S} Islands|Cape {S}|Strait of {T}|{T} National Park|{S} National Park|{T} International Airport|{S} International Airport|{T} Airport|{S} Stadium|{T} Stadium|{S} Bridge|{S} Street|{S} Avenue|{S} Road|{T} Road|{S} Square|Independence Square|{T} Central Station|Port of {T}|{T} Port|{S} Dam|{T} Dam|{S} Canal|{T} district|{T} Peninsula|{T} Province|{R} Province|{R} State|{S} County|{S} Park|{S} Forest|{S} Hills|{S} Beach|{T} Palace|{S} Tower|Al-{T} Mosque|{T} Market|{S} Hotel|{T} refugee camp|South China Sea|East China Sea|Red Sea|Black Sea|Mediterranean|Persian Gulf|Indian Ocean|Pacific|Atlantic Ocean|Horn of Africa|Sahel|Amazon|Himalayas|Andes|Sahara|Central Asia|Middle East|Southeast Asia|West Africa|Latin America|East Africa|Eastern Europe|Silicon Valley|Wall Street|Gaza Strip|West Bank|Korean Peninsula|Río {S}|Rio {T}|Playa {G}|Plaza {S}|Plaza de {T}|Parque {S}|Puerto {S}|Calle {S}|Cerro {S}|Villa {S}|Laguna {S}|Sierra {S}|Isla {G}|Kampung {S}|Pulau {S}|Gunung {S}|Sungai {S}|Wadi {S}|Jebel {S}|Bab al-{S}|Beit {S}|Tell {S}|Nahr {S}|Ulu {S}|Koh {S}|Doi {S}|Wat {S}|Mae {S}|Nong {S}|Ban {S}|San {G}|Santa {G}|Saint {G}|Fort {S}|New {T}|North {T}|South {T}|East {T}|West {R}|Upper {T}|Greater {T}|{T} Old Town|{T} East|{T} West|{S}abad|{S}pur|{S}ville|{S}stan`;

export const titles = `President|Prime Minister|Foreign Minister|Defence Minister|Defense Minister|Finance Minister|Interior Minister|Vice President|Deputy Prime Minister|Health Minister|Trade Minister|Premier|Chancellor|Vice Premier|Education Minister|Justice Minister|Chief Minister|Energy Minister|Home Secretary|Foreign Secretary|Special Envoy|Secretary-General|King|Senator|Governor|opposition leader|Attorney General|Army Chief|Speaker|Labour Minister|Information Minister|Secretary of State|Special Representative|Agriculture Minister`;

export const roles = `president|director|spokesman|spokeswoman|spokesperson|chairman|chairwoman|head|secretary|secretary-general|executive director|chief executive|analyst|economist|professor|researcher|founder|co-founder|vice president|Director|President|Chief Executive|coordinator|manager|lawyer|senior fellow|deputy director|editor|general secretary|vice chairman|chief economist|Secretary General|Executive Director|Vice President|Chief|Deputy Director|assistant director|senior researcher|chief of staff|adviser|advisor`;
