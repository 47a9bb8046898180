"""General news, made up: what a reader of everything has to pass by on the way to the few texts of the field.

Every text has one subject, 300 to 600 words, and the words that such texts have: "said", "met", "agreed", "attack",
"ban" and "list" stand in it about as often as elsewhere, but as a rule of nothing that Dejure reads for.
"""

import random
import re
from collections.abc import Iterator, Mapping, Sequence

_SLOTS: Mapping[str, Sequence[str]] = {
    "person": ("Mary Holt", "Tom Beck", "Anita Rao", "Luis Prado", "Sven Dahl", "Grace Obi", "Peter Lang"),
    "town": ("Leeds", "Porto", "Graz", "Tampere", "Ghent", "Cork", "Bergen", "Lublin", "Turin", "Nantes"),
    "team": ("Rovers", "United", "the Harriers", "Athletic", "the Swifts", "Wanderers"),
    "firm": ("Nordvik", "Alderton Foods", "Brightwell", "Calder Steel", "Orbis Rail", "Pinewood Energy"),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "number": ("two", "three", "five", "nine", "twelve", "forty", "sixty", "three hundred", "several thousand"),
    "share": ("2.1", "3.4", "5", "7.8", "11", "14.5"),
    "thing": ("bridge", "harbour", "library", "school", "theatre", "hospital wing", "tram line", "swimming pool"),
    "month": ("January", "March", "April", "June", "August", "October", "November"),
    "state": ("Portugal", "Norway", "Chile", "Canada", "Japan", "Kenya", "Ireland", "Poland"),
    "crop": ("wheat", "olives", "apples", "barley", "grapes", "potatoes"),
    "illness": ("measles", "influenza", "asthma", "diabetes", "malaria", "hay fever"),
}  # fmt: skip

_SLOT = re.compile(r"\{(\w+)\}")

