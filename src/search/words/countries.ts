/**
 * `names: what their people and things are called`, for countries whose people are named after another
 * word, or too short a one for `word-families.ts` to see it. In lower case, folded.
 */
const COUNTRIES = `
  states us usa america: american americans; kingdom uk britain: british briton britons;
  england: english englishman englishmen englishwoman; scotland: scottish scot scots scotsman;
  wales: welsh welshman welshmen; ireland: irish irishman irishmen irishwoman;
  netherlands holland: dutch dutchman dutchmen dutchwoman; france: french frenchman frenchmen frenchwoman;
  spain: spanish spaniard spaniards; poland: polish pole poles; denmark: danish dane danes;
  sweden: swedish swede swedes; norway: norwegian norwegians; finland: finnish finn finns;
  turkey turkiye: turkish turk turks; greece: greek greeks hellenic; switzerland: swiss;
  china prc: chinese; japan: japanese; portugal: portuguese; czechia: czech czechs;
  slovakia: slovak slovaks; slovenia: slovene slovenes slovenian; serbia: serb serbs serbian;
  croatia: croat croats croatian; philippines: filipino filipinos filipina philippine; thailand: thai thais;
  laos: lao laotian; kazakhstan: kazakh kazakhs; uzbekistan: uzbek uzbeks; afghanistan: afghan afghans;
  tajikistan: tajik tajiks; kyrgyzstan: kyrgyz; turkmenistan: turkmen; iran: iranian iranians;
  iraq: iraqi iraqis; cuba: cuban cubans; peru: peruvian peruvians; mali: malian malians;
  chad: chadian chadians; oman: omani omanis; fiji: fijian fijians; lebanon: lebanese;
  cyprus: cypriot cypriots; malta: maltese; iceland: icelandic icelander icelanders;
  belgium: belgian belgians; myanmar burma: burmese; congo zaire: congolese; hungary: hungarian magyar magyars;
  somalia: somali somalis; mongolia: mongol mongols mongolian; malaysia: malay malays malaysian;
  argentina: argentine argentines argentinian; monaco: monegasque; israel: israeli israelis;
  emirates uae: emirati emiratis; ussr: soviet soviets; rome: roman romans; india: indian indians;
  italy: italian italians; kuwait: kuwaiti kuwaitis; syria: syrian syrians; libya: libyan libyans`;

/** Names that mean something else more often. */
const ALSO_COMMON = new Set(['states', 'kingdom', 'chad', 'turkey', 'pole', 'poles', 'us']);

/** For each word, all the words for the same country. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  COUNTRIES.split(';').flatMap((line) => {
    const words = line.split(/[\s:]+/).filter((word) => word !== '');
    return words.map((word) => [word, words] as const);
  }),
);

/** All the other words for the country that a folded word names, its people and what is theirs. */
export function namesOfCountry(word: string): readonly string[] {
  return (NAMES.get(word) ?? []).filter((other) => other !== word);
}

/** Those of them that hardly mean anything else. */
export function sureNamesOfCountry(word: string): readonly string[] {
  return namesOfCountry(word).filter((other) => !ALSO_COMMON.has(other));
}

/** `capital country`: news say the one for the government of the other. */
const CAPITALS = `
  washington states; moscow russia; kremlin russia; beijing china; kyiv ukraine; kiev ukraine; london britain;
  paris france; berlin germany; rome italy; madrid spain; lisbon portugal; warsaw poland; vienna austria;
  budapest hungary; bucharest romania; sofia bulgaria; athens greece; ankara turkey; tehran iran;
  baghdad iraq; damascus syria; jerusalem israel; cairo egypt; riyadh arabia; delhi india; islamabad pakistan;
  kabul afghanistan; tokyo japan; seoul korea; pyongyang korea; hanoi vietnam; bangkok thailand;
  jakarta indonesia; manila philippines; canberra australia; wellington zealand; ottawa canada;
  brasilia brazil; caracas venezuela; bogota colombia; lima peru; santiago chile; havana cuba;
  pretoria africa; nairobi kenya; abuja nigeria; oslo norway; stockholm sweden; helsinki finland;
  copenhagen denmark; dublin ireland; bern switzerland; prague czechia; bratislava slovakia;
  belgrade serbia; zagreb croatia; ljubljana slovenia; tallinn estonia; riga latvia; vilnius lithuania;
  minsk belarus; chisinau moldova; tbilisi georgia; yerevan armenia; baku azerbaijan; astana kazakhstan`;

const SEATS: readonly (readonly string[])[] = CAPITALS.split(';').map((line) =>
  line.trim().split(/\s+/),
);

/** For each word, its country if it names a capital, and the capitals of the country that it names. */
const SEATS_OF = new Map<string, string[]>();
for (const [capital = '', country = ''] of SEATS) {
  const names = [country, ...namesOfCountry(country)];
  for (const name of names) SEATS_OF.set(name, [...(SEATS_OF.get(name) ?? []), capital]);
  SEATS_OF.set(capital, [...(SEATS_OF.get(capital) ?? []), ...names]);
}

/** What news may say for a folded word: its country for a capital, its capital for a country. */
export function seatsOf(word: string): readonly string[] {
  return SEATS_OF.get(word) ?? [];
}