_TOPICS: Mapping[str, Sequence[str]] = {
    "sport": (
        "{team} came from behind to beat {team} with {number} minutes to play in {town} on {day}.",
        "{person} scored twice before half-time and hit the post late in the game.",
        "The visitors had lost {number} matches in a row and looked short of ideas.",
        "“We gave everything and the crowd carried us,” the captain said afterwards.",
        "Rain had fallen all morning and the pitch was heavy.",
        "The referee waved away a penalty appeal and later sent off {person} for a second foul.",
        "{team} stay top of the table, {number} points ahead of their nearest rivals.",
        "Their goalkeeper made a fine save from a free kick near the end.",
        "The coach said he would name a younger side for the cup tie on {day}.",
        "Injuries have kept {number} players out since {month}.",
        "Tickets for the return leg in {town} sold out within an hour.",
    ),
    "weather": (
        "Heavy rain closed roads around {town} on {day} and left {number} villages without power.",
        "Forecasters expect the wind to ease by the evening.",
        "The river rose by nearly a metre overnight and spilled into low fields.",
        "Fire crews pumped water from cellars and helped {number} people out of their homes.",
        "“I have lived here all my life and never saw it so high,” said {person}, who keeps a bakery by the quay.",
        "Trains between {town} and {town} ran late and some were cancelled.",
        "Schools will open again on {day} if the buses can run.",
        "It was the wettest {month} since records began, the weather service said.",
        "Farmers worry about the {crop} still standing in the fields.",
        "Warmer air from the south should bring a dry week.",
    ),
    "business": (
        "{firm} said on {day} that its sales grew by {share} per cent in the three months to {month}.",
        "Shares in the company rose {share} per cent in early trading.",
        "The firm plans to open {number} shops and a warehouse near {town}.",
        "Chief executive {person} said costs had come down faster than she had hoped.",
        "Analysts had expected a smaller profit after a slow spring.",
        "Demand for electric vans is strong, while orders from builders have fallen.",
        "Its rival {firm} cut {number} jobs in {town} last month.",
        "The board will pay a dividend of {number} cents a share.",
        "Higher prices for steel and energy weighed on the result.",
        "“We see no sign that customers are holding back,” {person} told reporters.",
        "The bank lent {firm} the money at a rate of {share} per cent.",
    ),
    "council": (
        "Councillors in {town} voted on {day} to rebuild the {thing}.",
        "The work will cost {share} million and should take {number} years.",
        "Residents had asked for a crossing near the school since a child was hurt in {month}.",
        "Opponents say the plan would take parking from small shops.",
        "{person}, who leads the planning committee, called it a good day for the town.",
        "A public meeting drew {number} people to the hall, and many of them wanted more trees.",
        "The council is to publish a list of streets that will be closed while the work goes on.",
        "The old {thing} was built in 1931 and has been shut for {number} years.",
        "Bus fares in {town} go up by {share} per cent from {month}.",
        "A ban on cars near the market was dropped after traders complained.",
    ),
    "health": (
        "Doctors in {town} have seen {number} cases of {illness} since {month}.",
        "Most of the patients were children and all are recovering.",
        "The clinic asks parents to check that vaccinations are up to date.",
        "A study of {number} adults found that a short walk after meals lowered blood sugar.",
        "“The effect is small but it adds up over a year,” said {person}, who led the work.",
        "The hospital will take on {number} nurses before the winter.",
        "Waiting times for an operation fell to {number} weeks, the lowest in ten years.",
        "The drug slows {illness} in some patients and has few side effects.",
        "Critics say the trial was too short to be sure.",
        "Researchers hope to repeat it in {state} and {state} next year.",
    ),
    "culture": (
        "The museum in {town} shows {number} paintings that have not been seen together since the war.",
        "{person} plays a lighthouse keeper in the film, which opens on {day}.",
        "The festival ends with a concert on the old market square.",
        "Her third novel follows a family of clockmakers over {number} generations.",
        "Critics praised the light and the music but found the second half slow.",
        "The choir from {town} won the prize for the second time.",
        "Visitors may walk up to the roof of the {thing} for the first time.",
        "“I wanted to write about silence,” {person} said of the book.",
        "The organisers received {number} entries from {state}, {state} and elsewhere.",
        "Restorers found a date and a name under the paint.",
    ),
    "court": (
        "A man from {town} was sentenced to {number} years in prison for fraud on {day}.",
        "The court heard that he had sold {number} boats that did not belong to him.",
        "His lawyer said he was sorry and would pay the money back.",
        "Police found forged papers in a flat near the {thing}.",
        "Judge {person} said the victims had trusted him for years.",
        "A driver who hit a cyclist in {month} lost his licence.",
        "The company was fined for letting waste run into a stream.",
        "Witnesses told the jury that they had seen two men run from the shop.",
        "The hearing goes on next week.",
        "Neighbours described him as quiet and helpful.",
    ),
    "politics": (
        "The government of {state} wants to raise the pension age by {number} months a year.",
        "Finance minister {person} is to present the budget on {day}.",
        "Unions called for a strike and accused the cabinet of breaking its word.",
        "Polls give the ruling coalition a lead of {number} points.",
        "The bill on school meals passed its first reading in parliament last week.",
        "Voters in {town} elect a new mayor in {month}.",
        "The prime minister visited flooded villages and promised help for farmers.",
        "{state} and {state} signed an agreement on fishing quotas after {number} years of talks.",
        "The opposition said the figures did not add up.",
        "Turnout was the lowest since 1998.",
        "The minister said that nobody would lose money under the reform.",
    ),
    "nature": (
        "{number} young storks have left the nest on the chimney of the old mill in {town}.",
        "Beekeepers report a mild winter and strong colonies.",
        "A grey seal swam up the river as far as the {thing} and slept on the steps.",
        "Growers of {crop} in {state} expect a good harvest.",
        "The park counts its deer each {month}, and this year there were more than ever.",
        "Volunteers planted {number} trees along the canal on {day}.",
        "“They come back to the same field every year,” said {person} of the cranes.",
        "Divers found the wreck of a sailing ship in {number} metres of water.",
        "The beetle attacks spruce that is short of water.",
        "Scientists put small senders on {number} bats to learn where they sleep.",
    ),
    "transport": (
        "A lorry shed its load of {crop} on the motorway near {town} and closed it for {number} hours.",
        "Nobody was hurt, the police said.",
        "{firm} runs {number} more trains a day between {town} and {town} from {month}.",
        "Passengers can change their tickets free of charge until {day}.",
        "The ferry to the islands is back after repairs to its engine.",
        "Air traffic controllers in {state} want shorter shifts.",
        "Cyclists get a lane of their own on the new bridge.",
        "The airport took {share} million passengers last year.",
        "Signal faults delayed {number} trains on {day}.",
        "The old trams go to a museum in {town}.",
    ),
}


def general_news(number: int, *, seed: int = 7) -> Iterator[str]:
    """So many texts of general news, the same ones for the same seed."""
    dice = random.Random(seed)  # noqa: S311 (made-up news, not secrets)
    topics = list(_TOPICS.values())
    for _ in range(number):
        yield _text(dice, dice.choice(topics), dice.randint(300, 600))


def _text(dice: random.Random, topic: Sequence[str], words: int) -> str:
    headline = _filled(dice, dice.choice(topic)).rstrip(".").strip("“”")
    paragraphs, length = [headline[:110]], 0
    while length < words:
        some = [_filled(dice, one) for one in dice.sample(topic, min(len(topic), dice.randint(2, 4)))]
        paragraphs.append(" ".join(some))
        length += len(paragraphs[-1].split())
    return "\n\n".join(paragraphs) + "\n"


def _filled(dice: random.Random, sentence: str) -> str:
    filled = _SLOT.sub(lambda slot: dice.choice(_SLOTS[slot[1]]), sentence)
    return filled[:1].upper() + filled[1:]
